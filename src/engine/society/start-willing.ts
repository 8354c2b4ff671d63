/** Who is willing when a society begins: the whole household, and of every other layer the share it states. */
import { luckCounter, luckKey } from '../chance/address.js';
import { fillSixteens } from '../chance/sixteens.js';
import { fillWords } from '../chance/threefry.js';
import type { Memory } from '../memory.js';
import type { Plan } from '../plan.js';
import { nameCitizens } from './sample.js';
import { HOUSEHOLD_SLOTS, LAYER_OF_SLOT, LAYERS, SLOTS } from './slot-ties.js';
import type { Ties } from './ties.js';

/** Citizens looked at in one go; a whole number of sixteens. */
const AT_ONCE = 1024;

/**
 * Makes the citizens of a memory willing.
 *
 * @param words  public words of the first month; those of the memory's first citizen stand at its place
 */
export function startWilling(words: Uint32Array, ties: Ties, plan: Plan, memory: Memory, seed: number): void {
  const key = luckKey(seed, 'ties', 'citizen');
  const ends = LAYERS.map((_, layer) => plan.settings[`ties.end.${layer}`]);
  const column = () => new Int32Array(AT_ONCE);
  const [ids, sociability, spare, partners] = [column(), column(), column(), column()];
  const limits = LAYERS.map(column);
  const lanes = [0, 1, 2, 3].map(() => new Uint16Array(AT_ONCE));
  for (let start = 0; start < memory.size; start += AT_ONCE) {
    const size = Math.min(AT_ONCE, memory.size - start);
    const place = memory.first - memory.firstShown + start;
    const here = words.subarray(place, place + size);
    nameCitizens(memory.settlements, memory.first + start, AT_ONCE, ids);
    fillWords(size, ids, key.key0, key.key1, luckCounter(0, 5), sociability, spare);
    toSociability(sociability, plan.settings['ties.sociability-spread']);
    limits.forEach((limit, layer) => {
      toLimits(size, sociability, ends[layer], limit);
    });
    for (let slot = 0; slot < SLOTS; slot++) {
      const lane = lanes[slot & 3];
      if ((slot & 3) === 0) {
        const counter = luckCounter(0, 1 + (slot >> 2));
        fillSixteens(size, ids, key.key0, key.key1, counter, lanes[0], lanes[1], lanes[2], lanes[3]);
      }
      ties.partnersAt(place, size, spare.fill(slot), partners);
      if (slot >= HOUSEHOLD_SLOTS) {
        offer(size, memory.first + start, partners, slot, lane, limits[LAYER_OF_SLOT[slot]], here);
      } else {
        liveWith(plan, memory, start, size, partners, slot, here);
      }
    }
  }
}

/** Of 65,536, how often somebody so easy to know is willing in a layer. */
function toLimits(size: number, sociability: Int32Array, end: number, limit: Int32Array): void {
  for (let i = 0; i < size; i++) {
    limit[i] = Math.min(65536, Math.floor((end * sociability[i]) / 65536));
  }
}

/** Willing with some chance, where there is somebody. */
function offer(
  size: number,
  first: number,
  partners: Int32Array,
  slot: number,
  lane: Uint16Array,
  limit: Int32Array,
  words: Uint32Array,
): void {
  for (let i = 0; i < size; i++) {
    const somebody = partners[i] === first + i ? 0 : 1;
    const willing = lane[i] < limit[i] ? 1 : 0;
    words[i] |= (willing & somebody) << slot;
  }
}

/** Willing wherever two share a household. */
function liveWith(
  plan: Plan,
  memory: Memory,
  start: number,
  size: number,
  partners: Int32Array,
  slot: number,
  words: Uint32Array,
): void {
  const column = plan.layout.columns.get('housemates');
  if (column?.where !== 'packed') {
    return;
  }
  const traits = memory.packed[column.word];
  const shift = column.shift + slot;
  const first = memory.first + start;
  for (let i = 0; i < size; i++) {
    const somebody = partners[i] === first + i ? 0 : 1;
    words[i] |= ((traits[start + i] >>> shift) & somebody) << slot;
  }
}

/** From 32 random bits to how easily somebody ties: 65,536 is the mean. */
function toSociability(draws: Int32Array, spread: number): void {
  for (let i = 0; i < draws.length; i++) {
    const draw = draws[i];
    const bell = (draw & 255) + ((draw >>> 8) & 255) + ((draw >>> 16) & 255) + (draw >>> 24) - 510;
    // 443 = 65536 / 148, a bell's standard deviation; nobody below a quarter of the mean or above 1.75
    draws[i] = Math.max(16384, Math.min(114688, 65536 + Math.floor((spread * bell * 443) / 65536)));
  }
}
