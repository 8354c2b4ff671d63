/**
 * Morris's screening: how much a factor matters, and whether it acts alone.
 *
 * An elementary effect is the change of the endpoint over one step, per whole range of the factor. Their mean mu
 * tells the direction; the mean mu* of their sizes how much a factor matters, whichever way it pulls; their spread sigma that
 * its effect depends on where the others stand, or bends.
 *
 * @source Morris 1991, Technometrics 33(2); mu*: Campolongo, Cariboni & Saltelli 2007, Environmental Modelling & Software 22(10)
 */
import type { BootstrapOptions } from '../bootstrap.js';
import { bootstrap } from '../bootstrap.js';
import type { Points } from '../designs/design.js';
import { mean, variance } from '../moments.js';

export interface ElementaryEffects {
  /** Steps with a value at both ends. */
  steps: number;
  mu: number | null;
  muStar: number | null;
  /** Interval of mu*, over trajectories. */
  interval: [number, number] | null;
  sigma: number | null;
}

/**
 * The effects of each factor, from a design of trajectories.
 *
 * @param points  trajectory by trajectory, each step moving one factor
 * @param values  of the endpoint, one a row; `null` where not estimable
 * @returns one for each factor, in the endpoint's unit per whole range
 * @throws RangeError where the rows are no trajectories
 */
export function elementaryEffects(
  points: Points,
  values: readonly (number | null)[],
  options?: BootstrapOptions,
): ElementaryEffects[] {
  const factors = points[0]?.length ?? 0;
  if (factors === 0 || points.length !== values.length || points.length % (factors + 1) !== 0) {
    throw new RangeError(`${points.length} rows and ${values.length} values are no whole trajectories`);
  }
  const found: number[][] = Array.from({ length: factors }, () => []);
  points.forEach((point, row) => {
    if (row % (factors + 1) === 0) {
      return;
    }
    const before = points[row - 1];
    const moved = point.findIndex((place, factor) => place !== before[factor]);
    const [from, to] = [values[row - 1], values[row]];
    if (moved < 0) {
      throw new RangeError(`row ${row} moves no factor`);
    }
    if (from !== null && to !== null) {
      found[moved].push((to - from) / (point[moved] - before[moved]));
    }
  });
  return found.map((effects) => told(effects, options));
}

function told(effects: readonly number[], options?: BootstrapOptions): ElementaryEffects {
  const sizes = effects.map(Math.abs);
  const { value, interval } = bootstrap(
    sizes.length,
    (taken) => mean(Array.from(taken, (one) => sizes[one])),
    options,
  );
  const spread = variance(effects);
  return {
    steps: effects.length,
    mu: mean(effects),
    muStar: value,
    interval,
    sigma: spread === null ? null : Math.sqrt(spread),
  };
}
