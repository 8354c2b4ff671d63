/** One factor at a time: how far an endpoint moves when one factor goes to either end and all others stay. */
import { type Paired, paired } from '../paired.js';

export interface Swing {
  factor: number;
  /** The endpoint with the factor at its lowest place, less the endpoint as it stands; paired by replicate. */
  low: Paired;
  high: Paired;
  /** The larger of the two mean differences, without its sign; `null` where neither is estimable. */
  reach: number | null;
}

/**
 * Swings of all factors, in their order.
 *
 * @param standing  the endpoint with every factor where it stands, a value a replicate
 * @param ends      rows of `oneAtATime`, low before high for each factor, each with the same replicates
 */
export function swings(
  standing: readonly (number | null)[],
  ends: readonly (readonly (number | null)[])[],
  level = 0.95,
): Swing[] {
  return Array.from({ length: ends.length / 2 }, (_, factor) => {
    const low = paired(standing, ends[2 * factor], level);
    const high = paired(standing, ends[2 * factor + 1], level);
    const sizes = [low.mean, high.mean].filter((size) => size !== null).map(Math.abs);
    return { factor, low, high, reach: sizes.length > 0 ? Math.max(...sizes) : null };
  });
}
