import { defineResponse, draw, option, own, read, whole } from '../../engine/contracts.js';
import { choose, flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Leaving observed channels out of resentment, and coming back when the doors are open again. */
export function avoid(
  size: i32,
  inForce: U16,
  resentment: U8,
  luck: U16,
  sanctions: i32,
  perStep: i32,
  returns: i32,
  avoids: U8,
): void {
  for (let i = 0; i < size; i++) {
    const sanctioned = flag((inForce[i] & sanctions) !== 0);
    const leaves = sanctioned & flag(luck[i] < resentment[i] * perStep);
    const stays = avoids[i] & (sanctioned | flag(luck[i] >= returns));
    avoids[i] = choose(leaves === 1, 1, stays);
  }
}

export default defineResponse({
  id: 'avoidance',
  label: 'Avoiding observed channels',
  question: 'Who withdraws from the places that report?',
  assumption: true,
  columns: [{ name: 'avoids', label: 'Avoids observed channels', bits: 1, lived: true }],
  draws: { leave: { bits: 16 } },
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
      run: avoid,
      when: (clock, settings) => clock.month >= settings['sanctions.from'],
      after: ['resentment'],
      with: [
        read('in-force'),
        read('resentment'),
        draw('leave'),
        whole((_clock, settings) => settings['sanctions.mask']),
        option('resentful'),
        option('returns'),
        own('avoids'),
      ],
    },
  ],
});
