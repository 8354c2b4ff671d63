/**
 * Newman's assortativity coefficient of a value over ties (Newman 2003), -1 to 1; `null` where there are
 * no ties or everybody has the same value.
 *
 * @param values  of everybody
 * @param degree  ties of everybody
 * @param sums    for everybody the sum of the values of those they have ties to
 */
export function assortativity(
  values: ArrayLike<number>,
  degree: ArrayLike<number>,
  sums: ArrayLike<number>,
): number | null {
  let ends = 0;
  let total = 0;
  let squares = 0;
  let products = 0;
  for (let i = 0; i < values.length; i++) {
    ends += degree[i];
    total += degree[i] * values[i];
    squares += degree[i] * values[i] * values[i];
    products += values[i] * sums[i];
  }
  if (ends === 0) {
    return null;
  }
  const mean = total / ends;
  const variance = squares / ends - mean * mean;
  return variance > 0 ? (products / ends - mean * mean) / variance : null;
}
