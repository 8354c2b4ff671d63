/**
 * Shapley shares of many parts, from orders drawn by luck.
 *
 * Orders come in pairs: one, and the same reversed where no part needs another (antithetic), which takes out what a
 * part owes to coming early. In each order what parts add telescopes, so shares add up exactly however few are drawn.
 *
 * @source Castro, Gómez & Tejada 2009, Computers & Operations Research 36(5); antithetic: Mitchell et al. 2022, JMLR 23
 */
import { shuffled, words } from '../draws.js';
import { variance } from '../moments.js';
import { joining, type Needs, ordersOf } from './coalitions.js';
import { type Game, type Shares, toShare } from './shapley.js';

/** Coalitions are whole numbers of 32 bits; with needs, orders are counted, which grows as 2^m. */
export const MOST_WITHOUT_NEEDS = 30;
export const MOST_WITH_NEEDS = 16;

/**
 * Pairs of orders, in which a run is shared wherever they come through the same coalition.
 *
 * @param pairs  how many, from 1
 * @param seed   of the luck; more pairs of the same seed begin with the fewer
 * @returns for each pair two orders of all parts
 * @throws RangeError with more parts than can be counted
 */
export function drawOrders(needs: Needs, pairs: number, seed: number): (readonly [number[], number[]])[] {
  const bound = needs.some((need) => need > 0);
  if (needs.length > (bound ? MOST_WITH_NEEDS : MOST_WITHOUT_NEEDS)) {
    throw new RangeError(`orders are drawn of at most ${bound ? MOST_WITH_NEEDS : MOST_WITHOUT_NEEDS} parts`);
  }
  if (!bound) {
    return Array.from({ length: pairs }, (_, pair) => {
      const order = shuffled(seed, 'shapley', pair, needs.length);
      return [order, order.toReversed()] as const;
    });
  }
  const { from } = ordersOf(needs);
  const drawn = (which: number): number[] => {
    const luck = words(seed, 'shapley/needs', which, needs.length);
    const order: number[] = [];
    let coalition = 0;
    for (const word of luck) {
      // a part goes next in as many of the orders left as go on from there: every order is equally likely
      let left = ((word >>> 0) / 2 ** 32) * (from.get(coalition) ?? 0);
      const next = joining(coalition, needs);
      const part =
        next.find((one) => (left -= from.get(coalition | (1 << one)) ?? 0) < 0) ?? next[next.length - 1];
      order.push(part);
      coalition |= 1 << part;
    }
    return order;
  };
  return Array.from({ length: pairs }, (_, pair) => [drawn(2 * pair), drawn(2 * pair + 1)] as const);
}

/** Coalitions that orders come through: what has to be lived. */
export function coalitionsOn(orders: readonly (readonly [number[], number[]])[]): number[] {
  const found = new Set([0]);
  for (const order of orders.flat()) {
    let coalition = 0;
    for (const part of order) {
      found.add((coalition |= 1 << part));
    }
  }
  return [...found].sort((a, b) => a - b);
}

export interface SampledShares extends Shares {
  /** Standard error of each share over pairs of orders, in units of the game; `null` with one pair. */
  errors: readonly (number | null)[];
  /** No error is above 5 % of what there is to share. */
  enough: boolean;
}

/** An error that is small enough, as a part of what there is to share. */
const SMALL = 0.05;

/**
 * Shares from drawn orders.
 *
 * @param game  whole values of all coalitions that the orders come through
 */
export function sampledShapley(
  game: Game,
  needs: Needs,
  orders: readonly (readonly [number[], number[]])[],
): SampledShares {
  const parts = needs.map((_, part) => part);
  const added = orders.map((pair) => pair.map((order) => addedIn(order, game)));
  const sums = added.map(([one, other]) => parts.map((part) => one[part] + other[part]));
  const denominator = 2 * orders.length;
  const numerators = parts.map((part) => sums.reduce((sum, pair) => sum + pair[part], 0));
  const errors = parts.map((part) => {
    const spread = variance(sums.map((pair) => pair[part] / 2));
    return spread === null ? null : Math.sqrt(spread / orders.length);
  });
  const limit = SMALL * Math.abs(toShare(game, needs));
  return {
    numerators,
    denominator,
    errors,
    enough: errors.every((error) => error !== null && error <= limit),
  };
}

/** What each part adds when parts are switched on in this order. */
function addedIn(order: readonly number[], game: Game): number[] {
  const added: number[] = [];
  let coalition = 0;
  for (const part of order) {
    const next = coalition | (1 << part);
    added[part] = game(next) - game(coalition);
    coalition = next;
  }
  return added;
}
