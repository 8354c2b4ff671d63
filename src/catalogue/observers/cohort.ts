import { defineObserver, own, read, sanctionBits } from '../../engine/contracts.js';
import { choose, flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Two kinds of people whom true records would leave alone: 2 under a sanction all the same, 1 not. */
export function chooseCohort(size: i32, inForce: U16, onTrueRecords: U16, sanctions: i32, cohort: U8): void {
  for (let i = 0; i < size; i++) {
    const alone = flag((onTrueRecords[i] & sanctions) === 0);
    cohort[i] = choose(alone === 1, 1 + flag((inForce[i] & sanctions) !== 0), 0);
  }
}

export default defineObserver({
  id: 'cohort',
  label: 'Under a sanction by a false record alone, or not at all, two years ago',
  columns: [
    { name: 'cohort', label: 'True records would bring no sanction: 1 none, 2 one all the same', bits: 2 },
  ],
  kernels: [
    {
      stage: 'count',
      run: chooseCohort,
      when: (clock) => clock.month >= 1 && clock.month % 24 === 0,
      with: [read('in-force'), read('in-force~true'), sanctionBits(), own('cohort')],
    },
  ],
});
