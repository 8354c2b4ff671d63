/** A year later: score bands of a year ago, with and without a true breach since. */
import { type Clock, last, read, type TallyDeclaration, whole } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

export const BANDS = 256;

/** The band of a year ago, 256 more where something was truly broken since. */
export function aYearLater(size: i32, then: U16, since: U8, due: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = flag(then[i] < 256) & due;
    into[i] = choose(seen === 1, then[i] + (flag(since[i] < 12) << 8), -1);
  }
}

const aYear = whole((clock: Clock) => (clock.month % 12 === 0 ? 1 : 0));

export const A_YEAR_LATER: TallyDeclaration = {
  keys: 2 * BANDS,
  taken: 'years',
  run: aYearLater,
  with: [last('band-year-ago'), read('months-since-breach'), aYear],
};

/** The last year alone; empty where the run does not end with a year. */
export const THE_LAST_YEAR: TallyDeclaration = { ...A_YEAR_LATER, taken: 'last' };
