/**
 * What kernels run on: as they are written, or compiled to several citizens at a time on the same memory.
 *
 * The outcome is the same to the last bit; only the time differs.
 */
import type { Column } from './lanes.js';
import { bytesOf, makeColumn, type Width } from './layout.js';
import { type Allocate, roomFor } from './memory.js';

// biome-ignore lint/suspicious/noExplicitAny: functions of columns and whole numbers, whichever they are
export type Loop = (...given: any[]) => void;

export interface Machine {
  readonly kernel: 'ts' | 'simd';
  /** Room that compiled kernels can reach. */
  readonly allocate: Allocate;
  /** A compiled twin that takes addresses for columns, where there is one for columns of the widths given. */
  compiled(loop: Loop, given?: readonly (Column | number)[]): ((...given: number[]) => void) | undefined;
  /** Whether compiled kernels can reach a column. */
  reaches(column: Column): boolean;
}

/** Kernels as they are written, on any memory. */
export const plainMachine: Machine = {
  kernel: 'ts',
  allocate: (bytes) => new ArrayBuffer(bytes),
  compiled: () => undefined,
  reaches: () => false,
};

/** A new column within the machine's reach, with room for whole sixteens. */
export function columnOn(machine: Machine, width: Width, length: number): Column {
  const { buffer, at } = roomFor(machine.allocate, length * bytesOf(width));
  return makeColumn(width, length, buffer, at);
}

/** Columns by their address, in the very array they were given in: this is called for every block. */
function addresses(given: (Column | number)[]): number[] {
  for (let place = 0; place < given.length; place++) {
    const value = given[place];
    if (typeof value !== 'number') {
      given[place] = value.byteOffset;
    }
  }
  return given as number[];
}

const bound = new WeakMap<Machine, Map<Loop, Loop>>();

/**
 * A function of columns as the machine runs it. All columns it will be given must be within reach.
 *
 * @example
 * onMachine(machine, sumByGroup)(size, values, groups, sums);
 */
export function onMachine<T extends Loop>(machine: Machine, loop: T): T {
  let known = bound.get(machine);
  if (!known) {
    known = new Map();
    bound.set(machine, known);
  }
  let run = known.get(loop);
  if (!run) {
    const twin = machine.compiled(loop);
    run = twin ? (...given: (Column | number)[]) => twin(...addresses(given)) : loop;
    known.set(loop, run);
  }
  return run as T;
}
