/**
 * Ties between citizens, whatever their storage: what a kernel may ask of them.
 *
 * A tie stands when both ends are willing. A citizen reads others' public words of last month and
 * writes only its own willingness, so the order of citizens never matters.
 */
import type { I32 } from '../lanes.js';

/** What is asked of a citizen's friends in one pass; counts of one-bit columns and the sum of the wide one. */
export interface FriendsRequest {
  degree: I32;
  /** Sum and least of the wide public column over friends; `least` is 255 without friends. */
  sum?: I32;
  least?: I32;
  /** One-bit public columns by their bit in the public word, at most four. */
  counts: readonly { shift: number; into: I32 }[];
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
  findCandidate(
    words: Uint32Array,
    month: number,
    first: number,
    size: number,
    request: CandidateRequest,
  ): void;
  /**
   * Writes willingness for next month, and begins an empty face in the upper half of `next`.
   * `cut` and `offer` are 0 or 1 for the candidate.
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
  ): void;
  /** The citizens with whom a tie stands, given everybody's public words of the month. */
  friendsOf(citizen: number, words: Uint32Array): Set<number>;
}
