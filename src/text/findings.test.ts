import { describe, expect, it } from 'vitest';
import { comparison, runResult } from '../../test/support/results.js';
import {
  answer,
  answerCompared,
  calendarInWords,
  calendarMonth,
  livesSentence,
  monthOf,
  riskRatioOf,
  ruleValue,
  verdict,
  worldNames,
} from './findings.js';

describe('what was found, in sentences', () => {
  it('says how many lives differ, and how', () => {
    expect(livesSentence(comparison().lives)).toBe(
      'Of 100,000 lives 41,203 differ: 5,120 better, 30,100 worse, 5,983 as good.',
    );
    expect(livesSentence(comparison(true).lives)).toBe('Not one of 100,000 lives differs.');
    expect(livesSentence({ total: 9, differ: 1, better: 0, worse: 1, equal: 8 })).toBe(
      'Of 9 lives 1 differs: 0 better, 1 worse, 0 as good.',
    );
  });

  it('answers the question of a measure in one world and in two', () => {
    expect(answer(runResult().measures['sanction-prevalence']!)).toBe('6.4%.');
    expect(answer(runResult('a').measures['mean-score']!)).toBe(
      'Not estimable: there is nothing to measure it by in this world.',
    );
    const { measures } = comparison();
    expect(answerCompared(measures['critical-speech']!)).toBe(
      '8.1% in world A, 3.2% in world B: lower by 5.0 percentage points.',
    );
    expect(answerCompared(measures['ties']!)).toBe('9.89 in world A, 9.48 in world B (ties): lower by 0.41.');
    expect(answerCompared(measures['wrongful-share']!)).toBe('3.9% in world B; not estimable in world A.');
    expect(answerCompared(comparison(true).measures['ties']!)).toBe('9.5 ties in both worlds.');
  });

  it('knows for the worse from for the better, where a measure has a worse side', () => {
    const { measures } = comparison();
    expect(verdict(measures['critical-speech']!)).toBe('worse');
    expect(verdict(measures['unemployment']!)).toBe('worse');
    expect(verdict({ worse: 'higher', difference: -1 })).toBe('better');
    expect(verdict({ worse: 'neither', difference: -1 })).toBeNull();
    expect(verdict({ worse: 'higher', difference: null })).toBeNull();
  });

  it('compares no groups below 20 events or 100 citizens', () => {
    const run = runResult();
    expect(riskRatioOf(run, 'B')).toBeCloseTo(2.375);
    run.measures['sanction-prevalence']!.groups.B.numerator = 19;
    expect(riskRatioOf(run, 'B')).toBeNull();
    run.citizensByGroup.C = 99;
    expect(riskRatioOf(run, 'C')).toBeNull();
    expect(riskRatioOf(runResult('a'), 'B')).toBeNull();
  });

  it('gives two worlds two names', () => {
    expect(worldNames(comparison())).toEqual({ a: 'no-register', b: 'article-2018' });
    const same = comparison(true);
    expect(worldNames(same)).toEqual({ a: 'article-2018', b: 'article-2018 again' });
    same.b.head.regime.hash = 'd'.repeat(64);
    expect(worldNames(same)).toEqual({ a: 'article-2018', b: 'article-2018, changed' });
  });

  it('reads the calendar', () => {
    expect([calendarMonth('2018-01', 25), calendarMonth('2018-06', 8)]).toEqual(['2020-01', '2019-01']);
    expect([monthOf('2018-01', '2020-01'), monthOf('2018-01', 'never')]).toEqual([25, null]);
    expect(calendarInWords('2020-01')).toBe('January 2020');
    expect(calendarInWords('never')).toBe('never');
  });

  it('says what a rule says', () => {
    expect([undefined, true, [90, 70], { mode: 'mean' }, 12].map(ruleValue)).toEqual([
      'no such rule',
      'yes',
      '90, 70',
      'mode mean',
      '12',
    ]);
  });
});
