import {
  type Clock,
  defineMeasure,
  FEWEST_EVENTS,
  last,
  NOT_ESTIMABLE,
  read,
  sanctionBits,
  whole,
} from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** People are matched by quarters of conscientiousness and of income. */
const CELLS = 16;

/** Where somebody of a cohort of two years ago stands; the key is cell, cohort, and under a sanction now. */
export function trapped(
  size: i32,
  cohort: U8,
  conscientiousness: U8,
  income: U8,
  inForce: U16,
  sanctions: i32,
  due: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const cell = ((conscientiousness[i] >>> 4) << 2) | (income[i] >>> 3);
    const now = flag((inForce[i] & sanctions) !== 0);
    const seen = flag(cohort[i] > 0) & due;
    into[i] = choose(seen === 1, (cell << 2) | ((cohort[i] - 1) << 1) | now, -1);
  }
}

export default defineMeasure({
  id: 'trap-index',
  label: 'The trap',
  question:
    'Two years after a sanction by a false record alone, how many more of 100 are under one than of the same kind of people who had none?',
  unit: 'percentage points',
  worse: 'higher',
  family: 'time',
  formula:
    'P(sanctioned at t + 24, by a false record alone at t) - P(sanctioned at t + 24, none at t), both on true records without a sanction at t; weighted by those of the first kind in quarters of conscientiousness and income',
  misleads:
    'Matched by two traits and not by everything: those with a false record may also have lower scores. The paired world without errors is exact.',
  source: 'model specification, 11 (trap index)',
  needs: ['in-force~true'],
  tallies: {
    after: {
      keys: 4 * CELLS,
      taken: 'years',
      run: trapped,
      with: [
        last('cohort'),
        read('conscientiousness'),
        read('income-class'),
        read('in-force'),
        sanctionBits(),
        whole((clock: Clock) => (clock.month % 24 === 0 ? 1 : 0)),
      ],
    },
  },
  value: ({ after }) => {
    let wrongly = 0;
    let still = 0;
    let expected = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      const [freeOut, freeIn, heldOut, heldIn] = after.subarray(4 * cell, 4 * cell + 4);
      // whoever has nobody to be matched with is left out
      if (freeOut + freeIn > 0) {
        wrongly += heldOut + heldIn;
        still += heldIn;
        expected += (heldOut + heldIn) * (freeIn / (freeOut + freeIn));
      }
    }
    if (wrongly < FEWEST_EVENTS) {
      return { ...NOT_ESTIMABLE, denominator: wrongly };
    }
    return { value: ((still - expected) / wrongly) * 100, numerator: still - expected, denominator: wrongly };
  },
});
