/**
 * Ranks of equal values: where a value stands among everybody's.
 */

/** For each value (0 to 65,535) the part of `many` it falls into, 0 lowest, by the middle of its rank. */
export function fractionOfEach(values: ArrayLike<number>, many: number): Uint8Array {
  const counts = new Float64Array(65536);
  for (let i = 0; i < values.length; i++) {
    counts[values[i]]++;
  }
  const part = new Uint8Array(65536);
  let below = 0;
  for (let value = 0; value < counts.length; value++) {
    const middle = below + counts[value] / 2;
    part[value] = Math.min(many - 1, Math.floor((middle * many) / values.length));
    below += counts[value];
  }
  return part;
}
