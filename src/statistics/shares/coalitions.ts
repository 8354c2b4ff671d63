/**
 * Which parts can be on together, and in how many orders they can be switched on.
 *
 * A coalition is a set of parts as a whole number: bit k for part k. A part may need others to be on before it (a
 * list needs records); coalitions in which one lacks what it needs are not feasible, and are never lived.
 */

/** For each part the coalition of what it needs; 0 where it needs nothing. */
export type Needs = readonly number[];

/** Parts of which every coalition is lived; with more, orders are sampled. */
export const MOST_EXACT = 7;

/** Parts without needs. */
export const free = (parts: number): Needs => new Array<number>(parts).fill(0);

export const holds = (coalition: number, part: number): boolean => ((coalition >>> part) & 1) === 1;

/** Parts that can join a coalition next. */
export const joining = (coalition: number, needs: Needs): number[] =>
  needs.flatMap((need, part) => (!holds(coalition, part) && (need & ~coalition) === 0 ? [part] : []));

/** All parts on. */
export const everything = (needs: Needs): number => 2 ** needs.length - 1;

/** Every feasible coalition, by number: all 2^m of them where no part needs another. */
export function coalitions(needs: Needs): number[] {
  const found = new Set([0]);
  for (const coalition of found) {
    for (const part of joining(coalition, needs)) {
      found.add(coalition | (1 << part));
    }
  }
  return [...found].sort((a, b) => a - b);
}

export interface Orders {
  /** Ways to come to a coalition, one part after another. */
  to: ReadonlyMap<number, number>;
  /** Ways to go on from it until all are on. */
  from: ReadonlyMap<number, number>;
  /** Orders of all parts: m! where no part needs another. */
  all: number;
}

/**
 * Counts orders of switching on.
 *
 * @throws RangeError where needs go round in a circle, so that not all parts can ever be on
 */
export function ordersOf(needs: Needs): Orders {
  const feasible = coalitions(needs);
  const to = new Map([[0, 1]]);
  const from = new Map<number, number>();
  for (const coalition of feasible) {
    for (const part of joining(coalition, needs)) {
      const next = coalition | (1 << part);
      to.set(next, (to.get(next) ?? 0) + (to.get(coalition) ?? 0));
    }
  }
  for (const coalition of feasible.toReversed()) {
    const ways = joining(coalition, needs).reduce(
      (sum, part) => sum + (from.get(coalition | (1 << part)) ?? 0),
      0,
    );
    from.set(coalition, coalition === everything(needs) ? 1 : ways);
  }
  const all = from.get(0) ?? 0;
  if (all === 0) {
    throw new RangeError('some parts need each other in a circle, so that they could never be on');
  }
  return { to, from, all };
}
