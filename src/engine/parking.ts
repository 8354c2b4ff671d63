/**
 * How a district's citizens are kept while nobody looks at them: a record of as few bits as their columns
 * declare, instead of the whole bytes that kernels work on.
 */
import { type WordColumn, WordColumns } from './faces.js';
import type { Column, i32, U8, U32 } from './lanes.js';
import { bytesOf, type Layout } from './layout.js';
import { columnOn, type Machine, onMachine } from './machine.js';
import type { Memory } from './memory.js';

const WORD_BITS = 32;

/** A column kept as it stands, and its place in the record. */
interface Whole {
  column: Uint8Array;
  kept: Uint8Array;
}

/** Narrow columns in a word of the record, beside the traits that a word of traits holds. */
interface PackedWord {
  columns: WordColumns;
  words: U32;
  traits?: { words: U32; mask: number };
}

export class Parking {
  /** What is kept of a district. */
  readonly record: Uint8Array;
  private readonly packed: PackedWord[] = [];
  private readonly whole: Whole[] = [];
  private readonly keepTraits: typeof keepBits;

  /** @param memory  the columns of one district */
  constructor(
    layout: Layout,
    private readonly memory: Memory,
    machine: Machine,
  ) {
    const room = memory.size;
    const { narrow, wide } = sorted(layout, memory);
    this.keepTraits = onMachine(machine, keepBits);
    this.record = columnOn(machine, 'u8', bytesKept(layout, room)) as U8;
    const { buffer, byteOffset } = this.record;
    let at = 0;
    for (const { columns, traits } of packed(layout, narrow)) {
      this.packed.push({
        columns: new WordColumns(columns, room, machine),
        words: new Uint32Array(buffer, byteOffset + at, room),
        traits: traits && { words: memory.packed[traits.word], mask: traits.mask },
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
    for (const { columns, words, traits } of this.packed) {
      if (traits) {
        words.set(traits.words);
      } else {
        words.fill(0);
      }
      columns.addTo(this.memory.size, words);
    }
    for (const { column, kept } of this.whole) {
      kept.set(column);
    }
  }

  /** Takes the district's columns out of the record. */
  fetch(): void {
    for (const { columns, words, traits } of this.packed) {
      columns.takeFrom(this.memory.size, words);
      if (traits) {
        this.keepTraits(this.memory.size, words, traits.mask, traits.words);
      }
    }
    for (const { column, kept } of this.whole) {
      column.set(kept);
    }
  }
}

/** Takes some bits of words over, and leaves the others empty. */
export function keepBits(size: i32, words: U32, mask: i32, into: U32): void {
  for (let i = 0; i < size; i++) {
    into[i] = words[i] & mask;
  }
}

/** Bytes kept of so many citizens. */
export function bytesKept(layout: Layout, citizens: number): number {
  const arrays = [...layout.columns.values()].filter(({ where }) => where === 'array');
  const narrow = arrays.filter(({ width }) => bytesOf(width) === 1);
  const words = packed(
    layout,
    narrow.map((column) => ({ ...bitsOf(column), column: new Uint8Array(0) })),
  );
  const wide = arrays.reduce((sum, { width }) => sum + (bytesOf(width) === 1 ? 0 : bytesOf(width)), 0);
  return citizens * (4 * words.length + wide);
}

function sorted(layout: Layout, memory: Memory): { narrow: WordColumn[]; wide: Column[] } {
  const narrow: WordColumn[] = [];
  const wide: Column[] = [];
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

/** Narrow columns share words, with each other and with traits: first fit by falling width. */
function packed(
  layout: Layout,
  columns: readonly WordColumn[],
): { columns: WordColumn[]; traits?: { word: number; mask: number } }[] {
  const words: { columns: WordColumn[]; taken: number; traits?: { word: number; mask: number } }[] = [];
  for (let word = 0; word < layout.packedWords; word++) {
    const taken = bitsOfTraits(layout, word);
    words.push({ columns: [], taken, traits: { word, mask: (2 ** taken - 1) | 0 } });
  }
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
  return words;
}

/** The bits, lowest first, that traits take of one of their words. */
function bitsOfTraits(layout: Layout, word: number): number {
  const traits = [...layout.columns.values()].filter(
    (column) => column.where === 'packed' && column.word === word,
  );
  return Math.max(...traits.map(({ shift, declaration }) => shift + declaration.bits));
}

const bytesIn = (column: ArrayBufferView): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
