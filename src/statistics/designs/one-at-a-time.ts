import { needWhole, type Points } from './design.js';

/**
 * One factor at a time: for each first its lowest, then its highest place, with all others where they stand.
 *
 * @param standing  where each factor stands, 0 to 1
 * @returns two rows a factor
 */
export function oneAtATime(standing: readonly number[]): Points {
  needWhole('the number of factors', standing.length, 1, 1000);
  return standing.flatMap((_, factor) => [standing.with(factor, 0), standing.with(factor, 1)]);
}
