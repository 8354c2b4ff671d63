/**
 * The loops of measures: a measure gives columns, the engine adds them up by group.
 */
import type { Column, I32, i32 } from '../../engine/lanes.js';
import { flag } from '../../engine/lanes.js';

/** Copies a column. */
export function amount(size: i32, column: Column, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = column[i];
  }
}

/** 1 where a column has any of these bits. */
export function hasAny(size: i32, column: Column, bits: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((column[i] & bits) !== 0);
  }
}

/** 1 where the first column has a bit of these that its twin has not. */
export function hasOnlyHere(size: i32, column: Column, twin: Column, bits: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((column[i] & ~twin[i] & bits) !== 0);
  }
}

/** 1 where a column is below a limit. */
export function isBelow(size: i32, column: Column, limit: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(column[i] < limit);
  }
}

/** 1 where a column equals a value. */
export function equals(size: i32, column: Column, value: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(column[i] === value);
  }
}
