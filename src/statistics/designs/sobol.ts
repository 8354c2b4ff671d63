/**
 * Sobol's sequence, scrambled as Owen does it.
 *
 * Of 2^k points every elementary interval in base 2 holds its share, so that averages over them come out far
 * closer than over points at random; scrambling keeps that, and makes different seeds independent repeats.
 */
import { wordsOf } from '../draws.js';
import { needWhole, type Points } from './design.js';
import { JOE_KUO } from './joe-kuo.js';

const BITS = 32;
export const MOST_DIMENSIONS = JOE_KUO.length + 1;

/** The 32 direction numbers of a dimension (from 0), as words whose first bit is a half. */
function directions(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS);
  if (dimension === 0) {
    return numbers.map((_, bit) => 1 << (31 - bit));
  }
  const [degree, between, first] = JOE_KUO[dimension - 1];
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      numbers[bit] = first[bit] << (31 - bit);
      continue;
    }
    let number = numbers[bit - degree] ^ (numbers[bit - degree] >>> degree);
    for (let k = 1; k < degree; k++) {
      number ^= ((between >>> (degree - 1 - k)) & 1) * numbers[bit - k];
    }
    numbers[bit] = number;
  }
  return numbers;
}

/** The first `size` words of a dimension, in Gray code order (Antonov & Saleev 1979). */
function wordsOfDimension(dimension: number, size: number): Int32Array {
  const steps = directions(dimension);
  const found = new Int32Array(size);
  for (let point = 1; point < size; point++) {
    // the place of the lowest 0 bit of the number before
    found[point] = found[point - 1] ^ steps[31 - Math.clz32(point & -point)];
  }
  return found;
}

/** Flips each bit by luck that depends on all bits before it: nested uniform scrambling. */
function scramble(found: Int32Array, dimension: number, seed: number): Int32Array {
  const mixed = found.slice();
  for (let bit = 0; bit < BITS; bit++) {
    const before = found.map((word) => (bit === 0 ? 0 : word >>> (BITS - bit)));
    const luck = wordsOf(seed, 'sobol', dimension * BITS + bit, before);
    for (let point = 0; point < mixed.length; point++) {
      mixed[point] ^= (luck[point] & 1) << (BITS - 1 - bit);
    }
  }
  return mixed;
}

/**
 * Points of a Sobol sequence.
 *
 * @param size        points, from 1; a power of two for its balance
 * @param dimensions  coordinates of each, 1 to 40
 * @param seed        of the scrambling; `null` gives the plain sequence, whose first point is 0
 * @returns coordinates in [0, 1), multiples of 2^-32
 * @source Sobol 1967; Joe & Kuo 2008; Owen 1995, Randomly permuted (t,m,s)-nets and (t,s)-sequences
 */
export function sobolPoints(size: number, dimensions: number, seed: number | null): Points {
  needWhole('the size of a Sobol sequence', size, 1, 2 ** 20);
  needWhole('the number of dimensions', dimensions, 1, MOST_DIMENSIONS);
  const columns = Array.from({ length: dimensions }, (_, dimension) => {
    const plain = wordsOfDimension(dimension, size);
    return seed === null ? plain : scramble(plain, dimension, seed);
  });
  return Array.from({ length: size }, (_, point) => columns.map((column) => (column[point] >>> 0) / 2 ** 32));
}
