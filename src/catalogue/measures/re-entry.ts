import {
  defineMeasure,
  FEWEST_EVENTS,
  last,
  ratio,
  read,
  sanctionBits,
  sum,
} from '../../engine/contracts.js';
import { atMost, choose, flag, type I32, type i32, type U16 } from '../../engine/lanes.js';
import { survival } from '../shared/spells.js';

const YEAR = 12;
const MOST = 240;

/** How many months somebody was free who comes under a sanction again this month. */
export function comesBack(size: i32, free: U16, inForce: U16, sanctions: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    const back = flag(free[i] > 0) & flag((inForce[i] & sanctions) !== 0);
    into[i] = choose(back === 1, atMost(free[i], 239), -1);
  }
}

export function isFree(size: i32, free: U16, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = choose(free[i] > 0, atMost(free[i], 239), -1);
  }
}

export default defineMeasure({
  id: 're-entry',
  label: 'Under a sanction again within a year',
  question: 'Of those whose sanctions end, what share is under one again within 12 months?',
  unit: '%',
  worse: 'higher',
  family: 'time',
  formula:
    '1 - S(12), S the share still free after so many months, unfinished freedom counted for as long as it was seen (H6)',
  misleads: 'An exit by hysteresis and back by a point is a re-entry like any other.',
  source: 'Kaplan and Meier 1958; measures specification, H6',
  needs: ['in-force~true'],
  tallies: {
    ended: {
      keys: MOST,
      taken: 'months',
      run: comesBack,
      with: [last('free-months'), read('in-force'), sanctionBits()],
    },
    open: { keys: MOST, taken: 'last', run: isFree, with: [read('free-months')] },
  },
  value: ({ ended, open }) => {
    const exits = sum(ended) + sum(open);
    const back = 1 - survival({ ended, open })[YEAR];
    return { ...ratio(back * exits, exits, 100, FEWEST_EVENTS) };
  },
});
