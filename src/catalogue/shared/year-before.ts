/**
 * Joint tallies of where people stood and stand: score bands and money, a year or five apart.
 */
import { type Clock, last, read, type TallyDeclaration, whole } from '../../engine/contracts.js';
import { choose, flag, type I8, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Bins of eight score bands, or of a month of median expenditure. */
export const BINS = 32;

export function bandThenAndNow(size: i32, then: U16, band: U8, enrolled: U8, due: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = flag(then[i] < 256) & enrolled[i] & due;
    into[i] = choose(seen === 1, ((then[i] >>> 3) << 5) | (band[i] >>> 3), -1);
  }
}

export function moneyThenAndNow(size: i32, then: U8, liquidity: I8, due: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    const seen = flag(then[i] < 32) & due;
    into[i] = choose(seen === 1, (then[i] << 5) | ((liquidity[i] + 128) >> 3), -1);
  }
}

const due = (months: number) => whole((clock: Clock) => (clock.month % months === 0 ? 1 : 0));

export const scoreThenAndNow = (column: string, months: number): TallyDeclaration => ({
  keys: BINS * BINS,
  taken: 'years',
  run: bandThenAndNow,
  with: [last(column), read('band'), read('enrolled'), due(months)],
});

export const fortuneThenAndNow = (column: string, months: number): TallyDeclaration => ({
  keys: BINS * BINS,
  taken: 'years',
  run: moneyThenAndNow,
  with: [last(column), read('liquidity'), due(months)],
});
