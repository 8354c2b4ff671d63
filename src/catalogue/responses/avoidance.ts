import { defineResponse, draw, option, own, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Leaving observed channels out of resentment, while under a sanction. */
export function leave(
  size: i32,
  inForce: U16,
  resentment: U8,
  luck: U16,
  sanctions: i32,
  perStep: i32,
  avoids: U8,
): void {
  for (let i = 0; i < size; i++) {
    const under = flag((inForce[i] & sanctions) !== 0);
    avoids[i] = avoids[i] | (under & flag(luck[i] < resentment[i] * perStep));
  }
}

/** Coming back once the doors are open again. */
export function comeBack(size: i32, inForce: U16, luck: U16, sanctions: i32, returns: i32, avoids: U8): void {
  for (let i = 0; i < size; i++) {
    const under = flag((inForce[i] & sanctions) !== 0);
    avoids[i] = avoids[i] & (under | flag(luck[i] >= returns));
  }
}

export default defineResponse({
  id: 'avoidance',
  label: 'Avoiding observed channels',
  question: 'Who withdraws from the places that report?',
  assumption: true,
  columns: [{ name: 'avoids', label: 'Avoids observed channels', bits: 1, lived: true }],
  draws: { leave: { bits: 16 }, return: { bits: 16 } },
  options: {
    resentful: {
      label: 'Who leaves in a month, on 65,536 for each step of resentment',
      unit: 'whole',
      value: 40,
      least: 0,
      most: 1000,
      assumption: true,
    },
    returns: {
      label: 'Percent of those without sanctions who come back in a month',
      unit: 'percent',
      value: 3,
      least: 0,
      most: 100,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'believe',
      run: leave,
      when: (clock, settings) => clock.month >= settings['sanctions.from'],
      after: ['resentment'],
      only: sanctioned,
      with: [
        read('in-force'),
        read('resentment'),
        draw('leave'),
        sanctionBits(),
        option('resentful'),
        own('avoids'),
      ],
    },
    {
      stage: 'believe',
      run: comeBack,
      when: (clock, settings) => clock.month >= settings['sanctions.from'],
      only: { of: own('avoids'), bits: 1 },
      with: [read('in-force'), draw('return'), sanctionBits(), option('returns'), own('avoids')],
    },
  ],
});
