import {
  defineMeasure,
  type Estimate,
  estimate,
  NOT_ESTIMABLE,
  type Picture,
} from '../../engine/contracts.js';
import { likenessAlong } from '../shared/rewired.js';

const CELLS = 16;

/** Group and quarter of the scale of income. */
const cellsOf = (picture: Picture): Uint8Array | undefined => {
  const group = picture.column('group');
  const income = picture.column('income-class');
  return group && income && Uint8Array.from(group, (one, i) => 4 * one + (income[i] >>> 3));
};

export default defineMeasure({
  id: 'likeness-made',
  label: 'Likeness along ties that the regime makes',
  question:
    'How much more alike are the scores of friends than those of the friends they would have without it?',
  unit: 'correlation',
  worse: 'higher',
  family: 'ties',
  formula:
    'correlation of score bands along ties - correlation of the same bands along the ties of the same citizens without a register (H9)',
  misleads:
    'Ties alone are put back: friends also become alike by what one does to the other, where friends count. Household members are friends here, and no regime parts them.',
  source: 'Newman 2003; Newman, Strogatz and Watts 2001 (configuration model); measures specification, H9',
  worlds: { off: { label: 'no register', regime: 'no-register' } },
  reads: ['band'],
  compared: (own, { off }) => {
    const band = own.column('band');
    const cells = cellsOf(own);
    if (!band || !cells || !off) {
      return NOT_ESTIMABLE;
    }
    const here = likenessAlong(band, cells, CELLS, own.friendsOf);
    const there = likenessAlong(band, cells, CELLS, off.friendsOf);
    const ties = here.ends / 2;
    const told = (value: number | null): Estimate => (value === null ? NOT_ESTIMABLE : estimate(value, ties));
    const less = (a: number | null, b: number | null) => told(a === null || b === null ? null : a - b);
    return {
      ...less(here.found, there.found),
      parts: {
        here: { label: 'Along the ties there are', ...told(here.found) },
        without: { label: 'Along the ties without a register', ...told(there.found) },
        rewired: { label: 'Expected if the ties are drawn again at random', ...told(here.rewired) },
        chance: {
          label: 'Two standard deviations of such draws',
          ...told(here.found === null ? null : 2 / Math.sqrt(ties)),
        },
        cells: {
          label: 'Expected if they are drawn again between the same groups and incomes',
          ...told(here.rewiredInCells),
        },
      },
    };
  },
});
