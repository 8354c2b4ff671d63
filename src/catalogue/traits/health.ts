import { defineTrait, draw, own } from '../../engine/contracts.js';
import { flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** A fifth of those of working age: assumption. */
export function impaired(size: i32, luck: U16, health: U8): void {
  for (let i = 0; i < size; i++) {
    health[i] = flag(luck[i] < 13107);
  }
}

export default defineTrait({
  id: 'health',
  label: 'Health impairment',
  question: 'Is work limited by health, as an office records it?',
  optional: true,
  assumption: true,
  columns: [{ name: 'health', label: 'Health impairment', bits: 1, fixed: true }],
  draws: { born: { bits: 16 } },
  kernels: [{ stage: 'birth', run: impaired, with: [draw('born'), own('health')] }],
});
