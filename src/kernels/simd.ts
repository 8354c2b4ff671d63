/**
 * Kernels compiled to WebAssembly, four citizens at a time, on memory that threads may share.
 *
 * Columns stand in the one memory that compiled kernels can reach, so nothing is copied: a kernel outside the
 * form runs as it is written on the same columns. That memory ends at 4 GiB.
 */
import type { Column } from '../engine/lanes.js';
import type { Loop, Machine } from '../engine/machine.js';
import { COMPILED, WASM } from './compiled.gen.js';

const PAGE = 65536;
/** Rooms begin at whole cache lines, and end with room for a whole step beyond the last citizen. */
const LINE = 64;
/** Four bytes that hold the first free line, for all threads. */
const FREE_AT = 16;
/** Columns begin after the first page. */
const FIRST_LINE = PAGE / LINE;
/** What a lane beyond the last citizen may look at in a table lies in memory too. */
const SLACK = 8 * PAGE;
const MOST_BYTES = 2 ** 32 - SLACK;

/** No more room: compiled kernels reach 4 GiB. */
export class OutOfReach extends Error {
  override name = 'OutOfReach';
}

export interface SimdMachine extends Machine {
  readonly kernel: 'simd';
  readonly memory: WebAssembly.Memory;
  /** Lends what is allocated from now on: called, the function given takes it all back and empties it. */
  lend(): () => void;
  /** A column of this memory that came from another thread, as this thread's machine reaches it. */
  here<T extends Column>(column: T): T;
}

let module: WebAssembly.Module | undefined;
const twins = new Map<Loop, { name: string; widths: string }>(
  COMPILED.map(([kernel, name, widths]) => [kernel as Loop, { name, widths }]),
);

/** Whether columns are as wide as a compiled kernel takes them to be; one that names no widths takes any. */
const fits = (widths: string, given: readonly (Column | number)[]): boolean =>
  widths === '' ||
  given.every((one, place) => typeof one === 'number' || one.BYTES_PER_ELEMENT === Number(widths[place]));

/** Bytes that a machine can hold in all. */
export const simdReach = MOST_BYTES;

/**
 * A machine for compiled kernels, with memory of its own or, in another thread, with memory that is there.
 *
 * @returns undefined where SIMD or shared memory is missing: kernels then run as they are written
 */
export function simdMachine(existing?: WebAssembly.Memory): SimdMachine | undefined {
  try {
    module ??= new WebAssembly.Module(Uint8Array.from(atob(WASM), (letter) => letter.charCodeAt(0)));
    const memory = existing ?? new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: true });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return machineOn(memory, exports as Record<string, (...given: number[]) => void>);
  } catch (error) {
    if (
      error instanceof WebAssembly.CompileError ||
      error instanceof RangeError ||
      error instanceof TypeError
    ) {
      return undefined;
    }
    throw error;
  }
}

function machineOn(
  memory: WebAssembly.Memory,
  exports: Record<string, (...given: number[]) => void>,
): SimdMachine {
  const free = new Int32Array(memory.buffer, FREE_AT, 1);
  Atomics.compareExchange(free, 0, 0, FIRST_LINE);
  /** The memory gets a new buffer each time it grows; older ones stay valid for what stands in them. */
  const buffers = new Set<ArrayBufferLike>([memory.buffer]);
  return {
    kernel: 'simd',
    memory,
    allocate: (bytes) => {
      const lines = Math.ceil(bytes / LINE) + 1;
      const at = (Atomics.add(free, 0, lines) >>> 0) * LINE;
      const end = at + lines * LINE + SLACK;
      if (end > MOST_BYTES) {
        throw new OutOfReach(`compiled kernels reach ${MOST_BYTES} bytes, and ${end} are wanted`);
      }
      const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE);
      if (missing > 0) {
        memory.grow(missing);
      }
      const { buffer } = memory;
      buffers.add(buffer);
      return { buffer, at };
    },
    lend: () => {
      const first = Atomics.load(free, 0);
      return () => {
        const end = Atomics.load(free, 0) >>> 0;
        Atomics.store(free, 0, first);
        const at = (first >>> 0) * LINE;
        new Uint8Array(memory.buffer, at, end * LINE - at).fill(0);
      };
    },
    compiled: (loop, given = []) => {
      const twin = twins.get(loop);
      return twin && fits(twin.widths, given) ? exports[twin.name] : undefined;
    },
    reaches: (column: Column) => buffers.has(column.buffer),
    here: (column) => {
      const Type = column.constructor as new (
        buffer: ArrayBufferLike,
        at: number,
        length: number,
      ) => typeof column;
      const { buffer } = memory;
      buffers.add(buffer);
      return new Type(buffer, column.byteOffset, column.length);
    },
  };
}
