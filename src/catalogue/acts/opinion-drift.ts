import { defineAct, friends, option, own, read, send } from '../../engine/contracts.js';
import { eighthOfTheWay, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/**
 * Opinions that follow what friends say: towards hostile (0) with friends who criticise, towards supportive
 * (63) with friends who show loyalty, and held back by one's first opinion. Silent friends say nothing, so
 * they pull nowhere. Without a pull to the first opinion this is DeGroot's rule (1974), with one Friedkin
 * and Johnsen's (1990). In 256ths of a step.
 */
export function listenTo(
  size: i32,
  first: U8,
  critics: I32,
  loyal: I32,
  held: i32,
  now: U16,
  shift: I32,
): void {
  for (let i = 0; i < size; i++) {
    const own = now[i];
    const told = own + ((Math.imul(loyal[i], 16128 - own) - Math.imul(critics[i], own)) >> 8);
    const target = told + (Math.imul((first[i] << 8) - told, held) >> 16);
    const moved = eighthOfTheWay(own, target);
    now[i] = moved;
    shift[i] = shift[i] + (moved >> 8) - first[i];
  }
}

export function startOpinion(size: i32, first: U8, now: U16): void {
  for (let i = 0; i < size; i++) {
    now[i] = first[i] << 8;
  }
}

export default defineAct({
  id: 'opinion-drift',
  label: 'Opinions that move',
  question: 'Do people come to think what their friends say?',
  source: 'DeGroot 1974; Friedkin and Johnsen 1990',
  assumption: true,
  columns: [
    {
      name: 'opinion-now',
      label: 'Private opinion as it has become',
      bits: 16,
      unit: '256ths of a step; 0 hostile, 16,128 supportive',
      lived: true,
    },
  ],
  options: {
    enabled: {
      label: 'Whether this is part of the society',
      unit: 'yes-no',
      value: 0,
      least: 0,
      most: 1,
      source: 'off unless asked for, so that silence is not mistaken for persuasion',
      assumption: true,
    },
    'first-opinion': {
      label: 'Percent by which the first opinion holds against what friends say',
      unit: 'percent',
      value: 80,
      least: 0,
      most: 100,
      assumption: true,
    },
  },
  kernels: [
    { stage: 'birth', run: startOpinion, after: ['opinion'], with: [read('opinion'), own('opinion-now')] },
    {
      stage: 'act',
      run: listenTo,
      with: [
        read('opinion'),
        friends('share', 'critical'),
        friends('share', 'loyal'),
        option('first-opinion'),
        own('opinion-now'),
        send('opinion-shift'),
      ],
    },
  ],
  examples: [
    {
      title: 'a citizen whose friends say nothing keeps her opinion',
      kernel: 'listenTo',
      given: { opinion: 40, 'opinion-now': 40 << 8, 'first-opinion': 52429 },
      gives: { 'opinion-now': 40 << 8, 'opinion-shift': 0 },
    },
  ],
});
