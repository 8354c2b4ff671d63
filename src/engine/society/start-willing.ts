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
  const ids = new Int32Array(AT_ONCE);
  const sociability = new Int32Array(AT_ONCE);
  const spare = new Int32Array(AT_ONCE);
  const partners = new Int32Array(AT_ONCE);
  const lanes = [0, 1, 2, 3].map(() => new Uint16Array(AT_ONCE));
  const mates = traitOf(plan, memory, 'housemates');
  for (let start = 0; start < memory.size; start += AT_ONCE) {
    const size = Math.min(AT_ONCE, memory.size - start);
    const place = memory.first - memory.firstShown + start;
    nameCitizens(memory.settlements, memory.first + start, AT_ONCE, ids);
    fillWords(size, ids, key.key0, key.key1, luckCounter(0, 5), sociability, spare);
    toSociability(sociability, plan.settings['ties.sociability-spread']);
    for (let slot = 0; slot < SLOTS; slot++) {
      const lane = lanes[slot & 3];
      if ((slot & 3) === 0) {
        const counter = luckCounter(0, 1 + (slot >> 2));
        fillSixteens(size, ids, key.key0, key.key1, counter, lanes[0], lanes[1], lanes[2], lanes[3]);
      }
      ties.partnersAt(place, size, spare.fill(slot), partners);
      const end = ends[LAYER_OF_SLOT[slot]];
      for (let i = 0; i < size; i++) {
        const somebody = partners[i] === memory.first + start + i ? 0 : 1;
        const willing =
          slot < HOUSEHOLD_SLOTS
            ? (mates(start + i) >>> slot) & 1
            : lane[i] < Math.min(65536, Math.floor((end * sociability[i]) / 65536))
              ? 1
              : 0;
        words[place + i] |= (willing & somebody) << slot;
      }
    }
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

/** A fixed trait of whoever stands at a place of the memory; 0 where nobody has it. */
function traitOf(plan: Plan, memory: Memory, name: string): (place: number) => number {
  const column = plan.layout.columns.get(name);
  if (column?.where !== 'packed') {
    return () => 0;
  }
  const words = memory.packed[column.word];
  const { shift } = column;
  const mask = 2 ** column.declaration.bits - 1;
  return (place) => (words[place] >>> shift) & mask;
}
