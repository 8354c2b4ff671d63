import { defineLife, last, option, send } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8 } from '../../engine/lanes.js';

/** Who has been without work for long finds it more rarely. */
export function searchLong(size: i32, monthsWithout: U8, after: i32, falls: i32, odds: I32): void {
  for (let i = 0; i < size; i++) {
    odds[i] = odds[i] - (-flag(monthsWithout[i] > after) & falls);
  }
}

export default defineLife({
  id: 'long-search',
  label: 'Long without work',
  question: 'Is work harder to find after a long time without?',
  assumption: true,
  options: {
    enabled: {
      label: 'Whether this is part of the society',
      unit: 'yes-no',
      value: 0,
      least: 0,
      most: 1,
      source: 'left out of the specification of S2 unless asked for',
      assumption: true,
    },
    'after-months': {
      label: 'Months without work from which it is harder',
      unit: 'months',
      value: 6,
      least: 0,
      most: 14,
      assumption: true,
    },
    falls: {
      label: 'Percent by which the chance of finding work falls',
      unit: 'percent',
      value: 25,
      least: 0,
      most: 99,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'life',
      run: searchLong,
      only: { of: last('months-without-work'), bits: 15 },
      with: [last('months-without-work'), option('after-months'), option('falls'), send('hiring-odds')],
    },
  ],
  examples: [
    {
      title: 'a citizen seven months without work is a quarter less likely to be hired',
      given: { 'months-without-work': 7, 'after-months': 6, falls: 16384 },
      gives: { 'hiring-odds': -16384 },
    },
    {
      title: 'a citizen six months without work is not yet',
      given: { 'months-without-work': 6, 'after-months': 6, falls: 16384 },
      gives: { 'hiring-odds': 0 },
    },
  ],
});
