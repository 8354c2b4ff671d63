/**
 * What ever happened to a citizen under the regime: one bit each, for measures that ask "ever".
 */
import { channel, defineObserver, own, read, sanctionBits } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

export function remember(
  size: i32,
  inForce: U16,
  inForceTrue: U16,
  timer: U8,
  mistaken: I32,
  sanctions: i32,
  ever: U8,
): void {
  for (let i = 0; i < size; i++) {
    const sanctioned = flag((inForce[i] & sanctions) !== 0);
    const wrongfully = flag((inForce[i] & ~inForceTrue[i] & sanctions) !== 0);
    const listed = flag(timer[i] > 0);
    ever[i] = ever[i] | sanctioned | (wrongfully << 1) | (listed << 2) | (flag(mistaken[i] !== 0) << 3);
  }
}

export default defineObserver({
  id: 'ever',
  label: 'What ever happened',
  columns: [{ name: 'ever', label: 'Ever sanctioned, wrongfully, listed, falsely recorded', bits: 4 }],
  kernels: [
    {
      stage: 'count',
      run: remember,
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [
        read('in-force'),
        read('in-force~true'),
        read('list-months'),
        channel('mistaken'),
        sanctionBits(),
        own('ever'),
      ],
    },
  ],
});
