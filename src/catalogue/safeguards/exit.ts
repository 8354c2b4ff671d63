import { defineSafeguard, draw, last, option, own, read, send } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Leaving for good: some do anyhow, the resentful more. Who has left is treated as neutral. */
export function goAway(
  size: i32,
  enrolled: U8,
  resentment: U8,
  luck: U16,
  usual: i32,
  perStep: i32,
  left: U8,
  staysOut: I32,
): void {
  for (let i = 0; i < size; i++) {
    const goes = enrolled[i] & flag(luck[i] < usual + Math.imul(resentment[i], perStep));
    const out = left[i] | goes;
    left[i] = out;
    staysOut[i] = staysOut[i] | out;
  }
}

export default defineSafeguard({
  id: 'exit',
  label: 'Right to leave',
  question: 'May people leave, and be treated as if nothing were known of them?',
  actsOn: 'enrolment',
  columns: [{ name: 'left', label: 'Has left the regime', bits: 1 }],
  draws: { leave: { bits: 16 } },
  options: {
    usual: {
      label: 'Who leaves in a month, on 65,536',
      unit: 'whole',
      value: 200,
      least: 0,
      most: 65536,
      source: 'model specification, S7; a judgement',
      assumption: true,
    },
    resentful: {
      label: 'More for each step of resentment, on 65,536',
      unit: 'whole',
      value: 20,
      least: 0,
      most: 1000,
      source: 'model specification, S7; a judgement',
      assumption: true,
    },
  },
  // the list does not reach who has left
  amends: () => ({ 'blacklist.everybody': 0 }),
  kernels: [
    {
      stage: 'phase',
      run: goAway,
      with: [
        last('enrolled'),
        read('resentment'),
        draw('leave'),
        option('usual'),
        option('resentful'),
        own('left'),
        send('stays-out'),
      ],
    },
  ],
  assumption: true,
});
