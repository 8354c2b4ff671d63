import { needWhole, type Points } from './design.js';

const MOST = 1_000_000;

/**
 * Every combination of levels; the last factor changes fastest.
 *
 * @param levels  how many each factor has, from 1
 * @returns rows of level numbers from 0
 * @throws RangeError where there would be more than a million rows
 */
export function grid(levels: readonly number[]): Points {
  needWhole(
    'the size of a grid',
    levels.reduce((product, level) => product * level, 1),
    1,
    MOST,
  );
  return levels.reduce<number[][]>(
    (rows, level) => rows.flatMap((row) => Array.from({ length: level }, (_, at) => [...row, at])),
    [[]],
  );
}
