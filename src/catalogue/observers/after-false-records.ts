import { defineObserver, own, read } from '../../engine/contracts.js';
import { atMost, choose, flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** 0 for whom nothing false has ever stood, 1 while it stands, then one more each month. */
export function countSince(size: i32, stands: U16, since: U8): void {
  for (let i = 0; i < size; i++) {
    const later = atMost(since[i] + flag(since[i] > 0), 255);
    since[i] = choose(flag(stands[i] > 0) === 1, 1, later);
  }
}

export default defineObserver({
  id: 'after-false-records',
  label: 'How long ago something false last stood in the register',
  columns: [
    {
      name: 'since-false-record',
      label: 'Months since something false last stood, and one; 1 while it stands, 0 if it never did',
      bits: 8,
      unit: 'months',
    },
  ],
  kernels: [
    {
      stage: 'count',
      run: countSince,
      after: ['false-records'],
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [read('false-record-months'), own('since-false-record')],
    },
  ],
});
