/**
 * Sobol indices: which part of the variance of an endpoint a factor explains.
 *
 * First order, by itself: mean(f_B (f_AB - f_A)) / Var f. Total, with everything it takes part in:
 * mean((f_A - f_AB)^2) / (2 Var f). Every row is lived with the same seeds, and the seed is a factor of its own: first
 * order takes f_B from another seed than the rest, so that luck stays out of it; the index of luck is what differs
 * between seeds at the same place. Otherwise luck would leak into every total index.
 *
 * @source Saltelli et al. 2010, Computer Physics Communications 181(2), table 2 (b) and (f: Jansen 1999);
 *         pairs: Saltelli 2002, ibid. 145(2)
 */
import { type BootstrapOptions, type Bootstrapped, bootstrap } from '../bootstrap.js';
import { rowsPerBase } from '../designs/saltelli.js';
import { mean, variance } from '../moments.js';

export interface SobolIndices {
  /** Base points all of whose rows are estimable with every seed. */
  base: number;
  missing: number;
  /** Variance of the endpoint over places and luck, in the square of its unit; `null` without base points. */
  variance: number | null;
  /** One a factor; by luck an index near 0 may come out below it. */
  first: Bootstrapped[];
  total: Bootstrapped[];
  /** The seed as a factor; `null` where all rows have one seed. */
  luck: { first: Bootstrapped; total: Bootstrapped } | null;
  /** Of each pair `[i, j]`, i < j: what they explain together beyond each alone. Without second order, none. */
  pairs: { factors: [number, number]; index: Bootstrapped }[];
}

/** The endpoint at one place, a value a seed. */
type Place = readonly number[];

/** One base point: the endpoint at A, B and the crossed rows. */
interface Base {
  a: Place;
  b: Place;
  ab: readonly Place[];
  ba: readonly Place[];
}

type Taken = ArrayLike<number>;
type Figure = (taken: Taken) => number | null;

/**
 * Indices from the rows of a `saltelli` design.
 *
 * @param values  of the endpoint: for each row, in the design's order, a value for each seed, the same seeds in all;
 *                a base point with a value that is not estimable (`null`) is left out whole, and counted
 * @param options of the intervals, which draw base points again with the seeds as they are; percentile with 1,000
 *                resamples unless said
 * @throws RangeError where the values are no whole base points
 */
export function sobolIndices(
  values: readonly (readonly (number | null)[])[],
  factors: number,
  { secondOrder = false, ...options }: BootstrapOptions & { secondOrder?: boolean } = {},
): SobolIndices {
  const rows = rowsPerBase(factors, secondOrder);
  if (values.length === 0 || values.length % rows !== 0) {
    throw new RangeError(`${values.length} rows are no whole base points of ${rows} rows`);
  }
  const all = values.length / rows;
  const known = Array.from({ length: all }, (_, base) => values.slice(base * rows, (base + 1) * rows)).filter(
    (row): row is Place[] => row.every((place) => place.every((value) => value !== null)),
  );
  // away from the middle, products of large values would drown what is looked for
  const middle = mean(known.flatMap((row) => [...row[0], ...row[rows - 1]])) ?? 0;
  const bases = known.map((row) =>
    baseOf(
      row.map((place) => place.map((value) => value - middle)),
      factors,
    ),
  );
  const figures = new Figures(bases);
  const told = (figure: Figure): Bootstrapped =>
    bootstrap(bases.length, figure, { kind: 'percentile', resamples: 1000, ...options });
  const each = Array.from({ length: factors }, (_, factor) => factor);
  const pairs = secondOrder ? each.flatMap((one) => each.slice(one + 1).map((other) => [one, other])) : [];
  return {
    base: bases.length,
    missing: all - bases.length,
    variance: bases.length > 0 ? figures.variance(bases.map((_, base) => base)) : null,
    first: each.map((factor) => told(figures.first(factor))),
    total: each.map((factor) => told(figures.total(factor))),
    luck:
      values[0].length > 1
        ? {
            first: told(figures.luckAlone()),
            total: told(figures.luckInAll()),
          }
        : null,
    pairs: pairs.map(([one, other]) => ({
      factors: [one, other],
      index: told(figures.pair(one, other)),
    })),
  };
}

const baseOf = (row: readonly Place[], factors: number): Base => ({
  a: row[0],
  ab: row.slice(1, factors + 1),
  ba: row.slice(factors + 1, -1),
  b: row[row.length - 1],
});

/** The figures of any choice of base points. What a base point gives to one is worked out once, not a resample. */
class Figures {
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  /** By seed. */
  private readonly bySeed: Float64Array[];

  constructor(private readonly bases: readonly Base[]) {
    const seeds = bases[0]?.a ?? [];
    this.bySeed = seeds.map((_, seed) => this.column(({ a, b }) => (a[seed] + b[seed]) / 2));
    this.sums = this.column(({ a, b }) => (total(a) + total(b)) / (2 * seeds.length));
    this.squares = this.column(({ a, b }) => (meanSquare(a) + meanSquare(b)) / 2);
  }

  variance(taken: Taken): number {
    const over = averaged(this.squares, taken) - averaged(this.sums, taken) ** 2;
    // a few seeds show their own variance short by one part in as many
    return over + (this.bySeed.length > 1 ? this.betweenSeeds(taken) / this.bySeed.length : 0);
  }

  first(factor: number): Figure {
    return this.share(({ a, b, ab }) => across(b, minus(ab[factor], a)));
  }

  total(factor: number): Figure {
    return this.share(({ a, ab }) => meanSquare(minus(a, ab[factor])) / 2);
  }

  pair(one: number, other: number): Figure {
    const closed = this.share(({ a, b, ab, ba }) => across(ba[one], ab[other]) - across(a, b));
    const [alone, beside] = [this.first(one), this.first(other)];
    return (taken) => {
      const [together, ...apart] = [closed(taken), alone(taken), beside(taken)];
      return together === null ? null : apart.reduce<number>((rest, part) => rest - (part ?? 0), together);
    };
  }

  luckAlone(): Figure {
    return (taken) => over(this.betweenSeeds(taken), this.variance(taken));
  }

  luckInAll(): Figure {
    return this.share(({ a, b }) => ((variance(a) ?? 0) + (variance(b) ?? 0)) / 2);
  }

  private betweenSeeds(taken: Taken): number {
    return variance(this.bySeed.map((values) => averaged(values, taken))) ?? 0;
  }

  private share(of: (base: Base) => number): Figure {
    const parts = this.column(of);
    return (taken) => over(averaged(parts, taken), this.variance(taken));
  }

  private column(of: (base: Base) => number): Float64Array {
    return Float64Array.from(this.bases, of);
  }
}

/** A part of the variance; `null` where nothing varies beyond what rounding does. */
const over = (part: number, all: number): number | null => (all > 1e-24 ? part / all : null);

function averaged(values: Float64Array, taken: Taken): number {
  let sum = 0;
  for (let i = 0; i < taken.length; i++) {
    sum += values[taken[i]];
  }
  return sum / taken.length;
}

const minus = (one: Place, other: Place): number[] => one.map((value, seed) => value - other[seed]);

const total = (place: Place): number => place.reduce((sum, value) => sum + value, 0);

const meanSquare = (place: Place): number =>
  place.reduce((sum, value) => sum + value * value, 0) / place.length;

/** The mean product of two places over different seeds; with one seed, over that one. */
function across(one: Place, other: Place): number {
  const seeds = one.length;
  const same = one.reduce((sum, value, seed) => sum + value * other[seed], 0);
  return seeds === 1 ? same : (total(one) * total(other) - same) / (seeds * (seeds - 1));
}
