import { defineObserver, own, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { atMost, countPairs, type i32, type U16 } from '../../engine/lanes.js';

/** Months with a door closed, each door counted. */
export function addBurden(size: i32, inForce: U16, sanctions: i32, burden: U16): void {
  for (let i = 0; i < size; i++) {
    const closed = inForce[i] & sanctions;
    const doors = countPairs(closed & 0x5555) + countPairs((closed >>> 1) & 0x5555);
    burden[i] = atMost(burden[i] + doors, 65535);
  }
}

export default defineObserver({
  id: 'burden',
  label: 'Months of closed doors',
  columns: [
    { name: 'burden', label: 'Months with a door closed, each door counted', bits: 16, unit: 'door-months' },
  ],
  kernels: [
    {
      stage: 'count',
      run: addBurden,
      only: sanctioned,
      with: [read('in-force'), sanctionBits(), own('burden')],
    },
  ],
});
