/** The normal distribution, for what is expected and for thresholds that are spread like it. */

export const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** The share below `x`: a power series near 0, a continued fraction in the tails (Abramowitz & Stegun 26.2). */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  const tail = size < 3 ? 0.5 - series(size) : fraction(size);
  return x < 0 ? tail : 1 - tail;
}

function series(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; k < 200 && Math.abs(term) > 1e-18; k++) {
    term *= (x * x) / (2 * k + 1);
    sum += term;
  }
  return density(x) * sum;
}

function fraction(x: number): number {
  let below = x;
  for (let k = 60; k > 0; k--) {
    below = x + k / below;
  }
  return density(x) / below;
}

/** The value below which a share `p` lies: bisection, then Newton. */
export function normalQuantile(p: number): number {
  let low = -9;
  let high = 9;
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < p) {
      low = middle;
    } else {
      high = middle;
    }
  }
  let x = (low + high) / 2;
  for (let step = 0; step < 3; step++) {
    x -= (normalCdf(x) - p) / density(x);
  }
  return x;
}
