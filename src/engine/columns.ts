/**
 * Moving values between full and short columns. Each width has a loop of its own: one loop that is
 * handed columns of several widths runs ten times slower.
 */
import type { Column, I8, I32, i32, U8, U16, U32 } from './lanes.js';
import { type Machine, onMachine } from './machine.js';

/** Takes the values at the places `who` out of a column. */
export function pick(many: number, who: I32, from: Column, into: Column): void {
  if (from instanceof Uint8Array) {
    pickU8(many, who, from, into as U8);
  } else if (from instanceof Uint16Array) {
    pickU16(many, who, from, into as U16);
  } else if (from instanceof Int32Array) {
    pickI32(many, who, from, into as I32);
  } else if (from instanceof Uint32Array) {
    pickU32(many, who, from, into as U32);
  } else {
    pickI8(many, who, from, into as I8);
  }
}

function pickU8(many: number, who: I32, from: U8, into: U8): void {
  for (let k = 0; k < many; k++) {
    into[k] = from[who[k]];
  }
}

function pickU16(many: number, who: I32, from: U16, into: U16): void {
  for (let k = 0; k < many; k++) {
    into[k] = from[who[k]];
  }
}

export function pickI32(many: number, who: I32, from: I32, into: I32): void {
  for (let k = 0; k < many; k++) {
    into[k] = from[who[k]];
  }
}

function pickU32(many: number, who: I32, from: U32, into: U32): void {
  for (let k = 0; k < many; k++) {
    into[k] = from[who[k]];
  }
}

function pickI8(many: number, who: I32, from: I8, into: I8): void {
  for (let k = 0; k < many; k++) {
    into[k] = from[who[k]];
  }
}

/** Puts values back at the places `who` of a column. */
export function put(many: number, who: I32, from: Column, into: Column): void {
  if (into instanceof Uint8Array) {
    putU8(many, who, from as U8, into);
  } else if (into instanceof Uint16Array) {
    putU16(many, who, from as U16, into);
  } else if (into instanceof Int32Array) {
    putI32(many, who, from as I32, into);
  } else if (into instanceof Uint32Array) {
    putU32(many, who, from as U32, into);
  } else {
    putI8(many, who, from as I8, into);
  }
}

function putU8(many: number, who: I32, from: U8, into: U8): void {
  for (let k = 0; k < many; k++) {
    into[who[k]] = from[k];
  }
}

function putU16(many: number, who: I32, from: U16, into: U16): void {
  for (let k = 0; k < many; k++) {
    into[who[k]] = from[k];
  }
}

function putI32(many: number, who: I32, from: I32, into: I32): void {
  for (let k = 0; k < many; k++) {
    into[who[k]] = from[k];
  }
}

function putU32(many: number, who: I32, from: U32, into: U32): void {
  for (let k = 0; k < many; k++) {
    into[who[k]] = from[k];
  }
}

function putI8(many: number, who: I32, from: I8, into: I8): void {
  for (let k = 0; k < many; k++) {
    into[who[k]] = from[k];
  }
}

/** Finds the places where a column has any of these bits; returns how many. */
export function find(size: number, column: Column, bits: number, who: I32): number {
  if (column instanceof Uint8Array) {
    return findU8(size, column, bits, who);
  }
  if (column instanceof Uint16Array) {
    return findU16(size, column, bits, who);
  }
  return column instanceof Int32Array
    ? findI32(size, column, bits, who)
    : findU32(size, column as U32, bits, who);
}

// Four places at a time: where few are concerned, most fours hold nobody. Inside a four, each place is
// written down and kept only if it counts, which spares the processor a guess.

function findU8(size: number, column: U8, bits: number, who: I32): number {
  let many = 0;
  let i = 0;
  for (; i < size - 3; i += 4) {
    if (((column[i] | column[i + 1] | column[i + 2] | column[i + 3]) & bits) !== 0) {
      for (let place = i; place < i + 4; place++) {
        who[many] = place;
        many = (many + +((column[place] & bits) !== 0)) | 0;
      }
    }
  }
  for (; i < size; i++) {
    who[many] = i;
    many = (many + +((column[i] & bits) !== 0)) | 0;
  }
  return many;
}

