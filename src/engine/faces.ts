/**
 * Words and the columns packed into them: fixed traits, and the face a citizen shows others.
 * Four columns are unpacked or packed in one pass.
 */
import type { i32, U8, U32 } from './lanes.js';
import { columnOn, type Machine, onMachine } from './machine.js';

export interface WordColumn {
  shift: number;
  mask: number;
  column: U8;
}

/** Four columns of a word at a time; a spare column stands in where fewer are left. */
export class WordColumns {
  private readonly fours: readonly (readonly WordColumn[])[];
  private readonly unpack: typeof unpackFour;
  private readonly unpackLast: typeof unpackOne;
  private readonly pack: typeof packFour;

  constructor(columns: readonly WordColumn[], room: number, machine: Machine) {
    const spare: WordColumn = { shift: 0, mask: 0, column: columnOn(machine, 'u8', room) as U8 };
    const fours: WordColumn[][] = [];
    for (let at = 0; at < columns.length; at += 4) {
      const four = columns.slice(at, at + 4);
      while (four.length < 4) {
        four.push(spare);
      }
      fours.push(four);
    }
    this.fours = fours;
    this.unpack = onMachine(machine, unpackFour);
    this.unpackLast = onMachine(machine, unpackOne);
    this.pack = onMachine(machine, packFour);
  }

  /** Takes the columns out of the words of a block. */
  takeFrom(size: number, words: U32): void {
    for (const [a, b, c, d] of this.fours) {
      if (b.mask === 0) {
        this.unpackLast(size, words, a.column, a.shift, a.mask);
      } else {
        this.unpack(
          size,
          words,
          a.column,
          a.shift,
          a.mask,
          b.column,
          b.shift,
          b.mask,
          c.column,
          c.shift,
          c.mask,
          d.column,
          d.shift,
          d.mask,
        );
      }
    }
  }

  /** Adds the columns to the words of a block. */
  addTo(size: number, words: U32): void {
    for (const [a, b, c, d] of this.fours) {
      this.pack(
        size,
        words,
        a.column,
        a.shift,
        a.mask,
        b.column,
        b.shift,
        b.mask,
        c.column,
        c.shift,
        c.mask,
        d.column,
        d.shift,
        d.mask,
      );
    }
  }
}

export function unpackFour(
  size: i32,
  words: U32,
  a: U8,
  aShift: i32,
  aMask: i32,
  b: U8,
  bShift: i32,
  bMask: i32,
  c: U8,
  cShift: i32,
  cMask: i32,
  d: U8,
  dShift: i32,
  dMask: i32,
): void {
  for (let i = 0; i < size; i++) {
    const word = words[i] | 0;
    a[i] = (word >>> aShift) & aMask;
    b[i] = (word >>> bShift) & bMask;
    c[i] = (word >>> cShift) & cMask;
    d[i] = (word >>> dShift) & dMask;
  }
}

/** A spare column would cost as much as a real one. */
export function unpackOne(size: i32, words: U32, column: U8, shift: i32, mask: i32): void {
  for (let i = 0; i < size; i++) {
    column[i] = (words[i] >>> shift) & mask;
  }
}

/** Adds four columns to words; a spare column has mask 0 and adds nothing. */
export function packFour(
  size: i32,
  words: U32,
  a: U8,
  aShift: i32,
  aMask: i32,
  b: U8,
  bShift: i32,
  bMask: i32,
  c: U8,
  cShift: i32,
  cMask: i32,
  d: U8,
  dShift: i32,
  dMask: i32,
): void {
  for (let i = 0; i < size; i++) {
    const low = ((a[i] & aMask) << aShift) | ((b[i] & bMask) << bShift);
    const high = ((c[i] & cMask) << cShift) | ((d[i] & dMask) << dShift);
    words[i] = words[i] | low | high;
  }
}

/** Keeps willingness and forgets the face. */
export function keepWillingness(size: i32, now: U32, next: U32): void {
  for (let i = 0; i < size; i++) {
    next[i] = now[i] & 0xffff;
  }
}

/** Forgets some bits of words. */
export function clearBits(size: i32, words: U32, bits: i32): void {
  for (let i = 0; i < size; i++) {
    words[i] = words[i] & ~bits;
  }
}
