/**
 * What a sample leaves open: 95 % intervals by random groups (Wolter 2007, Introduction to Variance Estimation, 2).
 *
 * The districts of a sample fall into groups at random; how far the groups' values lie apart tells how far the
 * sample's may lie from that of the whole society, likeness within settlements included. What is not in it: another
 * seed, and weak ties, which in a sample lead to the sample.
 */
import { districtsOf } from '../engine/district-desk.js';
import type { Sample } from '../engine/society/sample.js';
import { variance } from '../statistics/moments.js';
import { halfInErrors } from '../statistics/student.js';
import type { RunResult } from './results.js';

const MOST_GROUPS = 16;
/** With fewer groups an interval would say next to nothing. */
export const FEWEST_GROUPS = 4;

/** Random groups of so many citizens: districts in turn. */
export const groupsOf = (citizens: number): number => Math.min(MOST_GROUPS, districtsOf(citizens));

/** Gives each measure of a sample its interval, where every group has a value. */
export function giveIntervals(
  result: RunResult,
  groups: readonly RunResult[],
  sample: Sample | undefined,
): void {
  if (!sample || groups.length < FEWEST_GROUPS) {
    return;
  }
  for (const [id, measure] of Object.entries(result.measures)) {
    const values = groups.map((group) => group.measures[id]?.value ?? null);
    if (measure.value !== null && values.every((value) => value !== null)) {
      const half = halfWidth(values, sample.every);
      measure.interval = [measure.value - half, measure.value + half];
    }
  }
}

/** Half of a 95 % interval from the values of random groups, for a sample of one in `every`. */
export function halfWidth(values: readonly number[], every: number): number {
  const many = values.length;
  return halfInErrors(0.95, many - 1) * Math.sqrt((variance(values)! / many) * (1 - 1 / every));
}
