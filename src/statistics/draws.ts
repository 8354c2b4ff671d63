/**
 * Luck of designs and resamples: keyed by a seed and a purpose, as in a world, so that anybody gets the same.
 */
import { luckKey } from '../engine/chance/address.js';
import { fillWords } from '../engine/chance/threefry.js';

/**
 * As many 32-bit words as `size`.
 *
 * @param seed     a whole number from 0 to 2^53 - 1
 * @param purpose  what they are for; another purpose has other luck
 * @param which    a whole number below 2^32: the resample, dimension or trajectory
 */
export function words(seed: number, purpose: string, which: number, size: number): Int32Array {
  return wordsOf(
    seed,
    purpose,
    which,
    Int32Array.from({ length: size }, (_, i) => i),
  );
}

/** One 32-bit word for each id; equal ids have equal words. */
export function wordsOf(seed: number, purpose: string, which: number, ids: Int32Array): Int32Array {
  const { key0, key1 } = luckKey(seed, `statistics/${purpose}`, 'society');
  const low = new Int32Array(ids.length);
  fillWords(ids.length, ids, key0, key1, which | 0, low, new Int32Array(ids.length));
  return low;
}

/** A word as a whole number from 0 to `many` - 1, every one equally likely up to 2^-32. */
export const oneOf = (word: number, many: number): number => Math.floor(((word >>> 0) / 2 ** 32) * many);

/** The numbers 0 to `size` - 1 in an order drawn by luck (Fisher & Yates). */
export function shuffled(seed: number, purpose: string, which: number, size: number): number[] {
  const luck = words(seed, purpose, which, size);
  const order = Array.from({ length: size }, (_, i) => i);
  for (let last = size - 1; last > 0; last--) {
    const other = oneOf(luck[last], last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
