/**
 * What two parts do together beyond what each does alone.
 *
 * With D(S) = v(S + i + j) - v(S + i) - v(S + j) + v(S) over the coalitions S of others:
 * - the interaction index averages D: sum of |S|! (m - |S| - 2)! / (m - 1)! D(S); above 0, the parts feed each other;
 * - Shapley-Taylor shares of order two split v(all) - v(none) exactly into what each part does first and what each
 *   pair adds: for a part v(i) - v(none), for a pair sum of 2 |S|! (m - |S| - 1)! / m! D(S).
 *
 * Both are for parts that need no others.
 *
 * @source Grabisch & Roubens 1999, International Journal of Game Theory 28(4); Sundararajan, Dhamdhere & Agarwal
 *         2020, The Shapley Taylor interaction index, ICML
 */
import { holds } from './coalitions.js';
import type { Game } from './shapley.js';

export interface PairShare {
  parts: readonly [number, number];
  numerator: number;
}

export interface Interactions {
  /** Interaction indices, over `denominator`. */
  indices: readonly PairShare[];
  denominator: number;
  taylor: {
    /** Each part's own, over the same denominator as the pairs. */
    alone: readonly number[];
    pairs: readonly PairShare[];
    denominator: number;
  };
}

/**
 * All pairs of parts.
 *
 * @param game   whole values of all 2^m coalitions
 * @param parts  how many, from 2 to 7
 * @throws RangeError outside of these
 */
export function interactions(game: Game, parts: number): Interactions {
  if (!Number.isInteger(parts) || parts < 2 || parts > 7) {
    throw new RangeError(`interactions are worked out for 2 to 7 parts, and not for ${parts}`);
  }
  const factorials = Array.from({ length: parts + 1 }, (_, n) => factorial(n));
  const summed = (weight: (size: number) => number): PairShare[] =>
    pairsOf(parts).map(([one, other]) => ({
      parts: [one, other],
      numerator: sumOver(
        parts,
        one,
        other,
        (coalition, size) => weight(size) * beyond(game, coalition, one, other),
      ),
    }));
  return {
    indices: summed((size) => factorials[size] * factorials[parts - size - 2]),
    denominator: factorials[parts - 1],
    taylor: {
      alone: Array.from({ length: parts }, (_, part) => factorials[parts] * (game(1 << part) - game(0))),
      pairs: summed((size) => 2 * factorials[size] * factorials[parts - size - 1]),
      denominator: factorials[parts],
    },
  };
}

const beyond = (game: Game, coalition: number, one: number, other: number): number =>
  game(coalition | (1 << one) | (1 << other)) -
  game(coalition | (1 << one)) -
  game(coalition | (1 << other)) +
  game(coalition);

function sumOver(
  parts: number,
  one: number,
  other: number,
  of: (coalition: number, size: number) => number,
): number {
  let sum = 0;
  for (let coalition = 0; coalition < 2 ** parts; coalition++) {
    if (!holds(coalition, one) && !holds(coalition, other)) {
      sum += of(coalition, sizeOf(coalition));
    }
  }
  return sum;
}

const pairsOf = (parts: number): [number, number][] =>
  Array.from({ length: parts }, (_, one) =>
    Array.from({ length: parts - one - 1 }, (_, beside): [number, number] => [one, one + beside + 1]),
  ).flat();

const sizeOf = (coalition: number): number => coalition.toString(2).replaceAll('0', '').length;

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
