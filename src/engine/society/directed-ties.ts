/**
 * Ties in one direction, with weights: who listens to whom, and how much. They neither come nor go.
 *
 * For one's own models, where influence need not be mutual (DeGroot 1974).
 */
import type { I32, i32, U32 } from '../lanes.js';
import { onMachine, plainMachine } from '../machine.js';
import {
  type CandidateRequest,
  type FriendsRequest,
  reduceRows,
  type Ties,
  type WideRequest,
} from './ties.js';

export interface DirectedRows {
  /** `offsets[citizen]` to `offsets[citizen + 1]` are a citizen's places in `partners` and `weights`. */
  offsets: Uint32Array;
  /** Those a citizen listens to; it may be among them. */
  partners: Uint32Array;
  /** Whole numbers from 1; without them every tie weighs 1. */
  weights?: Uint32Array;
}

export class DirectedTies implements Ties {
  constructor(readonly rows: DirectedRows) {}

  get bytes(): number {
    const { offsets, partners, weights } = this.rows;
    return offsets.byteLength + partners.byteLength + (weights?.byteLength ?? 0);
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
    const { degree, sum, least, counts } = request;
    for (let i = 0; i < size; i++) {
      degree[i] = offsets[first + i + 1] - offsets[first + i];
    }
    for (const { shift, into } of counts) {
      for (let i = 0; i < size; i++) {
        let many = 0;
        for (let place = offsets[first + i]; place < offsets[first + i + 1]; place++) {
          many += (words[partners[place]] >>> shift) & 1;
        }
        into[i] = many;
      }
    }
    if (!sum && !least) {
      return;
    }
    for (let i = 0; i < size; i++) {
      let total = 0;
      let smallest = 255;
      for (let place = offsets[first + i]; place < offsets[first + i + 1]; place++) {
        const band = (words[partners[place]] >>> 16) & 255;
        total += band;
        smallest = band < smallest ? band : smallest;
      }
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
    _month: number,
    first: number,
    size: number,
    requests: readonly WideRequest[],
  ): void {
    const { offsets, partners, weights } = this.rows;
    const weigh = weights ? (place: number) => weights[place] : () => 1;
    for (const request of requests) {
      if (weights || !request.onlySum) {
        reduceRows(this.rows, weigh, first, size, request);
        continue;
      }
      const { machine, column, sum, weight } = request;
      const inReach = machine.reaches(column) && machine.reaches(offsets) && machine.reaches(partners);
      const add = onMachine(inReach ? machine : plainMachine, sumOfRows);
      add(size, first, column, offsets, partners, sum, weight);
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

/** Sums of a wide column over rows of partners, and how many partners there are. */
export function sumOfRows(
  size: i32,
  first: i32,
  column: I32,
  offsets: U32,
  partners: U32,
  sum: Float64Array,
  weight: I32,
): void {
  for (let i = 0; i < size; i++) {
    const from = offsets[first + i];
    const to = offsets[first + i + 1];
    let total = 0;
    for (let place = from; place < to; place++) {
      total += column[partners[place]];
    }
    sum[i] = total;
    weight[i] = to - from;
  }
}
