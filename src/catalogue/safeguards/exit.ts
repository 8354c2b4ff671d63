import {
  defineSafeguard,
  draw,
  last,
  option,
  own,
  read,
  type Settings,
  send,
  whole,
} from '../../engine/contracts.js';
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

/** Who has left meets what a score as low as this would close. */
export function closeToLeavers(size: i32, left: U8, closed: i32, deny: I32): void {
  for (let i = 0; i < size; i++) {
    deny[i] = deny[i] | (-left[i] & closed);
  }
}

/** Sanctions that a score of so many points brings, where they are dated. */
function closedBelow(points: number, settings: Settings): number {
  const sanctions = settings['sanctions.mask'];
  return Object.entries(settings)
    .filter(([path]) => path.startsWith('cut-offs.'))
    .map(([path, cutOff]) => ({ cutOff, place: settings[`places.${path.slice('cut-offs.'.length)}`] }))
    .filter(({ cutOff, place }) => place !== undefined && points < cutOff)
    .reduce((mask, { place }) => mask | ((1 << place) & sanctions), 0);
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
    'treated-as': {
      label:
        'Score by which whoever has left is treated: its sanctions are in force; 0 = as if nothing were known',
      unit: 'points',
      value: 0,
      least: 0,
      most: 2000,
      source: 'model specification, S7: no penalty, else as a score of 500',
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
    {
      stage: 'decide',
      run: closeToLeavers,
      when: (clock, settings) => settings['exit.treated-as'] > 0 && clock.month >= settings['sanctions.from'],
      only: { of: own('left'), bits: 1 },
      with: [
        own('left'),
        whole((_clock, settings) => closedBelow(settings['exit.treated-as'], settings)),
        send('deny'),
      ],
    },
  ],
  assumption: true,
});
