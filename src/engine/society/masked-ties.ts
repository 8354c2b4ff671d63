/**
 * Ties in sixteen slots whose partners are worked out, not kept: within a settlement a slot's partner is one's own
 * number with some bits flipped, the same bits for the whole settlement; weak ties lead from a group of citizens to
 * another group, with the same bits flipped at both ends. Flipping twice leads back, so both ends find each other.
 *
 * Citizens stand at places: their numbers, or in a district the place among those it looks at.
 */
import type { I32, i32, U16, U32 } from '../lanes.js';
import { columnOn, type Machine, onMachine } from '../machine.js';
import { SETTLEMENT_BITS } from './settlement.js';
import {
  HOUSEHOLD_SLOTS,
  LAYER_OF_SLOT,
  NO_FLAG,
  ONE_TIE,
  OPEN_SLOTS,
  SLOTS,
  settleSlots,
} from './slot-ties.js';
import {
  type CandidateRequest,
  type FriendsRequest,
  reduceOver,
  type Ties,
  type WideRequest,
} from './ties.js';
import { WORD_LANES } from './word-lanes.js';

/** Citizens who share the group their weak ties lead to. */
export const GROUP_BITS = 5;
export const GROUP = 1 << GROUP_BITS;
/** Slots of weak ties: all after these. */
export const LOCAL_SLOTS = 13;
export const WEAK_SLOTS = SLOTS - LOCAL_SLOTS;

/** Who could know whom, as tables. */
export interface MaskTables {
  /** Citizens there are; whoever's number is not below has never been. */
  citizens: number;
  /** `masks[16 * settlement + slot]`: the bits that a slot below 13 flips. */
  masks: U16;
  /** `groups[3 * group + slot - 13]`: number of the first of the partner group, plus the bits flipped in it. */
  groups: U32;
}

/** Where a district's ties find the words of those they lead to. */
export interface View {
  /** Number of whoever stands at place 0. */
  firstShown: number;
  /** The same table as `groups`, with places for numbers. */
  places: U32;
}

export class MaskedTies implements Ties {
  readonly mostTies = SLOTS;
  private spare: I32 | undefined;
  private readonly view: View;

  /** @param view  for a district: its part of the tables, with places of its own */
  constructor(
    readonly tables: MaskTables,
    view?: View,
  ) {
    this.view = view ?? { firstShown: 0, places: tables.groups };
  }

  get bytes(): number {
    const { masks, groups, citizens } = this.tables;
    // and sixteen bits of willingness kept for this month and the last
    return masks.byteLength + groups.byteLength + citizens * 4;
  }

