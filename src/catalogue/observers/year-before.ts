import { type Clock, defineObserver, own, read } from '../../engine/contracts.js';
import { choose, type I8, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Where somebody stands: the score as friends see it, 256 where there is none, and money in 32 steps. */
export function lookBack(size: i32, band: U8, enrolled: U8, liquidity: I8, score: U16, money: U8): void {
  for (let i = 0; i < size; i++) {
    score[i] = choose(enrolled[i] === 1, band[i], 256);
    money[i] = (liquidity[i] + 128) >> 3;
  }
}

const every = (months: number) => (clock: Clock) => clock.month >= 1 && clock.month % months === 0;

/** At the end of every year, and of every fifth: measures of a year later read last month's values. */
export default defineObserver({
  id: 'year-before',
  label: 'Where somebody stood a year ago, and five',
  columns: [
    { name: 'band-year-ago', label: 'Score band a year ago, 256 none', bits: 9, start: 256 },
    { name: 'money-year-ago', label: 'Money a year ago, in 32 steps; 255 not seen', bits: 8, start: 255 },
    { name: 'band-five-years-ago', label: 'Score band five years ago, 256 none', bits: 9, start: 256 },
    { name: 'money-five-years-ago', label: 'Money five years ago; 255 not seen', bits: 8, start: 255 },
  ],
  kernels: [
    {
      stage: 'count',
      run: lookBack,
      when: every(12),
      with: [read('band'), read('enrolled'), read('liquidity'), own('band-year-ago'), own('money-year-ago')],
    },
    {
      stage: 'count',
      run: lookBack,
      when: every(60),
      with: [
        read('band'),
        read('enrolled'),
        read('liquidity'),
        own('band-five-years-ago'),
        own('money-five-years-ago'),
      ],
    },
  ],
});
