/**
 * A change as a sum of what it came from: each source gets what switching it on changes, averaged over every order in
 * which the sources can be switched on (Shapley 1953), so that the parts add up exactly.
 */

/**
 * @param sources  how many, at most 10
 * @param value  the outcome with a set of sources switched on, by bits; a whole number
 * @returns the share of each source, times the factorial of the number of sources: whole numbers
 */
export function sharesOf(sources: number, value: (on: number) => number): number[] {
  const weights = weightsOf(sources);
  const values = Array.from({ length: 2 ** sources }, (_, on) => value(on));
  return Array.from({ length: sources }, (_, source) => {
    const bit = 1 << source;
    return values.reduce((sum, without, on) => {
      if ((on & bit) !== 0) return sum;
      return sum + weights[bitsOf(on)] * (values[on | bit] - without);
    }, 0);
  });
}

/** Orders in which a source comes right after `size` others. */
function weightsOf(sources: number): number[] {
  return Array.from({ length: sources }, (_, size) => factorial(size) * factorial(sources - size - 1));
}

export const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

function bitsOf(word: number): number {
  let bits = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/**
 * Parts in whole units that add up to a whole: each is rounded down, and what is missing goes to those that lost
 * most, so no part is off by a whole unit.
 *
 * @param parts  in units, with fractions
 * @param whole  what the parts come to, rounded
 */
export function roundTo(parts: readonly number[], whole: number): number[] {
  const down = parts.map(Math.floor);
  const missing = whole - down.reduce((sum, part) => sum + part, 0);
  const order = [...parts.keys()].sort((a, b) => parts[b] - down[b] - (parts[a] - down[a]) || a - b);
  for (let place = 0; place < Math.abs(missing); place++) {
    down[order[(missing > 0 ? place : order.length - 1 - place) % order.length]] += Math.sign(missing);
  }
  return down;
}