function findU16(size: number, column: U16, bits: number, who: I32): number {
  let many = 0;
  let i = 0;
  for (; i < size - 3; i += 4) {
    if (((column[i] | column[i + 1] | column[i + 2] | column[i + 3]) & bits) !== 0) {
      for (let place = i; place < i + 4; place++) {
        who[many] = place;
        many = (many + +((column[place] & bits) !== 0)) | 0;
      }
    }
  }
  for (; i < size; i++) {
    who[many] = i;
    many = (many + +((column[i] & bits) !== 0)) | 0;
  }
  return many;
}

function findI32(size: number, column: I32, bits: number, who: I32): number {
  let many = 0;
  let i = 0;
  for (; i < size - 3; i += 4) {
    if (((column[i] | column[i + 1] | column[i + 2] | column[i + 3]) & bits) !== 0) {
      for (let place = i; place < i + 4; place++) {
        who[many] = place;
        many = (many + +((column[place] & bits) !== 0)) | 0;
      }
    }
  }
  for (; i < size; i++) {
    who[many] = i;
    many = (many + +((column[i] & bits) !== 0)) | 0;
  }
  return many;
}

function findU32(size: number, column: U32, bits: number, who: I32): number {
  let many = 0;
  let i = 0;
  for (; i < size - 3; i += 4) {
    if (((column[i] | column[i + 1] | column[i + 2] | column[i + 3]) & bits) !== 0) {
      for (let place = i; place < i + 4; place++) {
        who[many] = place;
        many = (many + +((column[place] & bits) !== 0)) | 0;
      }
    }
  }
  for (; i < size; i++) {
    who[many] = i;
    many = (many + +((column[i] & bits) !== 0)) | 0;
  }
  return many;
}

/** Takes the same bits out of each word. */
export function cutOut(size: i32, words: I32, shift: i32, mask: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = (words[i] >>> shift) & mask;
  }
}

/** Marks the places where a column is not 0. */
export function markAny(size: number, column: I32, marked: I32): void {
  for (let i = 0; i < size; i++) {
    marked[i] |= column[i];
  }
}

/** Marks the places where either of two columns of one width has any of these bits. */
export function markBits(
  machine: Machine,
  size: number,
  one: Column,
  other: Column,
  bits: number,
  marked: I32,
): void {
  if (one instanceof Uint32Array) {
    onMachine(machine, markBitsU32)(size, one, other as U32, bits, marked);
  } else {
    onMachine(machine, markBitsU16)(size, one as U16, other as U16, bits, marked);
  }
}

export function markBitsU32(size: i32, one: U32, other: U32, bits: i32, marked: I32): void {
  for (let i = 0; i < size; i++) {
    marked[i] = marked[i] | ((one[i] | other[i]) & bits);
  }
}

export function markBitsU16(size: i32, one: U16, other: U16, bits: i32, marked: I32): void {
  for (let i = 0; i < size; i++) {
    marked[i] = marked[i] | ((one[i] | other[i]) & bits);
  }
}

/** Marks the places where a column and its twin differ, for two pairs of one width at a time. */
export function markDifferent(
  machine: Machine,
  size: number,
  one: Column,
  oneTwin: Column,
  other: Column,
  otherTwin: Column,
  marked: I32,
): void {
  if (one instanceof Uint16Array) {
    onMachine(machine, markDifferentU16)(size, one, oneTwin as U16, other as U16, otherTwin as U16, marked);
  } else {
    onMachine(machine, markDifferentU8)(size, one as U8, oneTwin as U8, other as U8, otherTwin as U8, marked);
  }
}

export function markDifferentU16(size: i32, a: U16, aTwin: U16, b: U16, bTwin: U16, marked: I32): void {
  for (let i = 0; i < size; i++) {
    marked[i] = marked[i] | (a[i] ^ aTwin[i]) | (b[i] ^ bTwin[i]);
  }
}

export function markDifferentU8(size: i32, a: U8, aTwin: U8, b: U8, bTwin: U8, marked: I32): void {
  for (let i = 0; i < size; i++) {
    marked[i] = marked[i] | (a[i] ^ aTwin[i]) | (b[i] ^ bTwin[i]);
  }
}
