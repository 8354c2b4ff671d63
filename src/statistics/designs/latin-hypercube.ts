import { shuffled, words } from '../draws.js';
import { needWhole, type Points } from './design.js';

/**
 * A Latin hypercube: along each factor, one point in each of `size` equal slices, anywhere in it.
 *
 * @param size     points, from 1
 * @param factors  coordinates of each, from 1
 * @param seed     of the luck it is drawn with
 * @returns coordinates in [0, 1)
 * @source McKay, Beckman & Conover 1979, Technometrics 21(2)
 */
export function latinHypercube(size: number, factors: number, seed: number): Points {
  needWhole('the size of a Latin hypercube', size, 1, 1_000_000);
  needWhole('the number of factors', factors, 1, 1000);
  const columns = Array.from({ length: factors }, (_, factor) => {
    const inside = words(seed, 'latin-hypercube/inside', factor, size);
    return shuffled(seed, 'latin-hypercube/order', factor, size).map(
      (slice, point) => (slice + (inside[point] >>> 0) / 2 ** 32) / size,
    );
  });
  return Array.from({ length: size }, (_, point) => columns.map((column) => column[point]));
}
