/**
 * Ties in one direction, with weights: who listens to whom, and how much. They neither come nor go.
 *
 * For one's own models, where influence need not be mutual (DeGroot 1974).
 */
import {
  type CandidateRequest,
  type FriendsRequest,
  reduceOver,
  type Ties,
  type WideRequest,
} from './ties.js';

export interface DirectedRows {
  /** `offsets[citizen]` to `offsets[citizen + 1]` are a citizen's places in `partners` and `weights`. */
  offsets: Uint32Array;
  /** Those a citizen listens to; it may be among them. */
  partners: Uint32Array;
  /** Whole numbers from 1. */
  weights: Uint32Array;
}

export class DirectedTies implements Ties {
  constructor(readonly rows: DirectedRows) {}

  get bytes(): number {
    const { offsets, partners, weights } = this.rows;
    return offsets.byteLength + partners.byteLength + weights.byteLength;
  }

  get mostTies(): number {
    let most = 0;
    for (let i = 1; i < this.rows.offsets.length; i++) {
      most = Math.max(most, this.rows.offsets[i] - this.rows.offsets[i - 1]);
    }
    return most;
  }

  reduceFriends(
    words: Uint32Array,
    _month: number,
    first: number,
    size: number,
    request: FriendsRequest,
  ): void {
    const { offsets, partners } = this.rows;
    for (let i = 0; i < size; i++) {
      const seen = partners.subarray(offsets[first + i], offsets[first + i + 1]);
      request.degree[i] = seen.length;
      for (const { shift, into } of request.counts) {
        into[i] = seen.reduce((many, other) => many + ((words[other] >>> shift) & 1), 0);
      }
      const bands = Array.from(seen, (other) => (words[other] >>> 16) & 255);
      if (request.sum) {
        request.sum[i] = bands.reduce((total, band) => total + band, 0);
      }
      if (request.least) {
        request.least[i] = bands.reduce((least, band) => Math.min(least, band), 255);
      }
    }
  }

  reduceWide(
    _words: Uint32Array,
    _month: number,
    first: number,
    size: number,
    requests: readonly WideRequest[],
  ): void {
    const { offsets, partners, weights } = this.rows;
    for (let i = 0; i < size; i++) {
      const from = offsets[first + i];
      const to = offsets[first + i + 1];
      reduceOver(
        Array.from(partners.subarray(from, to)),
        i,
        requests,
        Array.from(weights.subarray(from, to)),
      );
    }
  }

  partnersAt(first: number, size: number, _place: Int32Array, into: Int32Array): void {
    for (let i = 0; i < size; i++) {
      into[i] = first + i;
    }
  }

  /** Nobody reconsiders a tie that cannot be cut. */
  findCandidate(
    _words: Uint32Array,
    _month: number,
    _first: number,
    size: number,
    request: CandidateRequest,
  ): void {
    request.place.fill(-1, 0, size);
    for (const column of [request.layer, request.willing, request.active, request.word]) {
      column.fill(0, 0, size);
    }
  }

  settle(_words: Uint32Array, next: Uint32Array, _month: number, first: number, size: number): void {
    next.fill(0, first, first + size);
  }

  friendsOf(citizen: number): Set<number> {
    const { offsets, partners } = this.rows;
    return new Set(partners.subarray(offsets[citizen], offsets[citizen + 1]));
  }
}
