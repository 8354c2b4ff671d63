/** A decomposition as places where worlds are lived: every factor is off or on. */
import { coalitions, free, holds, MOST_EXACT, type Needs } from '../statistics/shares/coalitions.js';
import { coalitionsOn, drawOrders } from '../statistics/shares/sampled.js';
import type { Design, Factor, Point } from './experiment.js';

/** Which of the factors each needs to be on. */
export const needsOf = (factors: readonly Factor[]): Needs =>
  factors.some(({ needs }) => needs !== undefined)
    ? factors.map(({ needs = [] }) =>
        needs.reduce((all, path) => all | (1 << factors.findIndex((one) => one.path === path)), 0),
      )
    : free(factors.length);

/** Pairs of orders that are drawn where there are too many factors for all coalitions; otherwise none. */
export const ordersOfDesign = (factors: readonly Factor[], { points, seed }: Design) =>
  factors.length > MOST_EXACT ? drawOrders(needsOf(factors), points, seed) : undefined;

/** The coalitions of a decomposition, each a point; `at` is 1 for a factor that is on. */
export function coalitionPoints(factors: readonly Factor[], design: Design): Point[] {
  const orders = ordersOfDesign(factors, design);
  const lived = orders ? coalitionsOn(orders) : coalitions(needsOf(factors));
  return lived.map((coalition, number) => {
    const at = factors.map((_, part) => +holds(coalition, part));
    return {
      number,
      at,
      values: Object.fromEntries(factors.map(({ path, range }, part) => [path, offOrOn(range, at[part])])),
    };
  });
}

/** The coalition that a point lives. */
export const coalitionOf = ({ at = [] }: Point): number =>
  at.reduce((coalition, on, part) => coalition | (on << part), 0);

const offOrOn = (range: Factor['range'], on: number): unknown =>
  'values' in range ? range.values[on] : on === 0 ? range.from : range.to;
