/**
 * The columns of one world, in memory that threads may share.
 */
import type { Column } from './lanes.js';
import { bytesOf, type Layout, makeColumn } from './layout.js';
import type { Ties } from './society/ties.js';

export type Allocate = (bytes: number) => ArrayBufferLike;

export interface Memory {
  /** The citizens whose own columns are here: all, or one whose life is lived again. */
  first: number;
  size: number;
  arrays: Map<string, Column>;
  packed: Uint32Array[];
  /** Public words of everybody in even and odd months. */
  words: [Uint32Array, Uint32Array];
  ties: Ties;
}

/** Room for the columns of a layout, every column at its start value. */
export function allocateMemory(
  layout: Layout,
  range: { first: number; size: number },
  shared: { packed?: Uint32Array[]; words?: [Uint32Array, Uint32Array]; ties: Ties },
  allocate: Allocate,
): Memory {
  const arrays = new Map<string, Column>();
  for (const column of layout.columns.values()) {
    if (column.where !== 'array') {
      continue;
    }
    const array = makeColumn(column.width, range.size, allocate(range.size * bytesOf(column.width)));
    const start = column.declaration.start ?? 0;
    if (start !== 0) {
      array.fill(start);
    }
    arrays.set(column.name, array);
  }
  const packed =
    shared.packed ??
    Array.from(
      { length: layout.packedWords },
      () => new Uint32Array(allocate(range.size * 4), 0, range.size),
    );
  const words = shared.words ?? [
    new Uint32Array(allocate(range.size * 4), 0, range.size),
    new Uint32Array(allocate(range.size * 4), 0, range.size),
  ];
  if (!shared.words) {
    const start = publicStart(layout);
    words[0].fill(start);
    words[1].fill(start);
  }
  return { first: range.first, size: range.size, arrays, packed, words, ties: shared.ties };
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
