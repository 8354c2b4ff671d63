import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytes,
  counted,
  differenceInWords,
  digitsFor,
  listed,
  perThousand,
  shown,
  signed,
  withUnit,
} from './numbers.js';

describe('a number for people', () => {
  it.each([
    [0, '0'],
    [1234567, '1,234,567'],
    [99.6, '99.6'],
    [412.4, '412'],
    [6.44, '6.4'],
    [0.456, '0.46'],
    [0.0123, '0.012'],
    [0.099999, '0.10'],
    [-0.35, '−0.35'],
    [-0.00000001, 'about 0'],
    [null, 'not estimable'],
    [undefined, 'not estimable'],
    [Number.NaN, 'not estimable'],
    [Number.POSITIVE_INFINITY, 'not estimable'],
  ])('writes %s as %s', (value, text) => expect(shown(value)).toBe(text));

  it('has its sign where it is a difference', () => {
    expect([signed(0.5), signed(-2), signed(0), signed(null)]).toEqual(['+0.50', '−2', '0', 'not estimable']);
  });

  it('has its unit, and a share its percent sign', () => {
    expect(withUnit(6.4, '%')).toBe('6.4%');
    expect(withUnit(52, 'per 1,000 citizen-months')).toBe('52 per 1,000 citizen-months');
    expect(withUnit(null, '%')).toBe('not estimable');
  });

  it('has as many digits in a row as it takes to see the difference', () => {
    expect(digitsFor(9.89, 9.48, -0.41)).toBe(2);
    expect(digitsFor(612.34, 598.1, -14.24)).toBe(1);
    expect(digitsFor(3, 5, 2)).toBe(0);
    expect(digitsFor(null, null)).toBe(0);
  });

  it('is a difference in percentage points where two shares differ', () => {
    expect(differenceInWords(1.6, '%')).toBe('higher by 1.6 percentage points');
    expect(differenceInWords(-0.4, 'ties')).toBe('lower by 0.40 ties');
    expect(differenceInWords(0, '%')).toBe('the same in both');
    expect(differenceInWords(null, '%')).toBe('the difference is not estimable');
  });

  it('is a whole number of people of 1,000, and never nobody where there is somebody', () => {
    expect([perThousand(301, 1000), perThousand(3, 100_000), perThousand(0, 10), perThousand(0, 0)]).toEqual([
      '301',
      'fewer than 1',
      '0',
      'not estimable',
    ]);
  });

  it('counts things, lists words and sizes', () => {
    expect([counted(1, 'month'), counted(12, 'month')]).toEqual(['1 month', '12 months']);
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
    expect([bytes(900), bytes(312_000_000)]).toEqual(['900 bytes', '312 MB']);
  });

  it('never has a bare minus on nothing, and never says NaN', () => {
    fc.assert(
      fc.property(fc.double(), fc.nat(6), (value, digits) => {
        for (const text of [shown(value), shown(value, digits), signed(value)]) {
          expect(text).not.toMatch(/NaN|∞|Infinity|^−[0.]*$/);
        }
      }),
    );
  });
});
