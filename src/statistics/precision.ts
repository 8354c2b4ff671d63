/**
 * How many replicates an asked precision takes, planned from a pilot and from nothing else.
 *
 * Stein's two stages: the spread of the pilot says how many replicates there shall be, and no look at the
 * difference or at its significance may stop them earlier. R = ceil((t s / half)^2), with t of the pilot's degrees.
 *
 * @source Stein 1945, A two-sample test for a linear hypothesis whose power is independent of the variance,
 *         Annals of Mathematical Statistics 16(3); measures.md 6
 */
import { variance } from './moments.js';
import type { Paired } from './paired.js';
import { halfInErrors } from './student.js';

/**
 * Replicates in all for an interval that reaches `half` to either side.
 *
 * @param pilot  what the differences of the pilot's replicates are; at least two of them
 * @param half   half the width asked for, in the unit of the values, above 0
 * @returns at least the pilot's own; `null` where the pilot says nothing
 */
export function replicatesFor(pilot: readonly number[], half: number, level = 0.95): number | null {
  const between = variance(pilot);
  if (between === null || !(half > 0)) {
    return null;
  }
  const errors = halfInErrors(level, pilot.length - 1);
  return Math.max(pilot.length, Math.ceil((errors * Math.sqrt(between)) ** 2 / half ** 2));
}

/** Half the width of an interval as it came out; `null` without one. */
export const halfOf = ({ interval }: Pick<Paired, 'interval'>): number | null =>
  interval === null ? null : (interval[1] - interval[0]) / 2;
