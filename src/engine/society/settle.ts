/**
 * Who could know whom: ties of a generated society, layer by layer.
 *
 * Households are fours of neighbouring numbers; neighbours and colleagues form cliques of four in a
 * neighbourhood of 64 or a settlement of 1,024; friends are four matchings inside the settlement; weak
 * ties are three matchings over the whole society (two would only make a ring). In each layer people
 * are put in order of a mixture of likeness and luck before they are matched: that is homophily.
 */
import { luckCounter, luckKey } from '../chance/address.js';
import { fillWords } from '../chance/threefry.js';
import type { Memory } from '../memory.js';
import type { Plan } from '../plan.js';
import { NEIGHBOURHOOD, SETTLEMENT } from './settlement.js';
import { shuffled } from './shuffle.js';
import { HOUSEHOLD_SLOTS, LAYERS, type Layer, SLOTS } from './slot-ties.js';

interface Matching {
  layer: Layer;
  firstSlot: number;
  /** People matched with each other: a clique of four takes three slots, a pair one. */
  clique: 4 | 2;
  unit: number;
  /** The trait by which like seeks like, and how many steps of 256 one step of it is. */
  trait: string;
  step: number;
}

const MATCHINGS: readonly Matching[] = [
  { layer: 'neighbours', firstSlot: 3, clique: 4, unit: NEIGHBOURHOOD, trait: 'income-class', step: 8 },
  { layer: 'work', firstSlot: 6, clique: 4, unit: SETTLEMENT, trait: 'income-class', step: 8 },
  { layer: 'friends', firstSlot: 9, clique: 2, unit: SETTLEMENT, trait: 'opinion', step: 4 },
  { layer: 'friends', firstSlot: 10, clique: 2, unit: SETTLEMENT, trait: 'conscientiousness', step: 4 },
  { layer: 'friends', firstSlot: 11, clique: 2, unit: SETTLEMENT, trait: 'opinion', step: 4 },
  { layer: 'friends', firstSlot: 12, clique: 2, unit: SETTLEMENT, trait: 'income-class', step: 8 },
];
const WEAK_SLOTS = [13, 14, 15];

/** Fills `partners[16 * citizen + slot]`; a citizen without a partner in a slot is its own. */
export function matchCitizens(partners: Uint32Array, plan: Plan, memory: Memory, seed: number): void {
  const citizens = memory.size;
  for (let i = 0; i < citizens; i++) {
    partners.fill(i, i * SLOTS, i * SLOTS + SLOTS);
    for (let step = 1; step <= HOUSEHOLD_SLOTS; step++) {
      const mate = i ^ step;
      if (mate < citizens) {
        partners[i * SLOTS + step - 1] = mate;
      }
    }
  }
  for (const matching of MATCHINGS) {
    matchInUnits(partners, plan, memory, seed, matching);
  }
  for (const slot of WEAK_SLOTS) {
    matchAnywhere(partners, citizens, seed, slot);
  }
  dropRepeated(partners, citizens);
}

/** The values of a fixed trait, one byte a citizen. */
export function traitValues(plan: Plan, memory: Memory, name: string): Uint8Array {
  const column = plan.layout.columns.get(name);
  const values = new Uint8Array(memory.size);
  if (column?.where === 'packed') {
    const words = memory.packed[column.word];
    const mask = 2 ** column.declaration.bits - 1;
    for (let i = 0; i < memory.size; i++) {
      values[i] = (words[i] >>> column.shift) & mask;
    }
  }
  return values;
}

function matchInUnits(
  partners: Uint32Array,
  plan: Plan,
  memory: Memory,
  seed: number,
  matching: Matching,
): void {
  const { firstSlot, clique, unit, step } = matching;
  const homophily = plan.settings[`ties.homophily.${LAYERS.indexOf(matching.layer)}`];
  const trait = traitValues(plan, memory, matching.trait);
  const key = luckKey(seed, `ties/${firstSlot}`, 'citizen');
  const ids = new Int32Array(unit);
  const luck = new Int32Array(unit);
  const spare = new Int32Array(unit);
  const order = new Uint32Array(unit);
  for (let first = 0; first < memory.size; first += unit) {
    const size = Math.min(unit, memory.size - first);
    for (let place = 0; place < size; place++) {
      ids[place] = first + place;
    }
    fillWords(size, ids, key.key0, key.key1, luckCounter(0, 0), luck, spare);
    for (let place = 0; place < size; place++) {
      const likeness = homophily * trait[first + place] * step;
      const chance = (65536 - homophily) * (luck[place] >>> 24);
      // 22 bits of key, 10 bits of place: equal keys stay in order of number
      order[place] = ((likeness + chance) >>> 2) * 1024 + place;
    }
    const sorted = order.subarray(0, size).sort();
    for (let rank = 0; rank < size; rank++) {
      const citizen = first + (sorted[rank] & 1023);
      for (let mate = 1; mate < clique; mate++) {
        const other = rank ^ mate;
        if (other < size) {
          partners[citizen * SLOTS + firstSlot + mate - 1] = first + (sorted[other] & 1023);
        }
      }
    }
  }
}

/** Pairs everybody with somebody anywhere: neighbours in a keyed permutation of all citizens. */
function matchAnywhere(partners: Uint32Array, citizens: number, seed: number, slot: number): void {
  const key = luckKey(seed, `ties/${slot}`, 'society');
  const at = new Uint32Array(citizens);
  let half = 1;
  while (4 ** half < citizens) {
    half++;
  }
  for (let i = 0; i < citizens; i++) {
    let place = i;
    do {
      place = shuffled(place, half, key);
    } while (place >= citizens);
    at[place] = i;
  }
  for (let place = 0; place + 1 < citizens; place += 2) {
    partners[at[place] * SLOTS + slot] = at[place + 1];
    partners[at[place + 1] * SLOTS + slot] = at[place];
  }
}

/** The same two people in two slots are one tie: the later slot stays empty at both ends. */
function dropRepeated(partners: Uint32Array, citizens: number): void {
  for (let i = 0; i < citizens; i++) {
    for (let slot = 1; slot < SLOTS; slot++) {
      const other = partners[i * SLOTS + slot];
      for (let earlier = 0; other !== i && earlier < slot; earlier++) {
        if (partners[i * SLOTS + earlier] === other) {
          partners[i * SLOTS + slot] = i;
          break;
        }
      }
    }
  }
}

/** In a society whose last four is not full, nobody lives with somebody who is not there. */
export function closeLastHousehold(plan: Plan, memory: Memory): void {
  const column = plan.layout.columns.get('housemates');
  if (column?.where !== 'packed') {
    return;
  }
  const words = memory.packed[column.word];
  for (let i = memory.size & ~3; i < memory.size; i++) {
    for (let step = 1; step < 4; step++) {
      if ((i ^ step) >= memory.size) {
        words[i] &= ~(1 << (column.shift + step - 1));
      }
    }
  }
}
