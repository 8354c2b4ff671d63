/** Likeness of a value along ties, held against the same ties drawn again. */
import { addAlongTies, assortativity, ENDS } from './assortativity.js';

export interface Likeness {
  /** Ends of ties: two a tie. */
  ends: number;
  /** Newman's coefficient; `null` where there are no ties or everybody has the same value. */
  found: number | null;
  /** What is expected if all ends are matched anew at random, everybody keeping as many. */
  rewired: number | null;
  /** The same, if each pair of cells keeps as many ties between them. */
  rewiredInCells: number | null;
}

/**
 * @param values     one a citizen
 * @param cells      the cell of each citizen, 0 to `many` - 1
 * @param friendsOf  every tie is told by both its ends
 */
export function likenessAlong(
  values: ArrayLike<number>,
  cells: ArrayLike<number>,
  many: number,
  friendsOf: (citizen: number) => Iterable<number>,
): Likeness {
  const citizens = values.length;
  const degree = new Int32Array(citizens);
  const sums = new Float64Array(citizens);
  const ends = new Float64Array(many * many);
  const held = new Float64Array(many * many);
  for (let i = 0; i < citizens; i++) {
    for (const friend of friendsOf(i)) {
      const pair = cells[i] * many + cells[friend];
      degree[i]++;
      sums[i] += values[friend];
      ends[pair]++;
      held[pair] += values[i];
    }
  }
  const along = new Float64Array(4);
  addAlongTies(values, degree, sums, along);
  const found = assortativity(along);
  const expected = ends.reduce((sum, ties, pair) => {
    const back = (pair % many) * many + Math.floor(pair / many);
    return sum + (ties > 0 ? (held[pair] * held[back]) / ties : 0);
  }, 0);
  return {
    ends: along[ENDS],
    found,
    // every end is matched with one of the others, which are the rest of the same distribution
    rewired: found === null ? null : -1 / (along[ENDS] - 1),
    rewiredInCells: found === null ? null : assortativity([...along.subarray(0, 3), expected]),
  };
}
