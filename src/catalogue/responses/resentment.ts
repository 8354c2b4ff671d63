import { defineResponse, own, read, whole } from '../../engine/contracts.js';
import { choose, flag, type i32, type U8, type U16, within } from '../../engine/lanes.js';

/** One more for each month under a sanction; one less for every fourth month without. */
export function resent(size: i32, inForce: U16, sanctions: i32, fourth: i32, resentment: U8): void {
  for (let i = 0; i < size; i++) {
    const sanctioned = flag((inForce[i] & sanctions) !== 0);
    resentment[i] = within(resentment[i] + choose(sanctioned === 1, 1, -fourth), 0, 63);
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
      with: [
        read('in-force'),
        whole((_clock, settings) => settings['sanctions.mask']),
        whole((clock) => (clock.calendar % 4 === 0 ? 1 : 0)),
        own('resentment'),
      ],
    },
  ],
});
