/**
 * What a regime does to one citizen: directly, by way of others, and whether luck could do as much.
 *
 * With R the regime, R without i the same with citizen i left unscored, and none no regime, all of the same luck:
 * direct = Y(R) - Y(R without i), spill-over = Y(R without i) - Y(none), and both add up to Y(R) - Y(none).
 * The butterfly floor is how far the same regime lies from itself when a few others have other luck: an effect below
 * its 95th percentile is not attributable to the rule. A claim about one synthetic citizen is an illustration.
 *
 * @source model.md 8
 */
import { quantile } from './moments.js';

export interface IndividualEffects {
  /** One a citizen, in the unit of the column. */
  direct: Float64Array;
  spillOver: Float64Array;
  total: Float64Array;
}

/**
 * Effects of each citizen.
 *
 * @param under    the column under the regime
 * @param without  of each citizen in the world in which that citizen is not scored
 * @param none     without any regime
 * @throws RangeError where they are not of as many citizens
 */
export function individualEffects(
  under: ArrayLike<number>,
  without: ArrayLike<number>,
  none: ArrayLike<number>,
): IndividualEffects {
  if (under.length !== without.length || under.length !== none.length) {
    throw new RangeError(`worlds of ${under.length}, ${without.length} and ${none.length} citizens`);
  }
  const between = (from: ArrayLike<number>, to: ArrayLike<number>) =>
    Float64Array.from({ length: to.length }, (_, citizen) => to[citizen] - from[citizen]);
  return {
    direct: between(without, under),
    spillOver: between(none, without),
    total: between(none, under),
  };
}

/**
 * How far a citizen's outcome moves when a few others have other luck: the 95th percentile of its size.
 *
 * @param same   the column under the regime
 * @param other  under the same regime, with other luck for one citizen in 10,000
 * @param moved  numbers of those with other luck, who are left out
 */
export function butterflyFloor(
  same: ArrayLike<number>,
  other: ArrayLike<number>,
  moved: ReadonlySet<number>,
): number {
  const sizes = Array.from({ length: same.length }, (_, citizen) => citizen)
    .filter((citizen) => !moved.has(citizen))
    .map((citizen) => Math.abs(other[citizen] - same[citizen]));
  return sizes.length > 0 ? quantile(Float64Array.from(sizes).sort(), 0.95) : 0;
}

/** Whether an effect is larger than what the butterfly does. */
export const attributable = (effect: number, floor: number): boolean => Math.abs(effect) > floor;
