/**
 * Sobol indices: which part of the variance of an endpoint a factor explains.
 *
 * First order: by itself, mean(f_B (f_AB - f_A)) / Var f. Total: with everything it takes part in,
 * mean((f_A - f_AB)^2) / (2 Var f). The seed is a factor like any other: its total index is the part of luck.
 *
 * @source Saltelli et al. 2010, Computer Physics Communications 181(2), table 2 (b) and (f: Jansen 1999);
 *         pairs: Saltelli 2002, ibid. 145(2)
 */
import { type BootstrapOptions, type Bootstrapped, bootstrap } from '../bootstrap.js';
import { rowsPerBase } from '../designs/saltelli.js';
import { mean, variance } from '../moments.js';

export interface SobolIndices {
  /** Base points all of whose rows are estimable. */
  base: number;
  missing: number;
  /** Variance of the endpoint over A and B, in the square of its unit; `null` below two base points. */
  variance: number | null;
  /** One a factor; by luck an index near 0 may come out below it. */
  first: Bootstrapped[];
  total: Bootstrapped[];
  /** Of each pair `[i, j]`, i < j: what they explain together beyond each alone. Without second order, none. */
  pairs: { factors: [number, number]; index: Bootstrapped }[];
}

/** One base point: the endpoint at A, B and the crossed rows. */
interface Base {
  a: number;
  b: number;
  ab: readonly number[];
  ba: readonly number[];
}

/**
 * Indices from the rows of a `saltelli` design.
 *
 * @param values  of the endpoint, a row each, in the design's order; `null` where not estimable: a base point
 *                with such a row is left out whole, and counted
 * @param options of the intervals, which draw base points again; percentile with 1,000 resamples unless said
 * @throws RangeError where the values are no whole base points
 */
export function sobolIndices(
  values: readonly (number | null)[],
  factors: number,
  { secondOrder = false, ...options }: BootstrapOptions & { secondOrder?: boolean } = {},
): SobolIndices {
  const rows = rowsPerBase(factors, secondOrder);
  if (values.length === 0 || values.length % rows !== 0) {
    throw new RangeError(`${values.length} values are no whole base points of ${rows} rows`);
  }
  const all = values.length / rows;
  const bases = Array.from({ length: all }, (_, base) => values.slice(base * rows, (base + 1) * rows))
    .filter((row) => row.every((value) => value !== null))
    .map((row) => baseOf(row, factors));
  // away from the middle, products of large values would drown what is looked for
  const middle = mean(bases.flatMap(({ a, b }) => [a, b])) ?? 0;
  const figures = figuresOf(bases.map((base) => shifted(base, middle)));
  const told = (figure: (taken: ArrayLike<number>) => number | null): Bootstrapped =>
    bootstrap(bases.length, figure, { kind: 'percentile', resamples: 1000, ...options });
  const each = Array.from({ length: factors }, (_, factor) => factor);
  return {
    base: bases.length,
    missing: all - bases.length,
    variance: figures.variance(bases.map((_, base) => base)),
    first: each.map((factor) => told((taken) => figures.first(factor, taken))),
    total: each.map((factor) => told((taken) => figures.total(factor, taken))),
    pairs: secondOrder
      ? each.flatMap((one) =>
          each.slice(one + 1).map((other) => ({
            factors: [one, other] as [number, number],
            index: told((taken) => figures.pair(one, other, taken)),
          })),
        )
      : [],
  };
}

const baseOf = (row: readonly number[], factors: number): Base => ({
  a: row[0],
  ab: row.slice(1, factors + 1),
  ba: row.slice(factors + 1, -1),
  b: row[row.length - 1],
});

const shifted = ({ a, b, ab, ba }: Base, by: number): Base => ({
  a: a - by,
  b: b - by,
  ab: ab.map((value) => value - by),
  ba: ba.map((value) => value - by),
});

/** The figures of any choice of base points. */
function figuresOf(bases: readonly Base[]) {
  const averaged = (taken: ArrayLike<number>, of: (base: Base) => number): number => {
    let sum = 0;
    for (let i = 0; i < taken.length; i++) {
      sum += of(bases[taken[i]]);
    }
    return sum / taken.length;
  };
  const spread = (taken: ArrayLike<number>): number | null =>
    variance(Array.from(taken, (base) => [bases[base].a, bases[base].b]).flat());
  const share = (taken: ArrayLike<number>, of: (base: Base) => number): number | null => {
    const all = spread(taken);
    return all ? averaged(taken, of) / all : null;
  };
  const first = (factor: number, taken: ArrayLike<number>) =>
    share(taken, ({ a, b, ab }) => b * (ab[factor] - a));
  return {
    variance: spread,
    first,
    total: (factor: number, taken: ArrayLike<number>) =>
      share(taken, ({ a, ab }) => (a - ab[factor]) ** 2 / 2),
    pair: (one: number, other: number, taken: ArrayLike<number>) => {
      const closed = share(taken, ({ a, b, ab, ba }) => ba[one] * ab[other] - a * b);
      const [alone, beside] = [first(one, taken), first(other, taken)];
      return closed === null || alone === null || beside === null ? null : closed - alone - beside;
    },
  };
}
