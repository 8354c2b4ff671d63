/** The people around one citizen: friends, and friends' friends as far as they fit. */
import type { KeptWorld } from './kept-world.js';
import type { Circle } from './protocol.js';

/** The most people a circle shows, the citizen among them. */
export const MOST_PEOPLE = 150;

export function circleOf(kept: KeptWorld, citizen: number, month: number): Circle {
  const frame = kept.frame(month);
  const friends = kept.friendsOf(citizen, month).slice(0, MOST_PEOPLE - 1);
  const known = new Map<number, 0 | 1 | 2>([[citizen, 0]]);
  for (const friend of friends) known.set(friend, 1);
  let leftOut = 0;
  const seen = new Set<number>();
  for (const friend of friends) {
    for (const other of kept.friendsOf(friend, month)) {
      if (known.has(other) || seen.has(other)) continue;
      seen.add(other);
      if (known.size < MOST_PEOPLE) known.set(other, 2);
      else leftOut++;
    }
  }
  const ties: [number, number][] = [];
  for (const [one, ring] of known) {
    if (ring === 2) continue;
    for (const other of kept.friendsOf(one, month)) {
      const counted = known.get(other);
      if (counted !== undefined && (one < other || counted === 2)) ties.push([one, other]);
    }
  }
  const people = [...known].map(([who, ring]) => ({ citizen: who, ring, state: frame?.[who] ?? 0 }));
  return { citizen, month, people, ties, leftOut };
}
