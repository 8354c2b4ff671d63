import { defineObserver, own, read, sanctionBits } from '../../engine/contracts.js';
import { atMost, choose, flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/**
 * How long somebody has been under a sanction, what it began with, and how long they have been free again.
 *
 * Whoever wants to know of a spell that ends this month reads last month's values.
 */
export function followSpells(
  size: i32,
  inForce: U16,
  inForceTrue: U16,
  standing: U16,
  timer: U8,
  sanctions: i32,
  spell: U16,
  cause: U8,
  wrongful: U16,
  free: U16,
): void {
  for (let i = 0; i < size; i++) {
    const now = flag((inForce[i] & sanctions) !== 0);
    const before = flag(spell[i] > 0);
    const wrongly = flag((inForce[i] & ~inForceTrue[i] & sanctions) !== 0);
    const jointly = flag((inForce[i] & ~standing[i] & sanctions) !== 0);
    const began = choose(timer[i] > 0, 2, jointly) + choose(wrongly === 1, 4, 0);
    cause[i] = choose((now & (1 - before)) === 1, began, cause[i]);
    // 0: never sanctioned, or under a sanction now; it stops at 65,535 months
    free[i] = choose(now === 1, 0, atMost(free[i] + (before | flag(free[i] > 0)), 65535));
    spell[i] = choose(now === 1, atMost(spell[i] + 1, 65535), 0);
    wrongful[i] = choose(wrongly === 1, atMost(wrongful[i] + 1, 65535), 0);
  }
}

export default defineObserver({
  id: 'spells',
  label: 'Spells under a sanction',
  columns: [
    { name: 'spell-months', label: 'Months of this spell under a sanction', bits: 16, unit: 'months' },
    {
      name: 'spell-cause',
      label: 'Began by: 0 own cut-off, 1 jointly, 2 the list; 4 more where wrongful',
      bits: 3,
    },
    { name: 'wrongful-months', label: 'Months of this wrongful spell', bits: 16, unit: 'months' },
    { name: 'free-months', label: 'Months since the last spell ended', bits: 16, unit: 'months' },
  ],
  kernels: [
    {
      stage: 'count',
      run: followSpells,
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [
        read('in-force'),
        read('in-force~true'),
        read('standing'),
        read('list-months'),
        sanctionBits(),
        own('spell-months'),
        own('spell-cause'),
        own('wrongful-months'),
        own('free-months'),
      ],
    },
  ],
});
