/** Counting for pictures: out of a hundred, out of so many runs. */

/**
 * How many of a hundred dots stand for each part of a whole: whole numbers that add up to 100, the nearest
 * there are.
 */
export function outOfHundred(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * 100) / total);
  const dots = exact.map(Math.floor);
  const left = 100 - dots.reduce((sum, part) => sum + part, 0);
  const byRest = exact
    .map((part, place) => ({ rest: part - Math.floor(part), place }))
    .sort((one, other) => other.rest - one.rest || one.place - other.place);
  for (const { place } of byRest.slice(0, left)) dots[place]++;
  return dots;
}

export interface Signs {
  less: number;
  more: number;
  none: number;
  /** Runs in which the difference could not be estimated. */
  unknown: number;
}

export function signsOf(differences: readonly (number | null)[]): Signs {
  const signs: Signs = { less: 0, more: 0, none: 0, unknown: 0 };
  for (const one of differences) {
    if (one === null) signs.unknown++;
    else if (one < 0) signs.less++;
    else if (one > 0) signs.more++;
    else signs.none++;
  }
  return signs;
}

export interface Middle {
  median: number;
  /** Between these two of the values the true middle lies, at least as often as `coverage` says. */
  from: number;
  to: number;
  coverage: number;
}

/**
 * The median of runs, and the innermost pair of them that holds the true median at least 19 times in 20:
 * the interval of order statistics, which supposes nothing of the shape. Under six runs the outermost pair.
 *
 * @source binomial(n, 1/2): the true median is below the k-th of n values with the chance of fewer than k heads
 */
export function middleOf(values: readonly number[]): Middle | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const { length } = sorted;
  if (length === 0) return undefined;
  let outside = 0;
  let step = 1 / 2 ** length;
  let kept = { place: 0, coverage: Math.max(0, 1 - 2 / 2 ** length) };
  for (let place = 0; place < Math.floor(length / 2); place++) {
    outside += step;
    step = (step * (length - place)) / (place + 1);
    const coverage = 1 - 2 * outside;
    if (coverage >= 0.95) kept = { place, coverage };
  }
  const half = length >> 1;
  const median = length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  return { median, from: sorted[kept.place], to: sorted[length - 1 - kept.place], coverage: kept.coverage };
}

export interface Dot {
  /** Which run it is. */
  run: number;
  value: number;
  /** The middle of its column, from 0 to 1 along the axis, and its place in the column, 0 lowest. */
  x: number;
  level: number;
}

/** Dots in columns of equal values, one a run, on an axis from `least` to `most`. */
export function stacked(
  values: readonly (number | null)[],
  least: number,
  most: number,
  columns: number,
): Dot[] {
  const heights = new Array<number>(columns).fill(0);
  const span = most - least || 1;
  return values
    .flatMap((value, run) => (value === null ? [] : [{ run, value }]))
    .sort((one, other) => one.value - other.value || one.run - other.run)
    .map(({ run, value }) => {
      const column = Math.min(columns - 1, Math.max(0, Math.floor(((value - least) / span) * columns)));
      return { run, value, x: (column + 0.5) / columns, level: heights[column]++ };
    });
}
