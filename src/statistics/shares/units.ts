/**
 * Figures as whole units, so that shares of them add up exactly.
 *
 * The rule: a figure is rounded once, to a millionth of the power of ten at or above the largest; everything after is exact.
 */

/** Steps in the power of ten at or above the largest figure: 10^6, times 7! orders times a thousand replicates, stays below 2^53. */
const STEPS = 1_000_000;

/** The unit for figures up to this size, a power of ten; 1 where all are 0. */
export function unitFor(figures: readonly number[]): number {
  const largest = figures.reduce((most, figure) => Math.max(most, Math.abs(figure)), 0);
  return largest > 0 ? 10 ** Math.ceil(Math.log10(largest)) / STEPS : 1;
}

/** A figure as the nearest whole number of units. */
export const inUnits = (figure: number, unit: number): number => Math.round(figure / unit);

/**
 * Whole numbers nearest to fractions, that add up as the fractions do (largest remainders; ties go to the earlier).
 *
 * @param numerators   whole numbers
 * @param denominator  above 0; the sum of the fractions must be whole
 * @throws RangeError where it is not
 * @source Hamilton's method, as in the apportionment of seats
 */
export function roundedShares(numerators: readonly number[], denominator: number): number[] {
  const total = numerators.reduce((sum, numerator) => sum + numerator, 0);
  if (total % denominator !== 0) {
    throw new RangeError('shares that do not add up to a whole number cannot be rounded to ones that do');
  }
  const rounded = numerators.map((numerator) => Math.floor(numerator / denominator));
  const short = total / denominator - rounded.reduce((sum, share) => sum + share, 0);
  const byRest = numerators
    .map((numerator, part) => ({ part, rest: numerator - rounded[part] * denominator }))
    .sort((a, b) => b.rest - a.rest || a.part - b.part);
  for (const { part } of byRest.slice(0, short)) {
    rounded[part]++;
  }
  return rounded;
}
