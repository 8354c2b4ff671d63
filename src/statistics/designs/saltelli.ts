import type { Points } from './design.js';
import { MOST_DIMENSIONS, sobolPoints } from './sobol.js';

/** Factors a design of this kind can have: A and B take a dimension for each. */
export const MOST_FACTORS = MOST_DIMENSIONS / 2;

/** Rows for each base point: A, a row AB for each factor, with second order a row BA for each factor, and B. */
export const rowsPerBase = (factors: number, secondOrder = false): number =>
  secondOrder ? 2 * factors + 2 : factors + 2;

/**
 * Saltelli's design: two scrambled Sobol matrices A and B, and A with one column at a time taken from B.
 *
 * Rows stand base point by base point, in the order A, AB_1 .. AB_k, [BA_1 .. BA_k,] B, so that a design of more
 * base points only adds rows to that of fewer.
 *
 * @param base         base points, a power of two
 * @param factors      1 to 20
 * @param seed         of the scrambling
 * @param secondOrder  adds B with one column at a time from A, for what pairs do together
 * @returns base * (k + 2) rows, or base * (2 k + 2), of coordinates in [0, 1)
 * @throws RangeError where the base is no power of two
 * @source Saltelli et al. 2010, Computer Physics Communications 181(2); Saltelli 2002, ibid. 145(2)
 */
export function saltelli(base: number, factors: number, seed: number, secondOrder = false): Points {
  if (!Number.isInteger(Math.log2(base))) {
    throw new RangeError(`base points are a power of two, and not ${base}`);
  }
  return sobolPoints(base, 2 * factors, seed).flatMap((row) => {
    const a = row.slice(0, factors);
    const b = row.slice(factors);
    const crossed = (from: readonly number[], other: readonly number[]) =>
      from.map((_, factor) => from.with(factor, other[factor]));
    return [a, ...crossed(a, b), ...(secondOrder ? crossed(b, a) : []), b];
  });
}
