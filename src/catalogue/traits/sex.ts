import { defineTrait, draw, own } from '../../engine/contracts.js';
import { flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Half are women: assumption. */
export function recordedSex(size: i32, luck: U16, woman: U8): void {
  for (let i = 0; i < size; i++) {
    woman[i] = flag(luck[i] < 32768);
  }
}

export default defineTrait({
  id: 'sex',
  label: 'Woman',
  question: 'Woman (1) or man (0), as an office records it.',
  optional: true,
  assumption: true,
  columns: [{ name: 'sex', label: 'Woman', bits: 1, fixed: true }],
  draws: { born: { bits: 16 } },
  kernels: [{ stage: 'birth', run: recordedSex, with: [draw('born'), own('sex')] }],
});
