import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bands } from './bands.js';
import { bootstrap } from './bootstrap.js';
import { holm } from './holm.js';
import { mean, quantile, variance } from './moments.js';
import { leavesOutZero, paired } from './paired.js';
import { halfOf, replicatesFor } from './precision.js';
import { ratio } from './ratio.js';
import { bothTails, halfInErrors } from './student.js';

describe('Student’s t', () => {
  // scipy 1.17.1, stats.t.ppf((1 + level) / 2, degrees)
  it.each([
    [0.95, 1, 12.706204736174694],
    [0.95, 2, 4.302652729749462],
    [0.95, 3, 3.1824463052837078],
    [0.95, 19, 2.0930240544083087],
    [0.95, 29, 2.045229642132703],
    [0.99, 7, 3.4994832973504924],
    [0.8, 199, 1.2858202092594093],
    [0.95, 4999, 1.9604386466615247],
  ])('holds the middle %d with %i degrees of freedom within %d errors', (level, degrees, errors) => {
    expect(halfInErrors(level, degrees)).toBeCloseTo(errors, 9);
  });

  it.each([
    [2.5, 9, 0.033861827682985735],
    [-1.3, 10, 0.2227658172068446],
  ])('is farther from 0 than %d with %i degrees in a share %d of cases', (t, degrees, share) => {
    expect(bothTails(t, degrees)).toBeCloseTo(share, 12);
  });

  it('knows no chance of what is infinitely far', () => {
    expect(bothTails(Number.POSITIVE_INFINITY, 3)).toBe(0);
  });
});

describe('the difference between two worlds', () => {
  // Student 1908, extra hours of sleep of ten patients under two drugs: mean 1.58, t = 4.0621
  const one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const other = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  it('is that of Student’s sleepers', () => {
    const found = paired(one, other);
    expect(found.mean).toBeCloseTo(1.58, 12);
    expect(found.interval![0]).toBeCloseTo(0.7001142, 6);
    expect(found.interval![1]).toBeCloseTo(2.4598858, 6);
    expect(found.byLuck).toBeCloseTo(0.00283289, 7);
    expect(found.varianceRatio).toBeCloseTo((3.200556 + 4.009) / 1.512889, 3);
    expect(leavesOutZero(found.interval)).toBe(true);
  });

  it('leaves out replicates in which one side was not estimable, and counts them', () => {
    const found = paired([1, null, 3, 4], [2, 5, null, 6]);
    expect(found).toMatchObject({ replicates: 2, missing: 2, mean: 1.5 });
  });

  it('has no interval from one replicate, and no mean from none', () => {
    expect(paired([1], [3])).toMatchObject({ mean: 2, interval: null, spread: null, byLuck: null });
    expect(paired([null], [3])).toMatchObject({ replicates: 0, mean: null, interval: null });
  });

  it('is exactly 0, and cannot be told apart from luck, where the worlds are the same', () => {
    const found = paired(one, one);
    expect(found).toMatchObject({ mean: 0, interval: [0, 0], byLuck: 1, varianceRatio: null });
    expect(leavesOutZero(found.interval)).toBe(false);
  });

  it('has the sign of the other world less the first, whichever way it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 2 }), (pairs) => {
        const a = pairs.map(([from]) => from);
        const b = pairs.map(([, to]) => to);
        expect(paired(a, b).mean! + paired(b, a).mean!).toBeCloseTo(0, 9);
      }),
    );
  });

  it('holds the true difference in about 95 of 100 experiments', () => {
    let held = 0;
    for (let experiment = 0; experiment < 400; experiment++) {
      const zeros = Array.from({ length: 8 }, () => 0);
      const { interval } = paired(zeros, bells(experiment, 8));
      held += interval![0] <= 0 && interval![1] >= 0 ? 1 : 0;
    }
    // binomial: 380 of 400, give or take four standard deviations of 4.4
    expect(held).toBeGreaterThan(362);
    expect(held).toBeLessThan(398);
  });
});

describe('replicates for a precision', () => {
  it('are as many as Stein’s two stages ask for', () => {
    // spread 2, t = 2.262157 with 9 degrees, half a width of 0.5: (2.262157 x 2 / 0.5)^2 = 81.88
    const pilot = [-1, 1, -1, 1, -1, 1, -1, 1, -1, 1].map((value) => value * 2 * Math.sqrt(9 / 10));
    expect(variance(pilot)).toBeCloseTo(4, 12);
    expect(replicatesFor(pilot, 0.5)).toBe(82);
  });

  it('are never fewer than the pilot', () => {
    expect(replicatesFor([1, 2, 3], 1000)).toBe(3);
  });

  it('do not depend on how large the difference is', () => {
    const pilot = [1, 4, 2, 8, 5, 7];
    expect(
      replicatesFor(
        pilot.map((value) => value + 1000),
        0.5,
      ),
    ).toBe(replicatesFor(pilot, 0.5));
  });

  it('cannot be planned from a single replicate, nor for no width at all', () => {
    expect(replicatesFor([3], 1)).toBeNull();
    expect(replicatesFor([3, 4], 0)).toBeNull();
  });

  it('say how wide an interval came out', () => {
    expect(halfOf({ interval: [1, 4] })).toBe(1.5);
    expect(halfOf({ interval: null })).toBeNull();
  });
});