  reduceFriends(words: U32, _month: number, first: number, size: number, request: FriendsRequest): void {
    const { degree, sum, least, counts, machine, room } = request;
    this.spare ??= columnOn(machine, 'i32', room) as I32;
    const { masks } = this.tables;
    const { places } = this.view;
    const into = [0, 1, 2, 3].map((place) => counts[place]?.into ?? (this.spare as I32));
    const shift = (place: number) => counts[place]?.shift ?? NO_FLAG;
    const [one, two, three, four] = [shift(0), shift(1), shift(2), shift(3)];
    const reduce = fromQuads(machine, first, reduceMasked);
    const total = sum ?? this.spare;
    reduce(
      size,
      first,
      words,
      masks,
      places,
      one,
      two,
      three,
      four,
      degree,
      total,
      into[0],
      into[1],
      into[2],
      into[3],
    );
    if (least) {
      fromQuads(machine, first, leastOfMasked)(size, first, words, masks, places, least);
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
    const { firstShown } = this.view;
    const { citizens } = this.tables;
    for (let i = 0; i < size; i++) {
      const me = firstShown + first + i;
      const other = place[i] < 0 ? me : this.partnerOf(first + i, place[i]);
      into[i] = other < citizens ? other : me;
    }
  }

  /** The number of whoever stands in a slot of the citizen at a place, be there anybody or not. */
  private partnerOf(place: number, slot: number): number {
    const { masks, groups } = this.tables;
    const { firstShown } = this.view;
    return slot < LOCAL_SLOTS
      ? firstShown + ((place ^ masks[(place >>> SETTLEMENT_BITS) * SLOTS + slot]) >>> 0)
      : (groups[(place >>> GROUP_BITS) * WEAK_SLOTS + slot - LOCAL_SLOTS] ^ (place & (GROUP - 1))) >>> 0;
  }

  findCandidate(words: U32, _month: number, first: number, size: number, request: CandidateRequest): void {
    const { luck, place, layer, willing, active, word, machine } = request;
    const { masks, groups, citizens } = this.tables;
    const { firstShown, places } = this.view;
    const find = onMachine(machine, findInMasked);
    find(
      size,
      first,
      firstShown,
      citizens,
      words,
      masks,
      groups,
      places,
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
      const other = this.partnerOf(citizen, slot);
      if (other !== citizen && ((words[citizen] & words[other]) >>> slot) & 1) {
        found.add(other);
      }
    }
    return found;
  }
}

/** Compiled, citizens are looked at in fours that begin at a multiple of four; others as it is written. */
function fromQuads<T extends typeof reduceMasked | typeof leastOfMasked>(
  machine: Machine,
  first: number,
  loop: T,
): T {
  return first & 3 ? loop : onMachine(machine, loop);
}

/** Degree, sum of bands, and up to four flags counted over the ties that stand. */
export function reduceMasked(
  size: i32,
  first: i32,
  words: U32,
  masks: U16,
  places: U32,
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
    const me = first + i;
    const mine = words[me] | 0;
    const row = (me >>> SETTLEMENT_BITS) << 4;
    const group = (me >>> GROUP_BITS) * WEAK_SLOTS;
    // ties above bit 16, bands below: one integer adds up both
    let tally = 0;
    let bits = 0;
    for (let slot = 0; slot < LOCAL_SLOTS; slot++) {
      // whoever was never there is read as 0 and willing to nothing
      const word = words[(me ^ masks[row + slot]) >>> 0] | 0;
      const on = ((mine & word) >>> slot) & 1;
      tally = (tally + Math.imul(on, ((word >>> 16) & 255) | ONE_TIE)) | 0;
      bits = (bits + lanes[Math.imul(on, word >>> 24)]) | 0;
    }
    for (let slot = LOCAL_SLOTS; slot < SLOTS; slot++) {
      const word = words[(places[group + slot - LOCAL_SLOTS] ^ (me & (GROUP - 1))) >>> 0] | 0;
      // whoever has nobody in a slot is led back to oneself, and is never willing
      const on = ((mine & word) >>> slot) & 1;
      tally = (tally + Math.imul(on, ((word >>> 16) & 255) | ONE_TIE)) | 0;
      bits = (bits + lanes[Math.imul(on, word >>> 24)]) | 0;
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
export function leastOfMasked(size: i32, first: i32, words: U32, masks: U16, places: U32, least: I32): void {
  for (let i = 0; i < size; i++) {
    const me = first + i;
    const mine = words[me] | 0;
    const row = (me >>> SETTLEMENT_BITS) << 4;
    const group = (me >>> GROUP_BITS) * WEAK_SLOTS;
    let smallest = 255;
    for (let slot = 0; slot < SLOTS; slot++) {
      const other =
        slot < LOCAL_SLOTS ? me ^ masks[row + slot] : places[group + slot - LOCAL_SLOTS] ^ (me & (GROUP - 1));
      const word = words[other >>> 0] | 0;
      const seen = ((mine & word) >>> slot) & 1 ? (word >>> 16) & 255 : 255;
      smallest = seen < smallest ? seen : smallest;
    }
    least[i] = smallest;
  }
}

/** The slot each citizen reconsiders, and what its other end shows. */
export function findInMasked(
  size: i32,
  first: i32,
  firstShown: i32,
  citizens: i32,
  words: U32,
  masks: U16,
  groups: U32,
  places: U32,
  luck: U16,
  place: I32,
  layer: I32,
  willing: I32,
  active: I32,
  word: I32,
): void {
  for (let i = 0; i < size; i++) {
    const me = (first + i) >>> 0;
    const slot = HOUSEHOLD_SLOTS + ((luck[i] * OPEN_SLOTS) >>> 16);
    const local = (me ^ masks[((me >>> SETTLEMENT_BITS) << 4) + slot]) >>> 0;
    const entry = (me >>> GROUP_BITS) * WEAK_SLOTS + slot - LOCAL_SLOTS;
    const lane = me & (GROUP - 1);
    const weak = slot >= LOCAL_SLOTS;
    const number = weak ? (groups[entry] ^ lane) >>> 0 : (firstShown + local) >>> 0;
    const other = weak ? (places[entry] ^ lane) >>> 0 : local;
    // all ones where there is somebody: whoever has nobody in a slot is led to itself, or beyond the last
    const somebody = number !== (firstShown + me) >>> 0 && number < citizens >>> 0 ? -1 : 0;
    const theirs = words[other] & somebody;
    const mine = (words[me] >>> slot) & somebody & 1;
    place[i] = slot | ~somebody;
    layer[i] = LAYER_OF_SLOT[slot];
    willing[i] = mine;
    active[i] = mine & (theirs >>> slot);
    word[i] = theirs;
  }
}
