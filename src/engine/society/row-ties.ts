/**
 * Ties in rows, for imported topologies: any number of partners, one byte of willingness at each end.
 *
 * Of each month's two copies of willingness one is read, the other written; a tie is reconsidered at
 * each end at most once a month.
 */
import {
  type CandidateRequest,
  type FriendsRequest,
  reduceRows,
  type Ties,
  type WideRequest,
} from './ties.js';

export interface Rows {
  /** `offsets[citizen]` to `offsets[citizen + 1]` are a citizen's places in `partners`. */
  offsets: Uint32Array;
  partners: Uint32Array;
  /** The place of the same tie at its other end. */
  twins: Uint32Array;
}

/** The layer number of an imported tie: friends. */
const IMPORTED_LAYER = 3;

export class RowTies implements Ties {
  constructor(
    readonly rows: Rows,
    /** Willingness of even and odd months, one byte for each place. */
    readonly willing: readonly [Uint8Array, Uint8Array],
    /** Which of the two is read by `friendsOf`. */
    private readonly now: 0 | 1 = 0,
  ) {}

  get bytes(): number {
    const { offsets, partners, twins } = this.rows;
    return offsets.byteLength + partners.byteLength + twins.byteLength + this.willing[0].byteLength * 2;
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
    month: number,
    first: number,
    size: number,
    request: FriendsRequest,
  ): void {
    const { offsets, partners, twins } = this.rows;
    const willing = this.willing[month & 1];
    const { degree, sum, least, counts } = request;
    for (let i = 0; i < size; i++) {
      let many = 0;
      let total = 0;
      let smallest = 255;
      for (const count of counts) {
        count.into[i] = 0;
      }
      for (let place = offsets[first + i]; place < offsets[first + i + 1]; place++) {
        if ((willing[place] & willing[twins[place]]) === 0) {
          continue;
        }
        const word = words[partners[place]];
        const wide = (word >>> 16) & 255;
        many++;
        total += wide;
        smallest = wide < smallest ? wide : smallest;
        for (const count of counts) {
          count.into[i] += (word >>> count.shift) & 1;
        }
      }
      degree[i] = many;
      if (sum) {
        sum[i] = total;
      }
      if (least) {
        least[i] = smallest;
      }
    }
  }

  reduceWide(
    _words: Uint32Array,
    month: number,
    first: number,
    size: number,
    requests: readonly WideRequest[],
  ): void {
    const { twins } = this.rows;
    const willing = this.willing[month & 1];
    const stands = (place: number) => willing[place] & willing[twins[place]];
    for (const request of requests) {
      reduceRows(this.rows, stands, first, size, request);
    }
  }

  partnersAt(first: number, size: number, place: Int32Array, into: Int32Array): void {
    const { offsets, partners } = this.rows;
    for (let i = 0; i < size; i++) {
      into[i] = place[i] < 0 ? first + i : partners[offsets[first + i] + place[i]];
    }
  }

  findCandidate(
    words: Uint32Array,
    month: number,
    first: number,
    size: number,
    request: CandidateRequest,
  ): void {
    const { offsets, partners, twins } = this.rows;
    const before = this.willing[month & 1];
    const { luck, place, layer, willing, active, word } = request;
    for (let i = 0; i < size; i++) {
      const start = offsets[first + i];
      const many = offsets[first + i + 1] - start;
      const somebody = many > 0 ? 1 : 0;
      const at = start + Math.floor((luck[i] * many) / 65536);
      place[i] = somebody ? at - start : -1;
      layer[i] = IMPORTED_LAYER;
      willing[i] = somebody ? before[at] : 0;
      active[i] = somebody ? before[at] & before[twins[at]] : 0;
      word[i] = somebody ? words[partners[at]] : 0;
    }
  }

  settle(
    _words: Uint32Array,
    next: Uint32Array,
    month: number,
    first: number,
    size: number,
    place: Int32Array,
    cut: Int32Array,
    offer: Int32Array,
  ): void {
    const { offsets } = this.rows;
    const before = this.willing[month & 1];
    const after = this.willing[(month + 1) & 1];
    after.set(before.subarray(offsets[first], offsets[first + size]), offsets[first]);
    for (let i = 0; i < size; i++) {
      next[first + i] = 0;
      if (place[i] >= 0) {
        const at = offsets[first + i] + place[i];
        after[at] = (before[at] & ~cut[i]) | (offer[i] & ~cut[i]);
      }
    }
  }

  friendsOf(citizen: number, _words: Uint32Array): Set<number> {
    const { offsets, partners, twins } = this.rows;
    const willing = this.willing[this.now];
    const found = new Set<number>();
    for (let place = offsets[citizen]; place < offsets[citizen + 1]; place++) {
      if (willing[place] & willing[twins[place]]) {
        found.add(partners[place]);
      }
    }
    return found;
  }
}
