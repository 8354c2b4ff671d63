import { type BootstrapOptions, type Bootstrapped, bootstrap } from './bootstrap.js';

/**
 * A ratio over replicates: the sum of numerators over the sum of denominators, and never a mean of rounded ratios.
 *
 * The interval draws whole replicates again, so that numerator and denominator stay together.
 *
 * @param numerators    one a replicate, any unit
 * @param denominators  of the same replicates
 * @returns `value` null where the denominators add up to 0
 * @throws RangeError where the sides have different lengths
 */
export function ratio(
  numerators: readonly number[],
  denominators: readonly number[],
  options?: BootstrapOptions,
): Bootstrapped {
  if (numerators.length !== denominators.length) {
    throw new RangeError(`${numerators.length} numerators cannot stand over ${denominators.length}`);
  }
  return bootstrap(
    numerators.length,
    (taken) => {
      const below = sum(denominators, taken);
      return below === 0 ? null : sum(numerators, taken) / below;
    },
    options,
  );
}

function sum(values: readonly number[], taken: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < taken.length; i++) {
    total += values[taken[i]];
  }
  return total;
}
