import { defineResponse, own, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { atLeast, atMost, flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** One more for each month under a sanction. */
export function resent(size: i32, inForce: U16, sanctions: i32, resentment: U8): void {
  for (let i = 0; i < size; i++) {
    resentment[i] = atMost(resentment[i] + flag((inForce[i] & sanctions) !== 0), 63);
  }
}

/** One less for every fourth month without. */
export function forget(size: i32, inForce: U16, sanctions: i32, resentment: U8): void {
  for (let i = 0; i < size; i++) {
    resentment[i] = atLeast(resentment[i] - flag((inForce[i] & sanctions) === 0), 0);
  }
}

export default defineResponse({
  id: 'resentment',
  label: 'Resentment',
  question: 'What stays of months under sanctions?',
  assumption: true,
  columns: [{ name: 'resentment', label: 'Resentment', bits: 6, unit: '0-63', lived: true }],
  kernels: [
    {
      stage: 'believe',
      run: resent,
      when: (clock) => clock.voluntary || clock.mandatory,
      only: sanctioned,
      with: [read('in-force'), sanctionBits(), own('resentment')],
    },
    {
      stage: 'believe',
      run: forget,
      when: (clock) => (clock.voluntary || clock.mandatory) && clock.calendar % 4 === 0,
      only: { of: own('resentment'), bits: 63 },
      with: [read('in-force'), sanctionBits(), own('resentment')],
    },
  ],
});
