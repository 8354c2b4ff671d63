/**
 * The words kernels are written in: column types and pure integer expressions.
 *
 * A kernel is one loop over a block of citizens; every choice inside it is an expression, so the same
 * lines can be compiled to four citizens at a time. All values are 32-bit integers.
 */

/** A 32-bit integer option of a kernel. */
export type i32 = number;
export type U8 = Uint8Array;
export type I8 = Int8Array;
export type U16 = Uint16Array;
export type U32 = Uint32Array;
export type I32 = Int32Array;

/** Any column a kernel may be handed. */
export type Column = U8 | I8 | U16 | U32 | I32;

/** `yes` where the condition holds, else `no`: by a mask, for a guess at a toss-up is wrong half the time. */
export function choose(condition: boolean, yes: i32, no: i32): i32 {
  return no ^ ((yes ^ no) & (0 - +condition));
}

/** 1 where the condition holds, else 0. A processor needs no guess for `+`; for `?:` it would. */
export function flag(condition: boolean): i32 {
  return +condition;
}

/** The value, but not above `limit`: by a mask, exact for all 32-bit integers. */
export function atMost(value: i32, limit: i32): i32 {
  return limit ^ ((value ^ limit) & (0 - +(value < limit)));
}

/** The value, but not below `limit`. */
export function atLeast(value: i32, limit: i32): i32 {
  return limit ^ ((value ^ limit) & (0 - +(value > limit)));
}

/** The value, held between `low` and `high`, of which `low` is not the greater. */
export function within(value: i32, low: i32, high: i32): i32 {
  return atLeast(atMost(value, high), low);
}

/** Bit `place` of a word, 0 or 1. */
export function bit(word: i32, place: i32): i32 {
  return (word >>> place) & 1;
}

/**
 * A bell-shaped variable from one 32-bit draw: the sum of its four bytes minus 510.
 * Mean 0, standard deviation 147.80, between -510 and 510.
 */
export function bell(draw: i32): i32 {
  return (draw & 255) + ((draw >>> 8) & 255) + ((draw >>> 16) & 255) + (draw >>> 24) - 510;
}

/**
 * An eighth of the way from a running mean to its target, rounded away from the mean, so that it
 * always arrives: a plain shift would stall up to seven below a rising target.
 */
export function eighthOfTheWay(mean: i32, target: i32): i32 {
  return mean + ((target - mean + (7 & (0 - +(target > mean)))) >> 3);
}

/** How many of the sixteen even bits of a word are set. */
export function countPairs(word: i32): i32 {
  const fours = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  const bytes = (fours + (fours >>> 4)) & 0x0f0f0f0f;
  return Math.imul(bytes, 0x01010101) >>> 24;
}
