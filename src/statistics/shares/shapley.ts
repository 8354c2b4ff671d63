/**
 * Shapley shares: what each part of a regime adds, averaged over all orders of switching them on.
 *
 * phi_k = sum over S of |S|! (m - |S| - 1)! / m! (v(S + k) - v(S)); where parts need others, only orders that can
 * be count (precedence). Values are whole numbers, and shares whole numerators over the number of orders, so that they
 * add up to v(all) - v(none) exactly. Responsibility within the model under equal orderings, not a law of cause.
 *
 * @source Shapley 1953; Faigle & Kern 1992, The Shapley value for cooperative games under precedence constraints;
 *         for harms: Shorrocks 2013, Journal of Economic Inequality 11(1)
 */
import { coalitions, everything, joining, type Needs, type Orders, ordersOf } from './coalitions.js';

/** Values of coalitions, in whole units: `inUnits` makes them of any figures. */
export type Game = (coalition: number) => number;

/** Numbers over one denominator. */
export interface Shares {
  /** One a part; in units of the game over `denominator`. */
  numerators: readonly number[];
  denominator: number;
}

/**
 * The exact shares of all parts.
 *
 * @param game   whole values of every feasible coalition
 * @param needs  what each part needs; `free(m)` for nothing
 * @throws RangeError where a value is no whole number, or too large for exact sums
 */
export function shapley(game: Game, needs: Needs, orders: Orders = ordersOf(needs)): Shares {
  const numerators = new Array<number>(needs.length).fill(0);
  for (const coalition of coalitions(needs)) {
    const ways = orders.to.get(coalition) ?? 0;
    for (const part of joining(coalition, needs)) {
      const next = coalition | (1 << part);
      const adds = game(next) - game(coalition);
      numerators[part] += ways * (orders.from.get(next) ?? 0) * adds;
      if (!Number.isSafeInteger(numerators[part])) {
        throw new RangeError(
          `values are whole numbers below 2^53 over ${orders.all} orders; ${game(next)} is not`,
        );
      }
    }
  }
  return { numerators, denominator: orders.all };
}

/** What there is to share: all parts on, less none. */
export const toShare = (game: Game, needs: Needs): number => game(everything(needs)) - game(0);
