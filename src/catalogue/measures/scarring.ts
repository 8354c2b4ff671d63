import { defineMeasure, EVER, FEWEST_EVENTS, NOT_ESTIMABLE } from '../../engine/contracts.js';

const YEAR = 12;

export default defineMeasure({
  id: 'scarring',
  label: 'Scar of a wrongful sanction',
  question:
    'A year or more after it is over, how much less money have those once wrongly sanctioned than in the same life without errors?',
  unit: 'months of median expenditure',
  worse: 'higher',
  family: 'time',
  formula:
    'mean of money in the world without false records - money, over citizens once wrongly under a sanction and free of any for 12 months or more (H7)',
  misleads:
    'The whole register is free of errors in the other world, not this citizen’s alone; the life may have gained by an error of somebody else.',
  source: 'event-study analogue; measures specification, H7',
  worlds: { accurate: { label: 'no false records', set: ['errors.scale=0'] } },
  reads: ['ever', 'free-months'],
  compared: (own, { accurate }) => {
    const ever = own.column('ever');
    const free = own.column('free-months');
    const here = own.column('liquidity');
    const there = accurate?.column('liquidity');
    if (!ever || !free || !here || !there) {
      return NOT_ESTIMABLE;
    }
    let citizens = 0;
    let lost = 0;
    for (let i = 0; i < own.citizens; i++) {
      if ((ever[i] & EVER.wrongfully) !== 0 && free[i] >= YEAR) {
        citizens++;
        lost += there[i] - here[i];
      }
    }
    const value = citizens >= FEWEST_EVENTS ? lost / citizens / 8 : null;
    return { value, numerator: lost, denominator: citizens };
  },
});
