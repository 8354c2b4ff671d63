/** What an assortativity is made of; parts of a society are added up, number by number. */
export const ENDS = 0;
export const TOTAL = 1;
export const SQUARES = 2;
export const PRODUCTS = 3;

/**
 * Adds some citizens to the four sums of an assortativity.
 *
 * @param values  of some citizens
 * @param degree  ties of each
 * @param sums    for each the sum of the values of those they have ties to
 * @param into    ends of ties, values, their squares, and products along ties; exact up to 2^53
 */
export function addAlongTies(
  values: ArrayLike<number>,
  degree: ArrayLike<number>,
  sums: ArrayLike<number>,
  into: Float64Array,
): void {
  for (let i = 0; i < values.length; i++) {
    into[ENDS] += degree[i];
    into[TOTAL] += degree[i] * values[i];
    into[SQUARES] += degree[i] * values[i] * values[i];
    into[PRODUCTS] += values[i] * sums[i];
  }
}

/**
 * Newman's assortativity coefficient of a value over ties (Newman 2003), -1 to 1; `null` where there are
 * no ties or everybody has the same value.
 *
 * @param along  the four sums of everybody
 */
export function assortativity(along: ArrayLike<number>): number | null {
  const ends = along[ENDS];
  if (ends === 0) {
    return null;
  }
  const mean = along[TOTAL] / ends;
  const variance = along[SQUARES] / ends - mean * mean;
  return variance > 0 ? (along[PRODUCTS] / ends - mean * mean) / variance : null;
}
