import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid } from './grid.js';
import { latinHypercube } from './latin-hypercube.js';
import { morrisTrajectories } from './morris.js';
import { oneAtATime } from './one-at-a-time.js';
import { numberAt, oneAt } from './place.js';
import { rowsPerBase, saltelli } from './saltelli.js';
import { sobolPoints } from './sobol.js';

describe('a grid', () => {
  it('has every combination once, the last factor fastest', () => {
    expect(grid([2, 3])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  it('is refused where nobody could live it', () => {
    expect(() => grid([1000, 1000, 2])).toThrow(RangeError);
  });
});

describe('a Latin hypercube', () => {
  it('has one point in every slice of every factor, and is the same for the same seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        (size, factors, seed) => {
          const points = latinHypercube(size, factors, seed);
          const slices = Array.from({ length: size }, (_, slice) => slice);
          for (let factor = 0; factor < factors; factor++) {
            expect(points.map((point) => Math.floor(point[factor] * size)).sort((a, b) => a - b)).toEqual(
              slices,
            );
          }
          expect(latinHypercube(size, factors, seed)).toEqual(points);
        },
      ),
      { numRuns: 30 },
    );
    expect(latinHypercube(9, 2, 1)).not.toEqual(latinHypercube(9, 2, 2));
  });
});

describe('a Sobol sequence', () => {
  it('is the published one, dimension by dimension', () => {
    // scipy 1.17.1, stats.qmc.Sobol(40, scramble=False)
    const points = sobolPoints(16, 40, null);
    expect(points.slice(0, 8).map((point) => point.slice(0, 4))).toEqual([
      [0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25],
      [0.25, 0.75, 0.75, 0.75],
      [0.375, 0.375, 0.625, 0.875],
      [0.875, 0.875, 0.125, 0.375],
      [0.625, 0.125, 0.875, 0.625],
      [0.125, 0.625, 0.375, 0.125],
    ]);
    expect(points[13].slice(30)).toEqual([
      0.5625, 0.4375, 0.4375, 0.5625, 0.6875, 0.3125, 0.0625, 0.6875, 0.6875, 0.9375,
    ]);
  });

  it('has in every dimension one point in every slice, scrambled or not', () => {
    for (const seed of [null, 1, 2]) {
      const points = sobolPoints(256, 40, seed);
      for (let dimension = 0; dimension < 40; dimension++) {
        expect(new Set(points.map((point) => Math.floor(point[dimension] * 256))).size).toBe(256);
      }
    }
  });

  it('keeps the first two dimensions a net when scrambled: one point in every box of 1/16 by 1/16', () => {
    const boxes = sobolPoints(256, 2, 7).map(([x, y]) => Math.floor(x * 16) * 16 + Math.floor(y * 16));
    expect(new Set(boxes).size).toBe(256);
  });

  it('begins alike whatever its length, and differs by seed', () => {
    expect(sobolPoints(64, 3, 4).slice(0, 16)).toEqual(sobolPoints(16, 3, 4));
    expect(sobolPoints(16, 3, 4)).not.toEqual(sobolPoints(16, 3, 5));
  });

  it('integrates what points at random could not', () => {
    // the mean of a product of (1 + (x - 1/2) / 2) over five factors is 1
    const points = sobolPoints(1024, 5, 3);
    const sum = points.reduce(
      (all, point) => all + point.reduce((one, x) => one * (1 + (x - 0.5) / 2), 1),
      0,
    );
    expect(Math.abs(sum / 1024 - 1)).toBeLessThan(1e-4);
  });

  it('is refused beyond forty dimensions', () => {
    expect(() => sobolPoints(8, 41, 1)).toThrow('1 to 40');
  });
});

describe('Saltelli’s design', () => {
  it('crosses A and B one column at a time', () => {
    for (const secondOrder of [false, true]) {
      const rows = saltelli(8, 3, 1, secondOrder);
      const each = rowsPerBase(3, secondOrder);
      expect(rows).toHaveLength(8 * each);
      for (let base = 0; base < 8; base++) {
        const own = rows.slice(base * each, (base + 1) * each);
        const [a, b] = [own[0], own[each - 1]];
        for (let factor = 0; factor < 3; factor++) {
          expect(own[1 + factor]).toEqual(a.with(factor, b[factor]));
          if (secondOrder) expect(own[4 + factor]).toEqual(b.with(factor, a[factor]));
        }
      }
    }
  });

  it('only grows with more base points', () => {
    expect(saltelli(16, 2, 3).slice(0, 8 * 4)).toEqual(saltelli(8, 2, 3));
  });

  it('wants a power of two', () => {
    expect(() => saltelli(100, 2, 1)).toThrow('power of two');
  });
});

describe('Morris’s trajectories', () => {
  it('move every factor once, by two thirds, and stay on the grid', () => {
    const rows = morrisTrajectories(25, 4, 2);
    expect(rows).toHaveLength(125);
    for (let trajectory = 0; trajectory < 25; trajectory++) {
      const own = rows.slice(trajectory * 5, trajectory * 5 + 5);
      const moved = own.slice(1).map((row, step) => {
        const factors = row.flatMap((place, factor) => (place === own[step][factor] ? [] : [factor]));
        expect(factors).toHaveLength(1);
        expect(Math.abs(row[factors[0]] - own[step][factors[0]])).toBeCloseTo(2 / 3, 12);
        return factors[0];
      });
      expect(moved.sort()).toEqual([0, 1, 2, 3]);
      expect(own.flat().every((place) => [0, 1, 2, 3].some((level) => level / 3 === place))).toBe(true);
    }
  });

  it('begin anywhere and go both ways', () => {
    const starts = morrisTrajectories(400, 1, 9).filter((_, row) => row % 2 === 0);
    for (const level of [0, 1 / 3, 2 / 3, 1]) {
      // 100 of 400, give or take four standard deviations of 8.7
      expect(Math.abs(starts.filter(([at]) => at === level).length - 100)).toBeLessThan(35);
    }
  });
});

describe('one factor at a time', () => {
  it('goes to either end and leaves the others where they stand', () => {
    expect(oneAtATime([0.5, 0.2])).toEqual([
      [0, 0.2],
      [1, 0.2],
      [0.5, 0],
      [0.5, 1],
    ]);
  });
});

describe('the value at a place', () => {
  it('gives each number of a stepped span an equal share', () => {
    const span = { from: 10, to: 50, step: 20 };
    expect([0, 0.33, 0.34, 0.66, 0.67, 1].map((at) => numberAt(at, span))).toEqual([10, 10, 30, 30, 50, 50]);
    expect(numberAt(0.25, { from: 0, to: 8, step: 0 })).toBe(2);
    expect(numberAt(1, { from: 0, to: 0.3, step: 0.1 })).toBeCloseTo(0.3, 12);
  });

  it('gives each value of a list an equal share', () => {
    expect([0, 0.49, 0.5, 1].map((at) => oneAt(at, ['open', 'secret']))).toEqual([
      'open',
      'open',
      'secret',
      'secret',
    ]);
  });
});
