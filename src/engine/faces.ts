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

export function unpackFour(
  size: number,
  words: Uint32Array,
  from: number,
  four: readonly WordColumn[],
): void {
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
