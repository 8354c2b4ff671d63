/**
 * Words and the columns packed into them: fixed traits, and the face a citizen shows others.
 * Four columns are unpacked or packed in one pass.
 */
import type { U8 } from './lanes.js';

export interface WordColumn {
  shift: number;
  mask: number;
  column: U8;
}

/** Four at a time; a spare column stands in where fewer are left. */
export function inFours(columns: readonly WordColumn[], room: number): WordColumn[][] {
  const spare: WordColumn = { shift: 0, mask: 0, column: new Uint8Array(room) };
  const fours: WordColumn[][] = [];
  for (let at = 0; at < columns.length; at += 4) {
    const four = columns.slice(at, at + 4);
    while (four.length < 4) {
      four.push(spare);
    }
    fours.push(four);
  }
  return fours;
}

/** Unpacks four columns, or the one of them that is not spare. */
export function unpack(size: number, words: Uint32Array, from: number, four: readonly WordColumn[]): void {
  if (four[1].mask === 0) {
    unpackOne(size, words, from, four[0]);
  } else {
    unpackFour(size, words, from, four);
  }
}

function unpackFour(size: number, words: Uint32Array, from: number, four: readonly WordColumn[]): void {
  const [one, two, three, last] = four;
  const { column: a, shift: aShift, mask: aMask } = one;
  const { column: b, shift: bShift, mask: bMask } = two;
  const { column: c, shift: cShift, mask: cMask } = three;
  const { column: d, shift: dShift, mask: dMask } = last;
  for (let i = 0; i < size; i++) {
    const word = words[from + i] | 0;
    a[i] = (word >>> aShift) & aMask;
    b[i] = (word >>> bShift) & bMask;
    c[i] = (word >>> cShift) & cMask;
    d[i] = (word >>> dShift) & dMask;
  }
}

/** A spare column would cost as much as a real one. */
function unpackOne(size: number, words: Uint32Array, from: number, one: WordColumn): void {
  const { column, shift, mask } = one;
  for (let i = 0; i < size; i++) {
    column[i] = (words[from + i] >>> shift) & mask;
  }
}

/** Adds four columns to words; a spare column has mask 0 and adds nothing. */
export function packFour(size: number, words: Uint32Array, from: number, four: readonly WordColumn[]): void {
  const [one, two, three, last] = four;
  const { column: a, shift: aShift, mask: aMask } = one;
  const { column: b, shift: bShift, mask: bMask } = two;
  const { column: c, shift: cShift, mask: cMask } = three;
  const { column: d, shift: dShift, mask: dMask } = last;
  for (let i = 0; i < size; i++) {
    words[from + i] =
      words[from + i] |
      ((a[i] & aMask) << aShift) |
      ((b[i] & bMask) << bShift) |
      ((c[i] & cMask) << cShift) |
      ((d[i] & dMask) << dShift);
  }
}

/** Keeps willingness and forgets the face. */
export function keepWillingness(size: number, now: Uint32Array, next: Uint32Array, from: number): void {
  for (let i = 0; i < size; i++) {
    next[from + i] = now[from + i] & 0xffff;
  }
}

/** Forgets some bits of words. */
export function clearBits(size: number, words: Uint32Array, from: number, bits: number): void {
  for (let i = 0; i < size; i++) {
    words[from + i] &= ~bits;
  }
}
