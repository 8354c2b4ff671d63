import { channel, defineResponse, draw, friends, option, own, read } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Joining while it is voluntary: the supportive, the careful and those whose friends have joined come first. */
export function enrol(
  size: i32,
  opinion: U8,
  conscientiousness: U8,
  enrolledFriends: I32,
  luck: U16,
  usual: i32,
  supportive: i32,
  careful: i32,
  company: i32,
  staysOut: I32,
  enrolled: U8,
): void {
  for (let i = 0; i < size; i++) {
    const limit =
      usual +
      flag(opinion[i] > 37) * supportive +
      flag(conscientiousness[i] > 36) * careful +
      flag(enrolledFriends[i] > 128) * company;
    enrolled[i] = (enrolled[i] | flag(luck[i] < limit)) & ~staysOut[i];
  }
}

/** From the mandatory date on nobody is asked. */
export function enrolAll(size: i32, staysOut: I32, enrolled: U8): void {
  for (let i = 0; i < size; i++) {
    enrolled[i] = 1 & ~staysOut[i];
  }
}

export default defineResponse({
  id: 'enrolment',
  label: 'Joining',
  question: 'Who joins while it is voluntary?',
  assumption: true,
  inherent: true,
  columns: [{ name: 'enrolled', label: 'Is scored', bits: 1, public: true }],
  draws: { join: { bits: 16 } },
  options: {
    usual: {
      label: 'Percent who join in a month',
      unit: 'percent',
      value: 0.916,
      least: 0,
      most: 100,
      assumption: true,
    },
    supportive: {
      label: 'Percent more who support the government',
      unit: 'percent',
      value: 1.373,
      least: 0,
      most: 100,
      assumption: true,
    },
    careful: {
      label: 'Percent more who are careful',
      unit: 'percent',
      value: 0.763,
      least: 0,
      most: 100,
      assumption: true,
    },
    company: {
      label: 'Percent more when most friends have joined',
      unit: 'percent',
      value: 0.61,
      least: 0,
      most: 100,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'phase',
      run: enrol,
      when: (clock, settings) => clock.voluntary || (clock.mandatory && settings['phases.forced'] === 0),
      with: [
        read('opinion'),
        read('conscientiousness'),
        friends('share', 'enrolled'),
        draw('join'),
        option('usual'),
        option('supportive'),
        option('careful'),
        option('company'),
        channel('stays-out'),
        own('enrolled'),
      ],
    },
    {
      stage: 'phase',
      run: enrolAll,
      when: (clock, settings) => clock.mandatory && settings['phases.forced'] === 1,
      with: [channel('stays-out'), own('enrolled')],
    },
  ],
});
