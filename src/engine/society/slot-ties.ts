/**
 * Ties in sixteen slots: in each slot a citizen has at most one partner, and partners share the slot,
 * so willingness is a bit of the public word and both ends find each other without a search.
 */
import {
  type CandidateRequest,
  type FriendsRequest,
  reduceOver,
  type Ties,
  type WideRequest,
} from './ties.js';
import { WORD_LANES } from './word-lanes.js';

export const SLOTS = 16;
/** Slots 0-2 are the household and are never reconsidered. */
export const HOUSEHOLD_SLOTS = 3;
/** A tie in the tally of ties and bands: bands of sixteen friends stay below it. */
const ONE_TIE = 65536;
const OPEN_SLOTS = SLOTS - HOUSEHOLD_SLOTS;

export const LAYERS = ['family', 'neighbours', 'work', 'friends', 'weak'] as const;
export type Layer = (typeof LAYERS)[number];
/** Which layer each slot belongs to. */
export const LAYER_OF_SLOT = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4] as const;

export class SlotTies implements Ties {
  readonly mostTies = SLOTS;
  private readonly layers = Int32Array.from(LAYER_OF_SLOT);

  /** `partners[16 * citizen + slot]`; a citizen who is its own partner has nobody in that slot. */
  constructor(readonly partners: Uint32Array) {}

  get bytes(): number {
    // partners, and sixteen bits of willingness kept for this month and the last
    return this.partners.byteLength + (this.partners.length / SLOTS) * 4;
  }

  reduceFriends(
    words: Uint32Array,
    _month: number,
    first: number,
    size: number,
    request: FriendsRequest,
  ): void {
    const { degree, sum, least, counts } = request;
    const lanes = WORD_LANES.for(counts.map((count) => count.shift));
    this.reduceAll(words, first, size, degree, sum ?? this.spareFor(size), lanes, request);
    if (least) {
      this.reduceLeast(words, first, size, least);
    }
  }

  private reduceAll(
    words: Uint32Array,
    first: number,
    size: number,
    degree: Int32Array,
    sum: Int32Array,
    lanes: Int32Array,
    request: FriendsRequest,
  ): void {
    const partners = this.partners;
    const counts = this.countColumns(request, size);
    const [one, two, three, four] = counts;
    for (let i = 0; i < size; i++) {
      const mine = words[first + i] | 0;
      const base = (first + i) << 4;
      // ties above bit 16, bands below: one integer adds up both
      let tally = 0;
      let bits = 0;
      for (let slot = 0; slot < SLOTS; slot += 4) {
        const a = words[partners[base + slot]] | 0;
        const b = words[partners[base + slot + 1]] | 0;
        const c = words[partners[base + slot + 2]] | 0;
        const d = words[partners[base + slot + 3]] | 0;
        const onA = ((mine & a) >>> slot) & 1;
        const onB = (((mine & b) >>> slot) >>> 1) & 1;
        const onC = (((mine & c) >>> slot) >>> 2) & 1;
        const onD = (((mine & d) >>> slot) >>> 3) & 1;
        tally =
          (tally +
            Math.imul(onA, ((a >>> 16) & 255) | ONE_TIE) +
            Math.imul(onB, ((b >>> 16) & 255) | ONE_TIE) +
            Math.imul(onC, ((c >>> 16) & 255) | ONE_TIE) +
            Math.imul(onD, ((d >>> 16) & 255) | ONE_TIE)) |
          0;
        bits =
          (bits +
            lanes[Math.imul(onA, a >>> 24)] +
            lanes[Math.imul(onB, b >>> 24)] +
            lanes[Math.imul(onC, c >>> 24)] +
            lanes[Math.imul(onD, d >>> 24)]) |
          0;
      }
      degree[i] = tally >>> 16;
      sum[i] = tally & 0xffff;
      one[i] = bits & 255;
      two[i] = (bits >>> 8) & 255;
      three[i] = (bits >>> 16) & 255;
      four[i] = bits >>> 24;
    }
  }

  private spare = new Int32Array(0);

  /** The four columns counts go to; a spare one where fewer are asked. */
  private countColumns(request: FriendsRequest, size: number): Int32Array[] {
    return [0, 1, 2, 3].map((place) => request.counts[place]?.into ?? this.spareFor(size));
  }

  private spareFor(size: number): Int32Array {
    if (this.spare.length < size) {
      this.spare = new Int32Array(size);
    }
    return this.spare;
  }

  private reduceLeast(words: Uint32Array, first: number, size: number, least: Int32Array): void {
    const partners = this.partners;
    for (let i = 0; i < size; i++) {
      const mine = words[first + i];
      const base = (first + i) << 4;
      let smallest = 255;
      for (let slot = 0; slot < SLOTS; slot++) {
        const word = words[partners[base + slot]];
        const seen = ((mine & word) >>> slot) & 1 ? (word >>> 16) & 255 : 255;
        smallest = seen < smallest ? seen : smallest;
      }
      least[i] = smallest;
    }
  }

  reduceWide(
    words: Uint32Array,
    _month: number,
    first: number,
    size: number,
    requests: readonly WideRequest[],
  ): void {
    for (let i = 0; i < size; i++) {
      reduceOver([...this.friendsOf(first + i, words)], i, requests);
    }
  }

  partnersAt(first: number, size: number, place: Int32Array, into: Int32Array): void {
    for (let i = 0; i < size; i++) {
      into[i] = place[i] < 0 ? first + i : this.partners[(first + i) * SLOTS + place[i]];
    }
  }

  findCandidate(
    words: Uint32Array,
    _month: number,
    first: number,
    size: number,
    request: CandidateRequest,
  ): void {
    const { luck, place, layer, willing, active, word } = request;
    const partners = this.partners;
    const layers = this.layers;
    for (let i = 0; i < size; i++) {
      const me = (first + i) | 0;
      const slot = HOUSEHOLD_SLOTS + ((luck[i] * OPEN_SLOTS) >>> 16);
      const other = partners[(me << 4) + slot] | 0;
      // all ones where there is somebody: whoever has nobody in a slot is its own partner
      const somebody = (0 - ((me ^ other) !== 0 ? 1 : 0)) | 0;
      const theirs = words[other] & somebody;
      const mine = (words[me] >>> slot) & somebody & 1;
      place[i] = slot | ~somebody;
      layer[i] = layers[slot];
      willing[i] = mine;
      active[i] = mine & (theirs >>> slot);
      word[i] = theirs;
    }
  }

  settle(
    words: Uint32Array,
    next: Uint32Array,
    _month: number,
    first: number,
    size: number,
    place: Int32Array,
    cut: Int32Array,
    offer: Int32Array,
  ): void {
    for (let i = 0; i < size; i++) {
      const at = place[i];
      const somebody = (at >>> 31) ^ 1;
      const slot = at & 15;
      const cuts = cut[i];
      const taken = (cuts & somebody) << slot;
      const given = (offer[i] & somebody & ~cuts) << slot;
      next[first + i] = (words[first + i] & 0xffff & ~taken) | given;
    }
  }

  friendsOf(citizen: number, words: Uint32Array): Set<number> {
    const found = new Set<number>();
    for (let slot = 0; slot < SLOTS; slot++) {
      const other = this.partners[citizen * SLOTS + slot];
      if (other !== citizen && ((words[citizen] & words[other]) >>> slot) & 1) {
        found.add(other);
      }
    }
    return found;
  }
}
