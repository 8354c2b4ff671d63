/**
 * Columns that measures add up. One function for each width of column: a loop that is fed columns of
 * several widths runs many times slower.
 */
import { flag, type I8, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** The value itself. */
export function amount(size: i32, column: U8, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = column[i];
  }
}

export function signedAmount(size: i32, column: I8, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = column[i];
  }
}

export function wideAmount(size: i32, column: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = column[i];
  }
}

/** 1 where a column has any of these bits. */
export function hasAny(size: i32, column: U8, bits: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((column[i] & bits) !== 0);
  }
}

/** 1 where any of these consequences is in force. */
export function inForceAny(size: i32, inForce: U16, bits: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((inForce[i] & bits) !== 0);
  }
}

/** 1 where any of these events happened. */
export function happenedAny(size: i32, events: I32, kinds: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((events[i] & kinds) !== 0);
  }
}

/** 1 where a column is below a limit. */
export function isBelow(size: i32, column: U8, limit: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(column[i] < limit);
  }
}

export function isWideBelow(size: i32, column: I32, limit: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(column[i] < limit);
  }
}

/** 1 where a column equals a value. */
export function equals(size: i32, column: U8, value: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(column[i] === value);
  }
}

/** 1 where a consequence is in force that would not be with one ground taken away. */
export function withoutGround(size: i32, inForce: U16, otherwise: U16, bits: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((inForce[i] & ~otherwise[i] & bits) !== 0);
  }
}
