import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../words/numbers.js';
import { digitsOf, ruleValue, shown } from './shown.js';
import { spread } from './slopes.js';
import { verdictOf } from './trade-offs.js';

const numbers = numbersOf('en');
const words = { yes: 'yes', no: 'no', none: 'none', noSuchRule: 'no such rule' };

describe('a value on the page', () => {
  it('never looks like 0 when it is not', () => {
    for (const value of [0.004, 0.00004, -0.0003, 12.345, 4000.4]) {
      expect(Number(numbers.count(value, digitsOf(value)).replaceAll(',', '').replace('−', '-'))).not.toBe(0);
    }
    expect(shown(0, '%', numbers)).toBe('0%');
    expect(shown(6.412, '%', numbers)).toBe('6.41%');
    expect(shown(null, '%', numbers)).toBeUndefined();
  });

  it('says a rule in words', () => {
    expect(ruleValue(false, words, numbers)).toBe('no');
    expect(ruleValue(undefined, words, numbers)).toBe('no such rule');
    expect(ruleValue([90, 70, 82], words, numbers)).toBe('90, 70, 82');
    expect(ruleValue({ a: [] }, words, numbers)).toBe('a none');
  });
});

describe('labels on a slope', () => {
  it('stand apart and keep their order', () => {
    const [first, second, third] = spread([100, 101, 99], 15);
    expect(second - first).toBeGreaterThanOrEqual(14.9);
    expect(first - third).toBeGreaterThanOrEqual(14.9);
    expect(spread([10, 200], 15)).toEqual([10, 200]);
  });
});

describe('a measure that moved', () => {
  it('is worse by its own worse side only', () => {
    expect(verdictOf({ difference: 1, worse: 'higher' })).toBe('worse');
    expect(verdictOf({ difference: 1, worse: 'lower' })).toBe('better');
    expect(verdictOf({ difference: -2, worse: 'neither' })).toBe('neither');
    expect(verdictOf({ difference: 0, worse: 'higher' })).toBe('unchanged');
    expect(verdictOf({ difference: null, worse: 'higher' })).toBe('unknown');
  });
});
