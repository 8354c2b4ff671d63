/**
 * Ranks of equal values: where a value stands among everybody's.
 */

const VALUES = 65536;

/** For each value (0 to 65,535) the part of `many` it falls into, 0 lowest, by the middle of its rank. */
export function fractionOfEach(values: ArrayLike<number>, many: number): Uint8Array {
  const counts = new Float64Array(VALUES);
  for (let i = 0; i < values.length; i++) {
    counts[values[i]]++;
  }
  return fractionOfCounts(counts, many);
}

/** The same from how many citizens have each value. */
export function fractionOfCounts(counts: Float64Array, many: number): Uint8Array {
  const everybody = counts.reduce((sum, count) => sum + count, 0);
  const part = new Uint8Array(counts.length);
  let below = 0;
  for (let value = 0; value < counts.length; value++) {
    const middle = below + counts[value] / 2;
    part[value] = Math.min(many - 1, Math.floor((middle * many) / everybody));
    below += counts[value];
  }
  return part;
}
