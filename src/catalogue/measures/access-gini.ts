import { defineMeasure, estimate, ratio, read, type Settings, sum, whole } from '../../engine/contracts.js';
import { type I32, type i32, type U16, within } from '../../engine/lanes.js';
import { gini, meanOfTenth, totalOf } from '../shared/distribution.js';

/** Door-months told apart; of a longer time no more are counted. */
const MOST = 8192;

/** Months in which doors stood open to somebody, each door counted. */
export function keptOpen(size: i32, burden: U16, all: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = within(all - burden[i], 0, 8191);
  }
}

/** Door-months there were, the same for everybody. */
export function thereWere(size: i32, all: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = all;
  }
}

/** Doors times months. */
export function doorMonths(settings: Settings, months: number): number {
  let doors = 0;
  for (let left = settings['sanctions.mask'] ?? 0; left !== 0; left &= left - 1) {
    doors++;
  }
  return Math.min(MOST - 1, doors * months);
}

const OPEN = (months: number) => months;

export default defineMeasure({
  id: 'access-gini',
  label: 'Inequality of access',
  question: 'How unequally long do doors stand open to people, from 0 (all alike) to 1 (to one alone)?',
  unit: 'Gini',
  worse: 'higher',
  family: 'sanctions',
  formula:
    'Gini of door-months: months under the regime x doors it can close - months with a door closed, each door counted (H13)',
  misleads:
    'Where few are shut out it is near 0 however hard it is for them: look at the tenth with the least. A door counts for those who never wanted to pass it, and money closes doors that are not in it.',
  source: 'Gini 1912; measures specification, H13 (access)',
  needs: ['in-force'],
  tallies: {
    open: {
      keys: MOST,
      taken: 'last',
      run: keptOpen,
      with: [read('burden'), whole((clock, settings) => doorMonths(settings, clock.month))],
    },
    all: {
      keys: MOST,
      taken: 'last',
      run: thereWere,
      with: [whole((clock, settings) => doorMonths(settings, clock.month))],
    },
  },
  value: ({ open, all }) => {
    const citizens = sum(open);
    const { amount: there } = totalOf(all, OPEN);
    return {
      ...estimate(gini(open, OPEN), citizens),
      parts: {
        closed: {
          label: 'Of all door-months, closed',
          unit: '%',
          ...ratio(there - totalOf(open, OPEN).amount, there, 100),
        },
        tenth: {
          label: 'Open to the tenth with the least access, of what there was',
          unit: '%',
          ...ratio(citizens > 0 ? meanOfTenth(open, OPEN, 'lowest') * (citizens / 10) : 0, there / 10, 100),
        },
      },
    };
  },
});
