/**
 * Counting up to four one-bit columns of friends at once: a table spreads the eight flags of a public
 * word over the four bytes of an integer, so that one addition counts all of them (at most 255 friends).
 */
import { FLAGS_SHIFT } from '../layout.js';

const made = new Map<string, Int32Array>();

export const WORD_LANES = {
  /** The table for flags at these bits of the public word; byte k counts the k-th. */
  for(shifts: readonly number[]): Int32Array {
    const key = shifts.join(',');
    let lanes = made.get(key);
    if (!lanes) {
      lanes = new Int32Array(256);
      for (let flags = 0; flags < 256; flags++) {
        shifts.slice(0, 4).forEach((shift, lane) => {
          lanes![flags] |= ((flags >>> (shift - FLAGS_SHIFT)) & 1) << (8 * lane);
        });
      }
      made.set(key, lanes);
    }
    return lanes;
  },
};
