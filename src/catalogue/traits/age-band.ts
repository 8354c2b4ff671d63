import { defineTrait, draw, own } from '../../engine/contracts.js';
import { flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** 20 % are under 30, 45 % from 30 to 49, 35 % 50 and over: assumption. */
export function ageBand(size: i32, luck: U16, band: U8): void {
  for (let i = 0; i < size; i++) {
    band[i] = flag(luck[i] >= 13107) + flag(luck[i] >= 42598);
  }
}

export default defineTrait({
  id: 'age-band',
  label: 'Age band',
  question: 'Under 30, 30 to 49, or 50 and over?',
  optional: true,
  assumption: true,
  columns: [{ name: 'age-band', label: 'Age band', bits: 2, fixed: true }],
  draws: { born: { bits: 16 } },
  kernels: [{ stage: 'birth', run: ageBand, with: [draw('born'), own('age-band')] }],
});
