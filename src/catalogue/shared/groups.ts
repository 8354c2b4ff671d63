/**
 * Risks of groups, from tallies with the keys 0 (it did not happen) and 1 (it did).
 */
import { type Estimate, FEWEST_CITIZENS, FEWEST_EVENTS } from '../../engine/contracts.js';

/** The risk of one group over that of another; not estimable below 20 events or 100 citizens in either. */
export function riskRatio(here: ArrayLike<number>, reference: ArrayLike<number>): Estimate {
  const citizens = [here, reference].map((table) => table[0] + table[1]);
  const [numerator, denominator] = [here, reference].map((table, place) =>
    citizens[place] > 0 ? (table[1] / citizens[place]) * 100 : 0,
  );
  const enough = Math.min(here[1], reference[1]) >= FEWEST_EVENTS && Math.min(...citizens) >= FEWEST_CITIZENS;
  return { value: enough ? numerator / denominator : null, numerator, denominator };
}
