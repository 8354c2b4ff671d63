/**
 * How well a score tells apart, from two tallies by score: those who kept clean and those who did not.
 */

/** P(a clean score is above a breaching one), ties a half; NaN where either is empty. */
export function areaUnderCurve(clean: ArrayLike<number>, breach: ArrayLike<number>): number {
  let below = 0;
  let above = 0;
  let cleanAll = 0;
  for (let key = 0; key < clean.length; key++) {
    above += clean[key] * (below + breach[key] / 2);
    below += breach[key];
    cleanAll += clean[key];
  }
  return above / (cleanAll * below);
}

/** The largest distance between the two cumulative shares (Kolmogorov and Smirnov). */
export function largestDistance(clean: ArrayLike<number>, breach: ArrayLike<number>): number {
  const cleanAll = total(clean);
  const breachAll = total(breach);
  let cleanBelow = 0;
  let breachBelow = 0;
  let most = 0;
  for (let key = 0; key < clean.length; key++) {
    cleanBelow += clean[key];
    breachBelow += breach[key];
    most = Math.max(most, Math.abs(breachBelow / breachAll - cleanBelow / cleanAll));
  }
  return most;
}

const total = (table: ArrayLike<number>): number => {
  let sum = 0;
  for (let key = 0; key < table.length; key++) {
    sum += table[key];
  }
  return sum;
};

/** One band of a forecast: the share foretold, and what happened to how many. */
export interface Forecast {
  foretold: number;
  citizens: number;
  happened: number;
}

export interface Brier {
  /** Mean of (p - y)^2, and that of foretelling everybody the share there was. */
  score: number;
  base: number;
  /** The parts of Murphy (1973): score = reliability - resolution + uncertainty. */
  reliability: number;
  resolution: number;
  uncertainty: number;
}

/** @param baseRate  what somebody would foretell who knows no score */
export function brier(bands: readonly Forecast[], baseRate: number): Brier {
  const citizens = bands.reduce((sum, band) => sum + band.citizens, 0);
  const rate = bands.reduce((sum, band) => sum + band.happened, 0) / citizens;
  const mean = (of: (band: Forecast) => number) =>
    bands.reduce((sum, band) => sum + (band.citizens > 0 ? band.citizens * of(band) : 0), 0) / citizens;
  return {
    score: mean(({ foretold, citizens: many, happened }) => {
      const share = happened / many;
      return share * (1 - foretold) ** 2 + (1 - share) * foretold ** 2;
    }),
    base: rate * (1 - baseRate) ** 2 + (1 - rate) * baseRate ** 2,
    reliability: mean(({ foretold, citizens: many, happened }) => (foretold - happened / many) ** 2),
    resolution: mean(({ citizens: many, happened }) => (happened / many - rate) ** 2),
    uncertainty: rate * (1 - rate),
  };
}
