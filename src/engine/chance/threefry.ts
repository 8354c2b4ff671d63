/**
 * Threefry2x32, 20 rounds: a keyed function from two 32-bit words to two random 32-bit words.
 *
 * Only additions, rotations and exclusive-ors, so every machine gives the same bits.
 * Source: Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"; Random123.
 */
import type { I32 } from '../lanes.js';

/** Key schedule parity of Threefry with 32-bit words (Random123, threefry.h). */
export const PARITY = 0x1bd11bda;

/** One call: the two words for a key and a counter. */
export function threefry(key0: number, key1: number, counter0: number, counter1: number): [number, number] {
  const low = new Int32Array(1);
  const high = new Int32Array(1);
  fillWords(1, Int32Array.of(counter0), key0, key1, counter1, low, high);
  return [low[0] >>> 0, high[0] >>> 0];
}

/** Two 32-bit draws for each of `size` ids; `shift` moves ids right, so that members of a unit share a draw. */
export function fillWords(
  size: number,
  ids: I32,
  key0: number,
  key1: number,
  counter1: number,
  low: I32,
  high: I32,
  shift = 0,
): void {
  const key2 = PARITY ^ key0 ^ key1;
  for (let i = 0; i < size; i++) {
    let a = ((ids[i] >>> shift) + key0) | 0;
    let b = (counter1 + key1) | 0;
    // four rounds, then a part of the key; five times
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key1) | 0;
    b = (b + key2 + 1) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key2) | 0;
    b = (b + key0 + 2) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key0) | 0;
    b = (b + key1 + 3) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key1) | 0;
    b = (b + key2 + 4) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key2) | 0;
    b = (b + key0 + 5) | 0;
    low[i] = a;
    high[i] = b;
  }
}
