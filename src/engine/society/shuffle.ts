/** Everybody, or every group, paired with another anywhere: neighbours in a keyed permutation. */
import type { LuckKey } from '../chance/address.js';

/**
 * Calls `pair` for each two that are matched; returns the one that is left over, if the number is odd.
 *
 * Nothing is kept: a permutation of the next power of four is walked until it comes back into range.
 */
export function eachPair(
  many: number,
  key: LuckKey,
  pair: (one: number, other: number) => void,
): number | undefined {
  let half = 1;
  while (4 ** half < many) {
    half++;
  }
  const at = (first: number): number => {
    let place = first;
    do {
      place = shuffled(place, half, key);
    } while (place >= many);
    return place;
  };
  for (let place = 0; place + 1 < many; place += 2) {
    pair(at(place), at(place + 1));
  }
  return many % 2 === 1 ? at(many - 1) : undefined;
}

/** A permutation of the numbers of 2 x `half` bits: a four-round Feistel network (Luby & Rackoff 1988). */
export function shuffled(place: number, half: number, { key0, key1 }: LuckKey): number {
  const mask = 2 ** half - 1;
  let left = Math.floor(place / (mask + 1));
  let right = place & mask;
  for (let round = 0; round < 4; round++) {
    // the finaliser of MurmurHash3 (Appleby)
    let mixed = Math.imul(right + round * 0x9e37 + key0, 0x85ebca6b) ^ key1;
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
    [left, right] = [right, (left ^ mixed) & mask];
  }
  return left * (mask + 1) + right;
}
