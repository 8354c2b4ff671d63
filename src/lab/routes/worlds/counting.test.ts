import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf, outOfHundred, signsOf, stacked } from './counting.js';

describe('a hundred dots', () => {
  it('add up to a hundred, none further than one from its share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(total > 0);
        const dots = outOfHundred(parts);
        expect(dots.reduce((sum, part) => sum + part, 0)).toBe(100);
        dots.forEach((dot, place) => {
          expect(Math.abs(dot - (parts[place] * 100) / total)).toBeLessThan(1);
        });
      }),
    );
  });

  it('are none where there is nobody', () => {
    expect(outOfHundred([0, 0])).toEqual([0, 0]);
  });
});

describe('signs over runs', () => {
  it('are counted, those that cannot be estimated apart', () => {
    expect(signsOf([-1, -0.2, 0, 3, null])).toEqual({ less: 2, more: 1, none: 1, unknown: 1 });
  });
});

describe('the middle of runs', () => {
  it('lies between the 6th and the 15th of 20 with 95.9 %, as tables of the sign test say', () => {
    const values = Array.from({ length: 20 }, (_, place) => place + 1);
    const middle = middleOf(values);
    expect(middle).toMatchObject({ median: 10.5, from: 6, to: 15 });
    expect(middle?.coverage).toBeCloseTo(0.9586, 4);
  });

  it('lies between the least and the most of 8 with 99.2 %, and of 4 with no more than 87.5 %', () => {
    expect(middleOf([8, 1, 2, 7, 3, 6, 4, 5])).toEqual({
      median: 4.5,
      from: 1,
      to: 8,
      coverage: 1 - 2 / 256,
    });
    expect(middleOf([4, 1, 3, 2])?.coverage).toBe(0.875);
    expect(middleOf([])).toBeUndefined();
  });
});

describe('dots on an axis', () => {
  it('are one a run, stacked where they are alike, and none for a run without a value', () => {
    const dots = stacked([0.1, 0.1, null, -1, 1], -1, 1, 10);
    expect(dots.map(({ run, level }) => [run, level])).toEqual([
      [3, 0],
      [0, 0],
      [1, 1],
      [4, 0],
    ]);
    expect(dots[0].x).toBe(0.05);
    expect(dots[3].x).toBe(0.95);
  });
});
