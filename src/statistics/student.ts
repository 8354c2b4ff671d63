/**
 * Student's t with a whole number of degrees of freedom, by the finite series of Abramowitz & Stegun 26.7.3-26.7.4:
 * no gamma function, and exact to the precision of a double.
 */

/** The chance that |T| stays below `t`, for t >= 0 and `degrees` >= 1. */
function within(t: number, degrees: number): number {
  const cosine2 = degrees / (degrees + t * t);
  const sine = t / Math.sqrt(degrees + t * t);
  const odd = degrees % 2 === 1;
  let term = odd ? Math.sqrt(cosine2) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (cosine2 * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (Math.atan(t / Math.sqrt(degrees)) + sine * sum) : sine * sum;
}

/**
 * The chance of a value at least as far from 0 as `t`, on either side.
 *
 * @param t        any number; infinite gives 0
 * @param degrees  degrees of freedom, a whole number from 1
 */
export function bothTails(t: number, degrees: number): number {
  return Number.isFinite(t) ? Math.max(0, 1 - within(Math.abs(t), degrees)) : 0;
}

/**
 * How many standard errors either way hold the middle `level` of Student's t: 2.0452 for 0.95 and 29 degrees.
 *
 * @param level    between 0 and 1, both excluded
 * @param degrees  degrees of freedom, a whole number from 1
 */
export function halfInErrors(level: number, degrees: number): number {
  let high = 1;
  while (within(high, degrees) < level) {
    high *= 2;
  }
  let low = 0;
  for (let step = 0; step < 100 && low < high; step++) {
    const middle = (low + high) / 2;
    if (within(middle, degrees) < level) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}