describe('several endpoints', () => {
  it('are adjusted as Holm does it', () => {
    // R: p.adjust(c(.01, .04, .03, .005), "holm")
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((chance) => Number(chance!.toFixed(12)))).toEqual([
      0.03, 0.06, 0.06, 0.02,
    ]);
  });

  it('do not count where one is not estimable', () => {
    expect(holm([0.02, null, 0.5])).toEqual([0.04, null, 0.5]);
  });
});

describe('a ratio over replicates', () => {
  it('is the sum over the sum, with an interval that anybody draws again', () => {
    const above = [10, 12, 9, 14, 11, 8, 13, 10];
    const below = [100, 118, 95, 130, 110, 90, 125, 102];
    const found = ratio(above, below, { seed: 5 });
    expect(found.value).toBe(87 / 870);
    expect(found.interval![0]).toBeLessThan(0.1);
    expect(found.interval![1]).toBeGreaterThan(0.1);
    expect(ratio(above, below, { seed: 5 })).toEqual(found);
    expect(ratio(above, below, { seed: 6 })).not.toEqual(found);
  });

  it('is not estimable over nothing', () => {
    expect(ratio([1, 2], [0, 0])).toEqual({ value: null, interval: null });
  });

  it('has no interval where too many resamples have nothing below', () => {
    expect(ratio([1, 2], [0, 5]).interval).toBeNull();
  });
});

describe('an interval by drawing again', () => {
  // 26 patients' errors, Efron & Tibshirani 1993, table 14.1: variance 171.5 (n below), BCa at 90 %: 115.8 to 259.6
  const errors = [
    48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41,
  ];
  const spread = (taken: ArrayLike<number>) => {
    const values = Array.from(taken, (one) => errors[one]);
    const middle = mean(values)!;
    return mean(values.map((value) => (value - middle) ** 2));
  };

  it('is that of Efron and Tibshirani’s patients', () => {
    const { value, interval } = bootstrap(26, spread, { level: 0.9, resamples: 4000 });
    expect(value).toBeCloseTo(171.5, 1);
    expect(Math.abs(interval![0] - 115.8)).toBeLessThan(4);
    expect(Math.abs(interval![1] - 259.6)).toBeLessThan(6);
    const middle = bootstrap(26, spread, { level: 0.9, resamples: 4000, kind: 'percentile' }).interval!;
    expect(Math.abs(middle[0] - 100.8)).toBeLessThan(4);
    expect(Math.abs(middle[1] - 233.9)).toBeLessThan(6);
  });

  it('cuts sorted values between neighbours', () => {
    expect([0, 0.1, 0.5, 1].map((p) => quantile([1, 2, 3, 4, 5], p))).toEqual([1, 1.4, 3, 5]);
  });
});

describe('where values differ from', () => {
  it('is told apart by source', () => {
    // two societies, three draws of luck each: MS luck = 1, MS society = 3 x 2 x 5^2 = 150, (150 - 1) / 3
    const [society, luck] = bands(
      [
        [9, 10, 11],
        [19, 20, 21],
      ],
      ['society', 'luck'],
    );
    expect(luck).toMatchObject({ source: 'luck', variance: 1, belowZero: false });
    expect(society.variance).toBeCloseTo(149 / 3, 12);
    expect(society.share! + luck.share!).toBeCloseTo(1, 12);
    expect(luck.band).toEqual([15 - 1.959964, 15 + 1.959964]);
  });

  it('is set to 0, and said, where luck alone made a source seem less than nothing', () => {
    const [society] = bands(
      [
        [0, 10],
        [10, 0],
      ],
      ['society', 'luck'],
    );
    expect(society).toMatchObject({ variance: 0, belowZero: true, share: 0 });
  });

  it('finds the parts that four sources were given', () => {
    const scales = [8, 4, 2, 1];
    const grown = (depth: number, path: number, base: number): number | number[] =>
      depth === 4
        ? base
        : (bells(path * 4 + depth, 12).map((step, i) =>
            grown(depth + 1, path * 12 + i + 1, base + scales[depth] * step),
          ) as number[]);
    const found = bands(grown(0, 1, 100), ['structure', 'parameters', 'society', 'luck']);
    // chi-square with 11 degrees for the outermost leaves a wide margin; inner ones have more
    expect(found[0].variance).toBeGreaterThan(20);
    expect(found[0].variance).toBeLessThan(160);
    expect(Math.abs(found[1].variance - 16)).toBeLessThan(8);
    expect(Math.abs(found[2].variance - 4)).toBeLessThan(1);
    expect(Math.abs(found[3].variance - 1)).toBeLessThan(0.1);
  });

  it.each([[[[1, 2], [3]]], [[[1], [2]]], [[1, 2]]])('refuses uneven nests', (values) => {
    expect(() => bands(values, ['society', 'luck'])).toThrow(RangeError);
  });
});

/** Numbers spread like a bell, of spread 1: sums of twelve. */
function bells(seed: number, size: number): number[] {
  return Array.from({ length: size }, (_, i) => {
    let sum = -6;
    for (let part = 0; part < 12; part++) {
      sum += fraction(seed * 7919 + i * 104729 + part * 1299709);
    }
    return sum;
  });
}

/** A fraction by mixing bits (Murmur3's finaliser). */
function fraction(from: number): number {
  let x = from | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}
