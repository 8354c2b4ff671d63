/** Sums of values of replicates. */

/** The mean; `null` of nothing. */
export function mean(values: ArrayLike<number>): number | null {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
  }
  return values.length > 0 ? sum / values.length : null;
}

/** The variance with one degree of freedom taken for the mean; `null` below two values. */
export function variance(values: ArrayLike<number>): number | null {
  const middle = mean(values);
  if (middle === null || values.length < 2) {
    return null;
  }
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += (values[i] - middle) ** 2;
  }
  return sum / (values.length - 1);
}

/** The value below which a share `p` of sorted values lies, between neighbours on a line (Hyndman & Fan 1996, type 7). */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = Math.min(Math.max(p, 0), 1) * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
