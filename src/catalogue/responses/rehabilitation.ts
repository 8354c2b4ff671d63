import { defineResponse, option, own, read, send } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8 } from '../../engine/lanes.js';

/** Whoever is noted as idle is sent on a programme for some months; while it lasts there is less room for games. */
export function sendOnProgramme(
  size: i32,
  enrolled: U8,
  conduct: U8,
  monthsWithout: U8,
  below: i32,
  after: i32,
  lasts: i32,
  months: U8,
  halved: I32,
): void {
  for (let i = 0; i < size; i++) {
    const idle = (flag(conduct[i] < below) | flag(monthsWithout[i] >= after)) & enrolled[i];
    const left = months[i];
    const now = choose(left > 0, left - 1, Math.imul(idle, lasts));
    months[i] = now;
    halved[i] = halved[i] | flag(now > 0);
  }
}

export default defineResponse({
  id: 'rehabilitation',
  label: 'Programmes against idleness',
  question: 'Does the state send people it holds to be idle on a programme?',
  source: 'the article tells of rehabilitation against idleness; how it works is ours',
  assumption: true,
  needs: ['kept:conduct'],
  columns: [
    {
      name: 'programme-months',
      label: 'Months left of a programme against idleness',
      bits: 4,
      unit: 'months',
      lived: true,
    },
  ],
  options: {
    enabled: {
      label: 'Whether this is part of the regime. What a file names is, unless it says no.',
      unit: 'yes-no',
      value: 0,
      least: 0,
      most: 1,
      source: 'nearer to the article than the usual regime, so off unless asked for',
      assumption: true,
    },
    'conduct-below': {
      label: 'Reported conduct below which somebody is sent; 128 is neutral',
      unit: 'whole',
      value: 96,
      least: 0,
      most: 255,
      assumption: true,
    },
    'months-without-work': {
      label: 'Months without work from which somebody is sent',
      unit: 'months',
      value: 6,
      least: 1,
      most: 15,
      assumption: true,
    },
    months: {
      label: 'Months a programme lasts',
      unit: 'months',
      value: 3,
      least: 1,
      most: 15,
      assumption: true,
    },
  },
  tells: [{ channel: 'gaming-halved', bit: 1, says: 'to a programme against idleness this month.' }],
  kernels: [
    {
      stage: 'phase',
      run: sendOnProgramme,
      when: (clock) => clock.mandatory,
      after: ['enrolment'],
      with: [
        read('enrolled'),
        read('kept:conduct'),
        read('months-without-work'),
        option('conduct-below'),
        option('months-without-work'),
        option('months'),
        own('programme-months'),
        send('gaming-halved'),
      ],
    },
  ],
});
