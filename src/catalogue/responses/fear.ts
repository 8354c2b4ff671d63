import { defineResponse, friends, option, own, read, whole } from '../../engine/contracts.js';
import { atMost, eighthOfTheWay, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Perceived risk of speaking: what the rules punish, what one has met oneself, and what friends have. */
export function fear(
  size: i32,
  inForce: U16,
  enrolled: U8,
  listedFriends: I32,
  sanctions: i32,
  speech: i32,
  whenSanctioned: i32,
  eachListed: i32,
  unknown: i32,
  risk: U8,
): void {
  for (let i = 0; i < size; i++) {
    const rules = (speech + unknown) * enrolled[i];
    const met = flag((inForce[i] & sanctions) !== 0) * whenSanctioned;
    const target = atMost(rules + met + listedFriends[i] * eachListed, 127);
    risk[i] = eighthOfTheWay(risk[i], target);
  }
}

export default defineResponse({
  id: 'fear',
  label: 'Fear of speaking',
  question: 'How dangerous do people think it is to speak?',
  assumption: true,
  columns: [{ name: 'risk', label: 'Perceived risk of speaking', bits: 7, unit: '0-127', lived: true }],
  options: {
    'speech-scored': {
      label: 'Risk when speech is scored',
      unit: 'whole',
      value: 60,
      least: 0,
      most: 127,
      assumption: true,
    },
    sanctioned: {
      label: 'More when sanctioned oneself',
      unit: 'whole',
      value: 60,
      least: 0,
      most: 127,
      assumption: true,
    },
    'listed-friend': {
      label: 'More for each friend on the list',
      unit: 'whole',
      value: 25,
      least: 0,
      most: 127,
      assumption: true,
    },
    opaque: {
      label: 'More when the rules are not open',
      unit: 'whole',
      value: 15,
      least: 0,
      most: 127,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'believe',
      run: fear,
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [
        read('in-force'),
        read('enrolled'),
        friends('count', 'listed'),
        whole((_clock, settings) => settings['sanctions.mask']),
        whole((_clock, settings) => settings['fear.speech-scored'] * settings['criteria.speech-scored']),
        option('sanctioned'),
        option('listed-friend'),
        whole((_clock, settings) => (settings.opacity > 0 ? settings['fear.opaque'] : 0)),
        own('risk'),
      ],
    },
  ],
});
