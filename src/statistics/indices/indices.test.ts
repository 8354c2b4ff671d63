import { describe, expect, it } from 'vitest';
import type { Points } from '../designs/design.js';
import { morrisTrajectories } from '../designs/morris.js';
import { oneAtATime } from '../designs/one-at-a-time.js';
import { saltelli } from '../designs/saltelli.js';
import { elementaryEffects } from './elementary-effects.js';
import { sobolIndices } from './sobol-indices.js';
import { swings } from './swings.js';

/** Ishigami & Homma 1990, with a = 7 and b = 0.1, from places in [0, 1). */
function ishigami(place: readonly number[]): number {
  const [x, y, z] = place.map((at) => Math.PI * (2 * at - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Sobol's g-function (Saltelli & Sobol 1995): the product of (|4 x - 2| + a) / (1 + a). */
const g = (weights: readonly number[]) => (place: readonly number[]) =>
  weights.reduce((product, a, factor) => (product * (Math.abs(4 * place[factor] - 2) + a)) / (1 + a), 1);

const lived = (points: Points, model: (place: readonly number[]) => number): number[] => points.map(model);

/** One seed for all rows. */
const once = (values: readonly (number | null)[]) => values.map((value) => [value]);

describe('Sobol indices', () => {
  it('of the Ishigami function are the published ones', () => {
    const { first, total, variance, base, pairs } = sobolIndices(
      once(lived(saltelli(2048, 3, 1, true), ishigami)),
      3,
      { secondOrder: true, resamples: 40 },
    );
    expect(base).toBe(2048);
    expect(Math.abs(variance! - 13.844588)).toBeLessThan(0.2);
    // Saltelli et al. 2008, Global Sensitivity Analysis: The Primer; SALib's documentation
    [0.313905, 0.442411, 0].forEach((index, factor) => {
      expect(Math.abs(first[factor].value! - index)).toBeLessThan(0.01);
    });
    [0.557589, 0.442411, 0.243684].forEach((index, factor) => {
      expect(Math.abs(total[factor].value! - index)).toBeLessThan(0.01);
    });
    // only the first and the third do something together: 0.557589 - 0.313905
    [0, 0.243684, 0].forEach((index, pair) => {
      expect(Math.abs(pairs[pair].index.value! - index)).toBeLessThan(0.03);
    });
    expect(pairs.map(({ factors }) => factors)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it('of Sobol’s g-function are the published ones', () => {
    // eight factors, a = 0, 1, 4.5, 9, 99, 99, 99, 99: V_i = 1 / (3 (1 + a_i)^2), V = prod (1 + V_i) - 1
    const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const parts = weights.map((a) => 1 / (3 * (1 + a) ** 2));
    const product = parts.reduce((all, part) => all * (1 + part), 1);
    const { first, total, variance } = sobolIndices(once(lived(saltelli(2048, 8, 2), g(weights))), 8, {
      resamples: 40,
    });
    expect(Math.abs(variance! - (product - 1))).toBeLessThan(0.01);
    // the table of Saltelli et al. 2008: .716, .179, .0237, .0072, .0001
    [0.716, 0.179, 0.0237, 0.0072, 0.0001].forEach((index, factor) => {
      expect(parts[factor] / (product - 1)).toBeCloseTo(index, index > 0.1 ? 3 : 4);
    });
    parts.forEach((part, factor) => {
      expect(Math.abs(first[factor].value! - part / (product - 1))).toBeLessThan(0.02);
      const whole = (part * product) / (1 + part) / (product - 1);
      expect(Math.abs(total[factor].value! - whole)).toBeLessThan(0.02);
    });
  });

  it('have intervals that hold the published ones, about as often as they say', () => {
    const found = Array.from({ length: 20 }, (_, seed) =>
      sobolIndices(once(lived(saltelli(128, 3, seed), ishigami)), 3, { resamples: 200 }),
    );
    const held = (index: 'first' | 'total', factor: number, truth: number) =>
      found.filter((one) => {
        const [low, high] = one[index][factor].interval!;
        return low <= truth && truth <= high;
      }).length;
    // scrambled points lie closer than luck, so intervals hold at least what they promise
    expect(held('first', 0, 0.313905)).toBeGreaterThanOrEqual(17);
    expect(held('total', 0, 0.557589)).toBeGreaterThanOrEqual(17);
    expect(held('total', 2, 0.243684)).toBeGreaterThanOrEqual(16);
  });

  it('call the part of luck by its name, and keep it out of what factors do by themselves', () => {
    // f = x + luck + x luck, x uniform on 0 to 1, luck of mean 0 and variance 1/12: V_x = 1/12, V_luck = 9/4 / 12,
    // together 1 / 144
    const lucks = Array.from({ length: 40 }, (_, seed) => (seed + 0.5) / 40 - 0.5);
    const [own, ofLuck, both] = [1 / 12, 9 / 48, 1 / 144];
    const all = own + ofLuck + both;
    const rows = saltelli(256, 2, 1).map(([x]) => lucks.map((luck) => x + luck + x * luck));
    const found = sobolIndices(rows, 2, { resamples: 20 });
    expect(found.variance! / all).toBeCloseTo(1, 1);
    expect(found.first[0].value).toBeCloseTo(own / all, 1);
    expect(found.total[0].value).toBeCloseTo((own + both) / all, 1);
    expect(found.first[1].value).toBeCloseTo(0, 6);
    expect(found.total[1].value).toBe(0);
    expect(found.luck!.first.value).toBeCloseTo(ofLuck / all, 1);
    expect(found.luck!.total.value).toBeCloseTo((ofLuck + both) / all, 1);
  });

  it('say nothing of luck where every row was lived with one seed', () => {
    expect(sobolIndices(once(lived(saltelli(8, 1, 1), ([x]) => x)), 1).luck).toBeNull();
  });

  it('leave out base points that were not estimable, and count them', () => {
    const values: (number | null)[] = lived(saltelli(16, 2, 1), ([x]) => x);
    values[5] = null;
    const found = sobolIndices(once(values), 2, { resamples: 20 });
    expect(found).toMatchObject({ base: 15, missing: 1 });
  });

  it('are not estimable where nothing varies', () => {
    const { first, total } = sobolIndices(new Array(32).fill([3]), 2);
    expect(first[0]).toEqual({ value: null, interval: null });
    expect(total[1]).toEqual({ value: null, interval: null });
  });

  it('refuse rows that are no design', () => {
    expect(() => sobolIndices([[1], [2], [3]], 2)).toThrow('no whole base points');
  });
});

describe('elementary effects', () => {
  it('of a straight model are its slopes, without spread', () => {
    const points = morrisTrajectories(10, 3, 1);
    const found = elementaryEffects(
      points,
      lived(points, ([x, y, z]) => 4 * x - 3 * y + 0 * z),
    );
    [4, -3, 0].forEach((slope, factor) => {
      expect(found[factor].mu).toBeCloseTo(slope, 9);
      expect(found[factor].muStar).toBeCloseTo(Math.abs(slope), 9);
      expect(found[factor].sigma).toBeCloseTo(0, 9);
      expect(found[factor].steps).toBe(10);
    });
  });

  it('of a product spread, and pull both ways without cancelling in mu*', () => {
    // d/dx of (2 x - 1)(2 y - 1) is 2 (2 y - 1): -2, -2/3, 2/3, 2 over the levels, so mu* is 4/3 and mu 0
    const points = morrisTrajectories(600, 2, 3);
    const [x] = elementaryEffects(
      points,
      lived(points, ([x, y]) => (2 * x - 1) * (2 * y - 1)),
    );
    expect(Math.abs(x.mu!)).toBeLessThan(0.25);
    expect(Math.abs(x.muStar! - 4 / 3)).toBeLessThan(0.12);
    expect(Math.abs(x.sigma! - Math.sqrt(20 / 9))).toBeLessThan(0.12);
    expect(x.interval![0]).toBeLessThan(4 / 3);
    expect(x.interval![1]).toBeGreaterThan(4 / 3);
  });

  it('of Morris’s own function tell the factors apart as he found them', () => {
    // Morris 1991, section 5: factors 1-10 matter, of which 8-10 act alone and straight; 11-20 hardly matter
    const points = morrisTrajectories(40, 20, 5);
    const found = elementaryEffects(points, lived(points, morris1991));
    const important = found.map(({ muStar }, factor) => ({ muStar: muStar!, factor }));
    important.sort((a, b) => b.muStar - a.muStar);
    const first = important.slice(0, 10).map(({ factor }) => factor);
    expect(first.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const factor of [7, 8, 9]) {
      expect(found[factor].mu).toBeGreaterThan(30);
      expect(found[factor].sigma!).toBeLessThan(10);
    }
    for (const factor of [0, 1, 2, 3, 4, 5, 6]) {
      expect(found[factor].sigma!).toBeGreaterThan(20);
    }
  });

  it('leave out a step that ended where nothing was estimable', () => {
    const points = morrisTrajectories(2, 1, 1);
    const [x] = elementaryEffects(points, [0, null, 1, 2]);
    expect(x.steps).toBe(1);
    expect(x.sigma).toBeNull();
  });

  it('refuse rows that are no trajectories', () => {
    expect(() => elementaryEffects([[0], [1], [0]], [1, 2, 3])).toThrow('no whole trajectories');
    expect(() => elementaryEffects([[0], [0]], [1, 2])).toThrow('moves no factor');
  });
});

describe('one factor at a time', () => {
  it('says how far each end lies from where things stand, replicate by replicate', () => {
    const model = ([x, y]: readonly number[], luck: number) => 10 * x + y * y + luck;
    const lucks = [0.1, 0.5, 0.3];
    const standing = [0.5, 0.5];
    const [x, y] = swings(
      lucks.map((luck) => model(standing, luck)),
      oneAtATime(standing).map((place) => lucks.map((luck) => model(place, luck))),
    );
    expect(x.low.mean).toBeCloseTo(-5, 9);
    expect(x.high.mean).toBeCloseTo(5, 9);
    expect(y.low.mean).toBeCloseTo(-0.25, 9);
    expect(y.high.mean).toBeCloseTo(0.75, 9);
    expect(y.reach).toBeCloseTo(0.75, 9);
    expect(x.high.interval![0]).toBeCloseTo(5, 9);
  });
});

/**
 * The test function of Morris 1991: twenty factors; coefficients that were drawn at random there are 0.
 */
function morris1991(place: readonly number[]): number {
  const w = place.map((x, i) => ([2, 4, 6].includes(i) ? 2 * ((1.1 * x) / (x + 0.1) - 0.5) : 2 * (x - 0.5)));
  let y = 0;
  for (let i = 0; i < 20; i++) {
    y += (i < 10 ? 20 : 0) * w[i];
    for (let j = i + 1; j < 20; j++) {
      y += (i < 6 && j < 6 ? -15 : 0) * w[i] * w[j];
      for (let l = j + 1; l < 20; l++) {
        y += (i < 5 && j < 5 && l < 5 ? -10 : 0) * w[i] * w[j] * w[l];
        for (let s = l + 1; s < 20; s++) {
          y += (i < 4 && j < 4 && l < 4 && s < 4 ? 5 : 0) * w[i] * w[j] * w[l] * w[s];
        }
      }
    }
  }
  return y;
}
