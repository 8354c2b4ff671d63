/**
 * The difference between two worlds over paired replicates.
 *
 * The replicate (a society and its luck) is the unit and not the citizen: citizens depend on each other through
 * ties and feedback, so a standard error from many citizens of one replicate would be far too small.
 */
import { mean, variance } from './moments.js';
import { bothTails, halfInErrors } from './student.js';

export interface Paired {
  /** Pairs with a value on both sides. */
  replicates: number;
  /** Pairs left out because a side was not estimable. */
  missing: number;
  level: number;
  /** Mean of b - a, in the unit of the values; `null` where no pair is whole. */
  mean: number | null;
  /** Standard deviation of the differences; `null` below two pairs, as are the fields that rest on it. */
  spread: number | null;
  /** Student's t interval of the mean difference. */
  interval: [number, number] | null;
  /**
   * How many times as large the variance of the difference would be with a seed of its own for each world:
   * (var a + var b) / var (b - a). `null` where the differences do not vary.
   */
  varianceRatio: number | null;
  /** The chance of a mean difference as far from 0 by luck alone (two-sided t); for `holm`, and never for stars. */
  byLuck: number | null;
}

/**
 * Pairs replicates and takes b - a.
 *
 * @param a      a value a replicate; `null` where not estimable
 * @param b      the same replicates in the other world
 * @param level  confidence of the interval, between 0 and 1
 * @throws RangeError where the sides have different lengths
 * @source measures.md 6: D_r = M_r^B - M_r^A, t with R - 1 degrees of freedom
 */
export function paired(a: readonly (number | null)[], b: readonly (number | null)[], level = 0.95): Paired {
  if (a.length !== b.length) {
    throw new RangeError(`${a.length} replicates cannot be paired with ${b.length}`);
  }
  const whole = a.flatMap((from, i) => {
    const to = b[i];
    return from === null || to === null ? [] : [{ from, to }];
  });
  const differences = whole.map(({ from, to }) => to - from);
  const between = variance(differences);
  const independent = sumOf(variance(whole.map(({ from }) => from)), variance(whole.map(({ to }) => to)));
  return {
    ...aboutMean(differences, level),
    missing: a.length - whole.length,
    varianceRatio: independent !== null && between ? independent / between : null,
  };
}

/** The same for values that are differences already, such as shares of a harm: one a replicate. */
export function aboutMean(
  values: readonly number[],
  level = 0.95,
): Pick<Paired, 'replicates' | 'level' | 'mean' | 'spread' | 'interval' | 'byLuck'> {
  const replicates = values.length;
  const middle = mean(values);
  const between = variance(values);
  if (middle === null || between === null) {
    return { replicates, level, mean: middle, spread: null, interval: null, byLuck: null };
  }
  const error = Math.sqrt(between / replicates);
  const half = halfInErrors(level, replicates - 1) * error;
  return {
    replicates,
    level,
    mean: middle,
    spread: Math.sqrt(between),
    interval: [middle - half, middle + half],
    byLuck: middle === 0 ? 1 : bothTails(middle / error, replicates - 1),
  };
}

/** Whether an interval leaves 0 out: the difference can then be told apart from luck. */
export const leavesOutZero = (interval: readonly [number, number] | null): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0);

const sumOf = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
