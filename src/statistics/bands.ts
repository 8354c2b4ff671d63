/**
 * Where values differ from: luck, society, parameters and structure, each as a part of its own.
 *
 * A balanced nested analysis of variance: in each structure several parameter points, in each of them several
 * societies, in each society several draws of luck. With MS_j the mean square of source j and n_j the values below one of its nodes,
 * the part of source j is (MS_j - MS_j+1) / n_j, and of the innermost MS itself.
 *
 * @source Searle, Casella & McCulloch 1992, Variance Components, 3.5
 */
import { mean } from './moments.js';

export type Nested = number | readonly Nested[];

export interface Band {
  source: string;
  /** Part of the variance, in the square of the values' unit, at least 0. */
  variance: number;
  /** The estimate came out below 0, which only luck can do, and was set to 0. */
  belowZero: boolean;
  /** Part of the sum of all parts, 0 to 1; `null` where nothing varies. */
  share: number | null;
  /** Mean of everything, plus and minus 1.96 spreads of this source alone: a spread of worlds, not a precision. */
  band: [number, number];
}

/**
 * The parts of the variance by source.
 *
 * @param values   nested as the sources are, outermost first; every node has as many below it as its neighbours
 * @param sources  names, outermost first
 * @throws RangeError where the nesting is uneven or a node has fewer than two below it
 */
export function bands(values: Nested, sources: readonly string[]): Band[] {
  const sizes = sizesOf(values, sources.length);
  const leaves = flat(values);
  const middle = mean(leaves)!;
  const squares = sources.map((_, level) => meanSquare(leaves, sizes, level));
  const parts = squares.map((square, level) => {
    const inner = squares[level + 1];
    return inner === undefined ? square : (square - inner) / below(sizes, level);
  });
  const all = parts.reduce((sum, part) => sum + Math.max(0, part), 0);
  return parts.map((part, level) => {
    const variance = Math.max(0, part);
    const half = 1.959964 * Math.sqrt(variance);
    return {
      source: sources[level],
      variance,
      belowZero: part < 0,
      share: all > 0 ? variance / all : null,
      band: [middle - half, middle + half],
    };
  });
}

/** Values under one node of a level. */
const below = (sizes: readonly number[], level: number): number =>
  sizes.slice(level + 1).reduce((product, size) => product * size, 1);

function meanSquare(leaves: readonly number[], sizes: readonly number[], level: number): number {
  const each = below(sizes, level);
  const together = each * sizes[level];
  let sum = 0;
  for (let start = 0; start < leaves.length; start += each) {
    const parent = start - (start % together);
    const own = mean(leaves.slice(start, start + each))!;
    sum += each * (own - mean(leaves.slice(parent, parent + together))!) ** 2;
  }
  const nodes = leaves.length / each;
  return sum / (nodes - leaves.length / together);
}

function sizesOf(values: Nested, depth: number): number[] {
  const sizes: number[] = [];
  let level: Nested[] = [values];
  for (let at = 0; at < depth; at++) {
    const lengths = new Set(level.map((node) => (typeof node === 'number' ? 0 : node.length)));
    const [size] = lengths;
    if (lengths.size !== 1 || size < 2) {
      throw new RangeError('each source needs at least two values under every node, and as many under each');
    }
    sizes.push(size);
    level = level.flatMap((node) => node as readonly Nested[]);
  }
  if (level.some((node) => typeof node !== 'number')) {
    throw new RangeError(`values are nested deeper than the ${depth} sources named`);
  }
  return sizes;
}

const flat = (values: Nested): number[] => (typeof values === 'number' ? [values] : values.flatMap(flat));
