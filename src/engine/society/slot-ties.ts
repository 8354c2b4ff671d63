/**
 * Ties in sixteen slots: in each slot a citizen has at most one partner, and partners share the slot,
 * so willingness is a bit of the public word and both ends find each other without a search.
 */
import type { I32, i32, U16, U32 } from '../lanes.js';
import { columnOn, type Machine, onMachine } from '../machine.js';
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
export const ONE_TIE = 65536;
export const OPEN_SLOTS = SLOTS - HOUSEHOLD_SLOTS;

export const LAYERS = ['family', 'neighbours', 'work', 'friends', 'weak'] as const;
export type Layer = (typeof LAYERS)[number];
/** Which layer each slot belongs to. */
export const LAYER_OF_SLOT = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4] as const;

export class SlotTies implements Ties {
  readonly mostTies = SLOTS;
  private spare: I32 | undefined;

  /** `partners[16 * citizen + slot]`; a citizen who is its own partner has nobody in that slot. */
  constructor(readonly partners: Uint32Array) {}

  get bytes(): number {
    // partners, and sixteen bits of willingness kept for this month and the last
    return this.partners.byteLength + (this.partners.length / SLOTS) * 4;
  }

  reduceFriends(words: U32, _month: number, first: number, size: number, request: FriendsRequest): void {
    const { degree, sum, least, counts, machine, room } = request;
    this.spare ??= columnOn(machine, 'i32', room) as I32;
    const into = [0, 1, 2, 3].map((place) => counts[place]?.into ?? (this.spare as I32));
    const shift = (place: number) => counts[place]?.shift ?? NO_FLAG;
    onMachine(machine, reduceSlots)(
      size,
      first,
      words,
      this.partners,
      shift(0),
      shift(1),
      shift(2),
      shift(3),
      degree,
      sum ?? this.spare,
      into[0],
      into[1],
      into[2],
      into[3],
    );
    if (least) {
      onMachine(machine, leastOfSlots)(size, first, words, this.partners, least);
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

  findCandidate(words: U32, _month: number, first: number, size: number, request: CandidateRequest): void {
    const { luck, place, layer, willing, active, word, machine } = request;
    onMachine(machine, findInSlots)(
      size,
      first,
      words,
      this.partners,
      luck,
      place,
      layer,
      willing,
      active,
      word,
    );
  }

  settle(
    words: U32,
    next: U32,
    _month: number,
    first: number,
    size: number,
    place: I32,
    cut: I32,
    offer: I32,
    machine: Machine,
  ): void {
    const here = (all: U32) => all.subarray(first, first + size);
    onMachine(machine, settleSlots)(size, here(words), here(next), place, cut, offer);
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

/** Stands for a flag that nobody counts: the eight flags of a public word begin at bit 24. */
export const NO_FLAG = 32;

/** Degree, sum of bands, and up to four flags counted over the ties that stand. */
export function reduceSlots(
  size: i32,
  first: i32,
  words: U32,
  partners: U32,
  shiftOne: i32,
  shiftTwo: i32,
  shiftThree: i32,
  shiftFour: i32,
  degree: I32,
  sum: I32,
  one: I32,
  two: I32,
  three: I32,
  four: I32,
): void {
  const lanes = WORD_LANES.for([shiftOne, shiftTwo, shiftThree, shiftFour]);
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

/** The lowest band over the ties that stand, 255 without any. */
export function leastOfSlots(size: i32, first: i32, words: U32, partners: U32, least: I32): void {
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

/** The slot each citizen reconsiders, and what its other end shows. */
export function findInSlots(
  size: i32,
  first: i32,
  words: U32,
  partners: U32,
  luck: U16,
  place: I32,
  layer: I32,
  willing: I32,
  active: I32,
  word: I32,
): void {
  for (let i = 0; i < size; i++) {
    const me = (first + i) | 0;
    const slot = HOUSEHOLD_SLOTS + ((luck[i] * OPEN_SLOTS) >>> 16);
    const other = partners[(me << 4) + slot] | 0;
    // all ones where there is somebody: whoever has nobody in a slot is its own partner
    const somebody = (0 - ((me ^ other) !== 0 ? 1 : 0)) | 0;
    const theirs = words[other] & somebody;
    const mine = (words[me] >>> slot) & somebody & 1;
    place[i] = slot | ~somebody;
    layer[i] = LAYER_OF_SLOT[slot];
    willing[i] = mine;
    active[i] = mine & (theirs >>> slot);
    word[i] = theirs;
  }
}

/** Willingness for next month: the candidate cut or offered, the rest as it was, with an empty face. */
export function settleSlots(size: i32, now: U32, next: U32, place: I32, cut: I32, offer: I32): void {
  for (let i = 0; i < size; i++) {
    const at = place[i];
    const somebody = (at >>> 31) ^ 1;
    const slot = at & 15;
    const cuts = cut[i];
    const taken = (cuts & somebody) << slot;
    const given = (offer[i] & somebody & ~cuts) << slot;
    next[i] = (now[i] & 0xffff & ~taken) | given;
  }
}
