/**
 * Worlds as messages: what another thread needs to take part in living one.
 */
import type { Column } from '../engine/lanes.js';
import type { Memory } from '../engine/memory.js';
import { MaskedTies, type MaskTables } from '../engine/society/masked-ties.js';
import { type Rows, RowTies } from '../engine/society/row-ties.js';
import { SlotTies } from '../engine/society/slot-ties.js';
import type { Ties } from '../engine/society/ties.js';
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
  ties:
    | { partners: Uint32Array }
    | { tables: MaskTables }
    | { rows: Rows; willing: readonly [Uint8Array, Uint8Array] };
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
    ties: asMessage(ties),
  };
}

function asMessage(ties: Ties): MemoryMessage['ties'] {
  if (ties instanceof RowTies) {
    return { rows: ties.rows, willing: ties.willing };
  }
  return ties instanceof MaskedTies ? { tables: ties.tables } : { partners: (ties as SlotTies).partners };
}

/** The memory of a message, as the machine of this thread reaches it. */
export function fromMessage(message: MemoryMessage, machine: Reach = ANYWHERE): Memory {
  const [even, odd] = message.words;
  return {
    first: message.first,
    size: message.size,
    firstShown: 0,
    arrays: new Map(message.arrays.map(([name, array]) => [name, machine.here(array)])),
    packed: message.packed.map((words) => machine.here(words)),
    words: [machine.here(even), machine.here(odd)],
    census: machine.here(message.census),
    ties: tiesHere(message.ties, machine),
  };
}

function tiesHere(ties: MemoryMessage['ties'], machine: Reach): Ties {
  if ('rows' in ties) {
    return new RowTies(ties.rows, ties.willing);
  }
  if ('partners' in ties) {
    return new SlotTies(machine.here(ties.partners));
  }
  const { citizens, masks, groups } = ties.tables;
  return new MaskedTies({ citizens, masks: machine.here(masks), groups: machine.here(groups) });
}

/** Whatever reaches columns that came from another thread. */
interface Reach {
  here<T extends Column>(column: T): T;
}

/** Kernels as they are written reach all memory. */
const ANYWHERE = { here: <T extends Column>(column: T): T => column };
