/**
 * How a district's citizens are kept while nobody looks at them: a record of as few bits as their columns
 * declare, instead of the whole bytes that kernels work on.
 */
import { type WordColumn, WordColumns } from './faces.js';
import type { Column, U8, U32 } from './lanes.js';
import { bytesOf, type Layout } from './layout.js';
import { columnOn, type Machine } from './machine.js';
import type { Memory } from './memory.js';

const WORD_BITS = 32;

/** A column kept as it stands, and its place in the record. */
interface Whole {
  column: Uint8Array;
  kept: Uint8Array;
}

export class Parking {
  /** What is kept of a district. */
  readonly record: Uint8Array;
  private readonly packed: { columns: WordColumns; words: U32 }[] = [];
  private readonly whole: Whole[] = [];

  /** @param memory  the columns of one district */
  constructor(
    layout: Layout,
    private readonly memory: Memory,
    machine: Machine,
  ) {
    const { narrow, wide } = sorted(layout, memory);
    const room = memory.size;
    const words = packed(narrow);
    const bytes = bytesKept(layout, room);
    this.record = columnOn(machine, 'u8', bytes) as U8;
    const { buffer, byteOffset } = this.record;
    let at = 0;
    for (const columns of words) {
      this.packed.push({
        columns: new WordColumns(columns, room, machine),
        words: new Uint32Array(buffer, byteOffset + at, room),
      });
      at += room * 4;
    }
    for (const column of wide) {
      const { length } = bytesIn(column);
      this.whole.push({ column: bytesIn(column), kept: this.record.subarray(at, at + length) });
      at += length;
    }
  }

  /** Writes the district's columns into the record. */
  park(): void {
    for (const { columns, words } of this.packed) {
      words.fill(0);
      columns.addTo(this.memory.size, words);
    }
    for (const { column, kept } of this.whole) {
      kept.set(column);
    }
  }

  /** Takes the district's columns out of the record. */
  fetch(): void {
    for (const { columns, words } of this.packed) {
      columns.takeFrom(this.memory.size, words);
    }
    for (const { column, kept } of this.whole) {
      column.set(kept);
    }
  }
}

/** Bytes kept of so many citizens. */
export function bytesKept(layout: Layout, citizens: number): number {
  const arrays = [...layout.columns.values()].filter(({ where }) => where === 'array');
  const narrow = arrays.filter(({ width }) => bytesOf(width) === 1);
  const words = packed(narrow.map((column) => ({ ...bitsOf(column), column: new Uint8Array(0) })));
  const wide = arrays.reduce((sum, { width }) => sum + (bytesOf(width) === 1 ? 0 : bytesOf(width)), 0);
  return citizens * (4 * (words.length + layout.packedWords) + wide);
}

function sorted(layout: Layout, memory: Memory): { narrow: WordColumn[]; wide: Column[] } {
  const narrow: WordColumn[] = [];
  const wide: Column[] = [...memory.packed];
  for (const [name, column] of memory.arrays) {
    const stored = layout.columns.get(name);
    if (stored && column.BYTES_PER_ELEMENT === 1) {
      narrow.push({ ...bitsOf(stored), column: bytesIn(column) });
    } else {
      wide.push(column);
    }
  }
  return { narrow, wide };
}

/** A signed column keeps its whole byte. */
function bitsOf({ declaration }: { declaration: { bits: number; signed?: boolean } }): {
  shift: number;
  mask: number;
} {
  return { shift: 0, mask: 2 ** (declaration.signed ? 8 : declaration.bits) - 1 };
}

/** Narrow columns share words: first fit by falling width. */
function packed(columns: readonly WordColumn[]): WordColumn[][] {
  const words: { columns: WordColumn[]; taken: number }[] = [];
  for (const column of [...columns].sort((a, b) => b.mask - a.mask)) {
    const bits = WORD_BITS - Math.clz32(column.mask);
    let word = words.find(({ taken }) => taken + bits <= WORD_BITS);
    if (!word) {
      word = { columns: [], taken: 0 };
      words.push(word);
    }
    word.columns.push({ ...column, shift: word.taken });
    word.taken += bits;
  }
  return words.map((word) => word.columns);
}

const bytesIn = (column: ArrayBufferView): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
