/**
 * The columns of one world, in memory that threads may share.
 */
import type { Column, I32 } from './lanes.js';
import { bytesOf, type Layout, makeColumn } from './layout.js';
import { answersOf, type CensusRequest } from './society/census.js';
import { SETTLEMENT } from './society/settlement.js';
import type { Ties } from './society/ties.js';

/** A place in memory for a column. */
export interface Room {
  buffer: ArrayBufferLike;
  /** Where it begins, in bytes. */
  at: number;
}

/** Gives room for this many bytes, all zero: a buffer of its own, or a place in a larger one. */
export type Allocate = (bytes: number) => ArrayBufferLike | Room;

export function roomFor(allocate: Allocate, bytes: number): Room {
  const given = allocate(bytes);
  return 'at' in given ? given : { buffer: given, at: 0 };
}

/** Room for 32-bit words. */
export function wordsIn(allocate: Allocate, length: number): Uint32Array {
  const { buffer, at } = roomFor(allocate, length * 4);
  return new Uint32Array(buffer, at, length);
}

export function integersIn(allocate: Allocate, length: number): Int32Array {
  const { buffer, at } = roomFor(allocate, length * 4);
  return new Int32Array(buffer, at, length);
}

export function bytesIn(allocate: Allocate, length: number): Uint8Array {
  const { buffer, at } = roomFor(allocate, length);
  return new Uint8Array(buffer, at, length);
}

export interface Memory {
  /** The citizens whose own columns are here: all, or one whose life is lived again. */
  first: number;
  size: number;
  /** In a sample of a larger society: the numbers of its settlements there. */
  settlements?: Uint32Array;
  /** Whose public word stands first in `words`: 0, but where a world is lived district by district. */
  firstShown: number;
  arrays: Map<string, Column>;
  packed: Uint32Array[];
  /** Public words of everybody in even and odd months. */
  words: [Uint32Array, Uint32Array];
  /** Wide public columns of everybody in even and odd months: in one's own models only. */
  wide?: Map<string, readonly [I32, I32]>;
  ties: Ties;
  /** What the census told as of the beginning of this month. */
  census: Int32Array;
}

/** Room for the columns of a layout, every column at its start value. */
export function allocateMemory(
  layout: Layout,
  range: { first: number; size: number },
  shared: { packed?: Uint32Array[]; words?: [Uint32Array, Uint32Array]; ties: Ties },
  asked: Iterable<CensusRequest>,
  allocate: Allocate,
): Memory {
  const arrays = new Map<string, Column>();
  for (const column of layout.columns.values()) {
    if (column.where !== 'array') {
      continue;
    }
    const { buffer, at } = roomFor(allocate, range.size * bytesOf(column.width));
    const array = makeColumn(column.width, range.size, buffer, at);
    const start = column.declaration.start ?? 0;
    if (start !== 0) {
      array.fill(start);
    }
    arrays.set(column.name, array);
  }
  const packed =
    shared.packed ?? Array.from({ length: layout.packedWords }, () => wordsIn(allocate, range.size));
  const words = shared.words ?? [shownWords(range.size, allocate), shownWords(range.size, allocate)];
  if (!shared.words) {
    const start = publicStart(layout);
    words[0].fill(start);
    words[1].fill(start);
  }
  const answers = [...asked].reduce((sum, { how }) => sum + answersOf(how), 0);
  const census = integersIn(allocate, answers);
  const wide = allocateWide(layout, range.size, allocate);
  return { ...range, firstShown: 0, arrays, packed, words, wide, ties: shared.ties, census };
}

/** Room for public words, with empty ones behind them up to a whole settlement: whoever never was is never willing. */
function shownWords(size: number, allocate: Allocate): Uint32Array {
  return wordsIn(allocate, Math.ceil(size / SETTLEMENT) * SETTLEMENT).subarray(0, size);
}

function allocateWide(layout: Layout, size: number, allocate: Allocate): Memory['wide'] {
  const wide = [...layout.columns.values()].filter((column) => column.where === 'wide');
  const room = (start: number) => integersIn(allocate, size).fill(start);
  const pairs = wide.map(({ name, declaration }) => {
    const start = declaration.start ?? 0;
    return [name, [room(start), room(start)]] as const;
  });
  return pairs.length > 0 ? new Map(pairs) : undefined;
}

/** The face of somebody at the start value of every public column. */
export function publicStart(layout: Layout): number {
  let word = 0;
  for (const column of layout.columns.values()) {
    if (column.where === 'face') {
      word |= (column.declaration.start ?? 0) << column.shift;
    }
  }
  return word >>> 0;
}
