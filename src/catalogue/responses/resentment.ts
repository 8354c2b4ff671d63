import {
  defineResponse,
  own,
  read,
  type Settings,
  sanctionBits,
  sanctioned,
  whole,
} from '../../engine/contracts.js';
import { atLeast, atMost, flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** One more for each month under a sanction. */
export function resent(size: i32, inForce: U16, sanctions: i32, resentment: U8): void {
  for (let i = 0; i < size; i++) {
    resentment[i] = atMost(resentment[i] + flag((inForce[i] & sanctions) !== 0), 63);
  }
}

/** More for each month under a sanction that is known to rest on what never happened. */
export function resentWrong(
  size: i32,
  inForce: U16,
  onTrueRecords: U16,
  sanctions: i32,
  more: i32,
  resentment: U8,
): void {
  for (let i = 0; i < size; i++) {
    const wrong = flag((inForce[i] & ~onTrueRecords[i] & sanctions) !== 0);
    resentment[i] = atMost(resentment[i] + Math.imul(wrong, more), 63);
  }
}

/** One less for every fourth month without. */
export function forget(size: i32, inForce: U16, sanctions: i32, resentment: U8): void {
  for (let i = 0; i < size; i++) {
    resentment[i] = atLeast(resentment[i] - flag((inForce[i] & sanctions) === 0), 0);
  }
}

/** Of `opacity`: the whole rule is told, and what is recorded. */
const OPEN = 0;
const allIsTold = (settings: Settings): boolean => settings.opacity === OPEN;

export default defineResponse({
  id: 'resentment',
  label: 'Resentment',
  question: 'What stays of months under sanctions?',
  assumption: true,
  columns: [{ name: 'resentment', label: 'Resentment', bits: 6, unit: '0-63', lived: true }],
  options: {
    'noticed-wrong': {
      label:
        'Steps for a month under a sanction one knows to be wrongful, where one else counts; known where all is told',
      unit: 'whole',
      value: 1,
      least: 1,
      most: 8,
      source: 'model specification, S8.5, has two; that wrong is noticed where all is told is ours',
      assumption: true,
    },
  },
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
      run: resentWrong,
      when: (clock, settings) =>
        (clock.voluntary || clock.mandatory) &&
        settings['resentment.noticed-wrong'] > 1 &&
        allIsTold(settings),
      only: sanctioned,
      with: [
        read('in-force'),
        read('in-force~true'),
        sanctionBits(),
        whole((_clock, settings) => settings['resentment.noticed-wrong'] - 1),
        own('resentment'),
      ],
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
