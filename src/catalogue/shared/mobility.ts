/**
 * Mobility: from a joint tally of where people stood and where they stand, `joint[from * bins + to]`.
 */

/** A matrix by rows. */
export type Matrix = readonly (readonly number[])[];

/** Each bin's share in each of `many` equal parts of all, lowest first: a bin on an edge is split. */
function partsOf(counts: readonly number[], many: number): number[][] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return counts.map((count) => {
    const from = (below / total) * many;
    below += count;
    const to = (below / total) * many;
    return Array.from({ length: many }, (_, part) => {
      const inside = Math.max(0, Math.min(to, part + 1) - Math.max(from, part));
      return to > from ? inside / (to - from) : 0;
    });
  });
}

/**
 * Transition shares between fifths of all, each moment by its own fifths; rows sum to 1.
 *
 * Inside a bin nobody is told from another, so who stands still in one bin also stays in its part.
 */
export function transitions(joint: ArrayLike<number>, bins: number, many = 5): Matrix {
  const cell = (from: number, to: number) => joint[from * bins + to];
  const all = Array.from({ length: bins }, (_, bin) => bin);
  const before = partsOf(
    all.map((from) => all.reduce((sum, to) => sum + cell(from, to), 0)),
    many,
  );
  const after = partsOf(
    all.map((to) => all.reduce((sum, from) => sum + cell(from, to), 0)),
    many,
  );
  const matrix = Array.from({ length: many }, () => new Array<number>(many).fill(0));
  for (const from of all) {
    for (const to of all) {
      const citizens = cell(from, to);
      if (citizens > 0) {
        spread(matrix, citizens, before[from], after[to]);
      }
    }
  }
  return stochastic(matrix);
}

/** Splits the people of one cell among parts so that ranks are kept as far as they can be. */
function spread(
  matrix: number[][],
  citizens: number,
  before: readonly number[],
  after: readonly number[],
): void {
  let from = 0;
  let to = 0;
  const left = [...before];
  const room = [...after];
  while (from < left.length && to < room.length) {
    const moved = Math.min(left[from], room[to]);
    matrix[from][to] += citizens * moved;
    left[from] -= moved;
    room[to] -= moved;
    if (left[from] <= 1e-12) {
      from++;
    } else {
      to++;
    }
  }
}

/** Rows divided by their sums; a row of nobody stays where it is. */
export function stochastic(counts: Matrix): Matrix {
  return counts.map((row, place) => {
    const total = row.reduce((sum, one) => sum + one, 0);
    return row.map((one, at) => (total > 0 ? one / total : at === place ? 1 : 0));
  });
}

/** (n - trace) / (n - 1): 0 where nobody moves, 1 where the past says nothing (Shorrocks 1978). */
export function shorrocks(matrix: Matrix): number {
  const trace = matrix.reduce((sum, row, place) => sum + row[place], 0);
  return (matrix.length - trace) / (matrix.length - 1);
}

/** The modulus of the second eigenvalue: how much of where one stood is left after one period. */
export function secondEigenvalue(matrix: Matrix): number {
  // what is left when the stationary share is taken out has the second eigenvalue as its largest
  const stationary = power(matrix, 40)[0];
  let rest: Matrix = matrix.map((row) => row.map((one, at) => one - stationary[at]));
  let modulus = 1;
  let exponent = 1;
  for (let squaring = 0; squaring < 30; squaring++) {
    const size = Math.max(...rest.flat().map(Math.abs));
    if (size === 0) {
      return 0;
    }
    modulus *= size ** (1 / exponent);
    rest = multiply(scaled(rest, 1 / size), scaled(rest, 1 / size));
    exponent *= 2;
  }
  return modulus;
}

/** The 2^squarings-th power. */
function power(matrix: Matrix, squarings: number): Matrix {
  let result = matrix;
  for (let squaring = 0; squaring < squarings; squaring++) {
    result = stochastic(multiply(result, result));
  }
  return result;
}

const scaled = (matrix: Matrix, by: number): Matrix => matrix.map((row) => row.map((one) => one * by));

function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0].map((_, at) => row.reduce((sum, one, place) => sum + one * b[place][at], 0)));
}

/** Slope of rank now on rank then, 0 to 1, both as shares of all. */
export function rankSlope(joint: ArrayLike<number>, bins: number): number {
  const all = Array.from({ length: bins }, (_, bin) => bin);
  const ranks = (counts: readonly number[]) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    let below = 0;
    return counts.map((count) => {
      const middle = (below + count / 2) / total;
      below += count;
      return middle;
    });
  };
  const before = ranks(all.map((from) => all.reduce((sum, to) => sum + joint[from * bins + to], 0)));
  const after = ranks(all.map((to) => all.reduce((sum, from) => sum + joint[from * bins + to], 0)));
  let covariance = 0;
  let variance = 0;
  for (const from of all) {
    for (const to of all) {
      const citizens = joint[from * bins + to];
      covariance += citizens * (before[from] - 0.5) * (after[to] - 0.5);
      variance += citizens * (before[from] - 0.5) ** 2;
    }
  }
  return covariance / variance;
}
