import { oneOf, shuffled, words } from '../draws.js';
import { needWhole, type Points } from './design.js';

/** Levels of a factor: 0, 1/3, 2/3 and 1, of which a step takes two. */
const LEVELS = 4;

/**
 * Morris's trajectories: from a place of the grid, one factor after another takes one step of 2/3.
 *
 * @param trajectories  from 1
 * @param factors       from 1
 * @param seed          of where they begin, which way they go and in which order
 * @returns trajectories * (factors + 1) rows, trajectory by trajectory, of coordinates 0, 1/3, 2/3 and 1
 * @source Morris 1991, Factorial sampling plans for preliminary computational experiments, Technometrics 33(2)
 */
export function morrisTrajectories(trajectories: number, factors: number, seed: number): Points {
  needWhole('the number of trajectories', trajectories, 1, 100_000);
  needWhole('the number of factors', factors, 1, 1000);
  return Array.from({ length: trajectories }, (_, trajectory) => {
    const luck = words(seed, 'morris/start', trajectory, factors);
    // a level is on the lower half and goes up, or on the upper half and goes down
    const levels = Array.from(luck, (word) => oneOf(word, LEVELS));
    let at: readonly number[] = levels.map((level) => level / (LEVELS - 1));
    const rows = [at];
    for (const factor of shuffled(seed, 'morris/order', trajectory, factors)) {
      const up = levels[factor] < LEVELS / 2;
      const target = levels[factor] + (up ? LEVELS / 2 : -LEVELS / 2);
      at = at.with(factor, target / (LEVELS - 1));
      rows.push(at);
    }
    return rows;
  }).flat();
}
