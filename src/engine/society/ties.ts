/**
 * Ties between citizens, whatever their storage: what a kernel may ask of them.
 *
 * A tie stands when both ends are willing. A citizen reads others' public words of last month and
 * writes only its own willingness, so the order of citizens never matters.
 */
import type { I32 } from '../lanes.js';
import type { Machine } from '../machine.js';

/** What is asked of a citizen's friends in one pass; counts of one-bit columns and the sum of the wide one. */
export interface FriendsRequest {
  degree: I32;
  /** Sum and least of the wide public column over friends; `least` is 255 without friends. */
  sum?: I32;
  least?: I32;
  /** One-bit public columns by their bit in the public word, at most four. */
  counts: readonly { shift: number; into: I32 }[];
  machine: Machine;
  /** Citizens a column of this request has room for. */
  room: number;
}

/** What is asked of one wide public column over a citizen's friends; without friends all are 0. */
export interface WideRequest {
  machine: Machine;
  /** Nothing but `sum` and `weight` is asked for: the rest may be left as it is. */
  onlySum: boolean;
  /** Last month's values of everybody. */
  column: I32;
  /** Sum, each value as often as its tie weighs, and the weights together; exact up to 2^53. */
  sum: Float64Array;
  weight: I32;
  /** Friends whose value is not 0. */
  count: I32;
  least: I32;
  most: I32;
}

/** The one tie a citizen reconsiders this month. */
export interface CandidateRequest {
  /** 16-bit draws that choose it. */
  luck: Uint16Array;
  place: I32;
  layer: I32;
  willing: I32;
  active: I32;
  /** The other end's public word; 0 where there is nobody. */
  word: I32;
  machine: Machine;
}

export interface Ties {
  /** Bytes all ties take in memory. */
  readonly bytes: number;
  /** The most ties anybody can have. */
  readonly mostTies: number;
  /** `words` are last month's public words of everybody (or of one life's friends). */
  reduceFriends(
    words: Uint32Array,
    month: number,
    first: number,
    size: number,
    request: FriendsRequest,
  ): void;
  reduceWide(
    words: Uint32Array,
    month: number,
    first: number,
    size: number,
    requests: readonly WideRequest[],
  ): void;
  findCandidate(
    words: Uint32Array,
    month: number,
    first: number,
    size: number,
    request: CandidateRequest,
  ): void;
  /** Who stands at a place of each citizen's ties; oneself where there is nobody. */
  partnersAt(first: number, size: number, place: I32, into: I32): void;
  /**
   * Writes willingness for next month, and begins an empty face in the upper half of `next`.
   * `cut` and `offer` are 0 or 1 for the candidate; further bits of `cut` may say why.
   */
  settle(
    words: Uint32Array,
    next: Uint32Array,
    month: number,
    first: number,
    size: number,
    place: I32,
    cut: I32,
    offer: I32,
    machine: Machine,
  ): void;
  /** The citizens with whom a tie stands, given everybody's public words of the month. */
  friendsOf(citizen: number, words: Uint32Array): Set<number>;
}

/** Reduces wide columns over the friends of the `i`-th citizen of a block. */
export function reduceOver(friends: readonly number[], i: number, requests: readonly WideRequest[]): void {
  for (const { column, sum, weight, count, least, most } of requests) {
    let total = 0;
    let many = 0;
    let smallest = friends.length > 0 ? column[friends[0]] : 0;
    let largest = smallest;
    for (let place = 0; place < friends.length; place++) {
      const value = column[friends[place]];
      total += value;
      many += value !== 0 ? 1 : 0;
      smallest = value < smallest ? value : smallest;
      largest = value > largest ? value : largest;
    }
    sum[i] = total;
    weight[i] = friends.length;
    count[i] = many;
    least[i] = smallest;
    most[i] = largest;
  }
}

/** Reduces a wide column over rows of partners; a tie that does not stand weighs 0. */
export function reduceRows(
  { offsets, partners }: { offsets: Uint32Array; partners: Uint32Array },
  weigh: (place: number) => number,
  first: number,
  size: number,
  { column, sum, weight, count, least, most }: WideRequest,
): void {
  for (let i = 0; i < size; i++) {
    let total = 0;
    let weighs = 0;
    let many = 0;
    let smallest = 2 ** 31 - 1;
    let largest = -(2 ** 31);
    for (let place = offsets[first + i]; place < offsets[first + i + 1]; place++) {
      const once = weigh(place);
      if (once === 0) {
        continue;
      }
      const value = column[partners[place]];
      total += value * once;
      weighs += once;
      many += value !== 0 ? 1 : 0;
      smallest = value < smallest ? value : smallest;
      largest = value > largest ? value : largest;
    }
    sum[i] = total;
    weight[i] = weighs;
    count[i] = many;
    least[i] = weighs > 0 ? smallest : 0;
    most[i] = weighs > 0 ? largest : 0;
  }
}
