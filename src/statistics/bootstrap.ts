/**
 * Intervals of any figure of replicates, by drawing replicates again with replacement.
 *
 * @source Efron & Tibshirani 1993, An Introduction to the Bootstrap, 13 (percentile) and 14.3 (BCa)
 */
import { oneOf, words } from './draws.js';
import { mean, quantile } from './moments.js';
import { normalCdf, normalQuantile } from './normal.js';

export interface BootstrapOptions {
  /** Of the draws; the same seed gives the same interval. */
  seed?: number;
  resamples?: number;
  level?: number;
  /** `bca` mends bias and skew and needs about ten replicates; `percentile` takes the middle as it is. */
  kind?: 'percentile' | 'bca';
}

export interface Bootstrapped {
  /** The figure of the replicates as they are. */
  value: number | null;
  /** `null` where the figure, or so many resamples that a bound would be one of them, are not estimable. */
  interval: [number, number] | null;
}

/**
 * The figure and its interval.
 *
 * @param replicates  how many there are
 * @param figure      of the replicates with these numbers (with repeats); `null` where not estimable
 */
export function bootstrap(
  replicates: number,
  figure: (taken: ArrayLike<number>) => number | null,
  { seed = 1, resamples = 2000, level = 0.95, kind = 'bca' }: BootstrapOptions = {},
): Bootstrapped {
  const everybody = Array.from({ length: replicates }, (_, i) => i);
  const value = replicates > 0 ? figure(everybody) : null;
  if (value === null || replicates < 2) {
    return { value, interval: null };
  }
  const drawn = Array.from({ length: resamples }, (_, resample) =>
    figure(words(seed, 'bootstrap', resample, replicates).map((word) => oneOf(word, replicates))),
  );
  const found = Float64Array.from(drawn.filter((one) => one !== null)).sort();
  const tail = (1 - level) / 2;
  if (resamples - found.length > tail * resamples) {
    return { value, interval: null };
  }
  const [low, high] = kind === 'bca' ? bcaTails(found, value, everybody, figure, tail) : [tail, 1 - tail];
  return { value, interval: [quantile(found, low), quantile(found, high)] };
}

/** The shares of resamples to cut at, mended for bias (how many lie below) and for skew (by leaving one out). */
function bcaTails(
  found: Float64Array,
  value: number,
  everybody: readonly number[],
  figure: (taken: ArrayLike<number>) => number | null,
  tail: number,
): [number, number] {
  const below = found.reduce((sum, one) => sum + (one < value ? 1 : one === value ? 0.5 : 0), 0);
  // a figure that no resample changes has no bias that could be seen
  const share = Math.min(Math.max(below, 0.5), found.length - 0.5) / found.length;
  const bias = normalQuantile(share);
  const skew = acceleration(everybody, figure);
  const cut = (share: number): number => {
    const sum = bias + normalQuantile(share);
    return normalCdf(bias + sum / (1 - skew * sum));
  };
  return [cut(tail), cut(1 - tail)];
}

function acceleration(
  everybody: readonly number[],
  figure: (taken: ArrayLike<number>) => number | null,
): number {
  const without = everybody.map((one) => figure(everybody.filter((other) => other !== one)));
  const known = without.filter((one) => one !== null);
  const middle = mean(known) ?? 0;
  let squares = 0;
  let cubes = 0;
  for (const one of known) {
    squares += (middle - one) ** 2;
    cubes += (middle - one) ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}
