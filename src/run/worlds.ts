/**
 * Worlds as messages: what another thread needs to take part in living one.
 */
import type { Column } from '../engine/lanes.js';
import type { Memory } from '../engine/memory.js';
import { type Rows, RowTies } from '../engine/society/row-ties.js';
import { SlotTies } from '../engine/society/slot-ties.js';
import type { WorldPlan } from '../engine/world.js';
import { compileSociety, compileWorld, type WorldSpec } from '../regime/compile.js';
import type { Society } from '../regime/regime.js';

/** A society before any regime, or a world under one. */
export type WorldSource = { society: Society; seed: number; regime?: undefined } | WorldSpec;

export function planOf(source: WorldSource): WorldPlan {
  return source.regime ? compileWorld(source) : compileSociety(source.society, source.seed);
}

/** A memory as plain typed arrays over shared buffers. */
export interface MemoryMessage {
  first: number;
  size: number;
  arrays: [string, Column][];
  packed: Uint32Array[];
  words: [Uint32Array, Uint32Array];
  census: Int32Array;
  ties: { partners: Uint32Array } | { rows: Rows; willing: readonly [Uint8Array, Uint8Array] };
}

export function toMessage(memory: Memory): MemoryMessage {
  const { ties } = memory;
  return {
    first: memory.first,
    size: memory.size,
    arrays: [...memory.arrays],
    packed: memory.packed,
    words: memory.words,
    census: memory.census,
    ties:
      ties instanceof RowTies
        ? { rows: ties.rows, willing: ties.willing }
        : { partners: (ties as SlotTies).partners },
  };
}

/** The memory of a message, as the machine of this thread reaches it. */
export function fromMessage(
  message: MemoryMessage,
  machine: { here<T extends Column>(column: T): T } = ANYWHERE,
): Memory {
  const { ties } = message;
  const [even, odd] = message.words;
  return {
    first: message.first,
    size: message.size,
    firstShown: 0,
    arrays: new Map(message.arrays.map(([name, array]) => [name, machine.here(array)])),
    packed: message.packed.map((words) => machine.here(words)),
    words: [machine.here(even), machine.here(odd)],
    census: machine.here(message.census),
    ties:
      'partners' in ties ? new SlotTies(machine.here(ties.partners)) : new RowTies(ties.rows, ties.willing),
  };
}

/** Kernels as they are written reach all memory. */
const ANYWHERE = { here: <T extends Column>(column: T): T => column };
