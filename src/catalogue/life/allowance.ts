import { access, defineLife, read, send } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8 } from '../../engine/lanes.js';

/** An allowance for families of small income is part of what comes in; stopped, a quarter of a month's money is missing. */
export function missOut(size: i32, parent: U8, income: U8, paid: I32, cash: I32): void {
  for (let i = 0; i < size; i++) {
    // two eighths of a month of median expenditure, for families below the middle class of income: assumption
    cash[i] = cash[i] - 2 * (parent[i] & flag(income[i] < 16) & flag(paid[i] === 0));
  }
}

export default defineLife({
  id: 'allowance',
  label: 'Allowance',
  question: 'What happens to families whose allowance is stopped?',
  optional: true,
  assumption: true,
  opportunities: { allowance: { label: 'An allowance', economic: true } },
  kernels: [
    {
      stage: 'life',
      run: missOut,
      with: [read('parent'), read('income-class'), access('allowance'), send('cash')],
    },
  ],
});
