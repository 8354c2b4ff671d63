import { defineAct, draw, event, option, own, read, send, whole } from '../../engine/contracts.js';
import { flag, type I8, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** What somebody without work or money says in public of their prospects, against fear and one's own courage. */
export function complain(
  size: i32,
  job: U8,
  liquidity: I8,
  courage: U8,
  risk: U8,
  luck: U16,
  hardship: i32,
  chill: i32,
  complaint: i32,
  pessimistic: U8,
  events: I32,
): void {
  for (let i = 0; i < size; i++) {
    const pressed = flag(job[i] === 0) | flag(liquidity[i] < 0);
    const fear = Math.imul(Math.imul(chill, risk[i]), 72 - courage[i]) >> 10;
    const mood = (luck[i] >>> 10) - 32;
    const speaks = pressed & flag(hardship - fear - (40 - courage[i]) + mood > 0);
    pessimistic[i] = speaks;
    events[i] = events[i] | (-speaks & complaint);
  }
}

export default defineAct({
  id: 'pessimism',
  label: 'Talk of hard times',
  question: 'Who says in public that there is no work or no money?',
  source: 'the article names defeatism about the economy among what is listened for',
  assumption: true,
  columns: [{ name: 'pessimistic', label: 'Spoke of hard times in public', bits: 1, lived: true }],
  events: { pessimism: 'spoke of hard times in public' },
  draws: { mood: { bits: 16 } },
  options: {
    enabled: {
      label: 'Whether this is part of the society',
      unit: 'yes-no',
      value: 0,
      least: 0,
      most: 1,
      source: 'nearer to the article than the usual society, so off unless asked for',
      assumption: true,
    },
    hardship: {
      label: 'What having no work or no money weighs, against fear and want of courage',
      unit: 'whole',
      value: 12,
      least: 0,
      most: 90,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'act',
      run: complain,
      with: [
        read('job'),
        read('liquidity'),
        read('courage'),
        read('risk'),
        draw('mood'),
        option('hardship'),
        // fear weighs on all talk alike
        whole((_clock, settings) => settings['expression.chill']),
        event('pessimism'),
        own('pessimistic'),
        send('events'),
      ],
    },
  ],
  examples: [
    {
      title: 'a citizen of some courage who lost her work says so',
      given: { job: 0, liquidity: 5, courage: 28, risk: 0, mood: 33 << 10, hardship: 12, pessimism: 4 },
      gives: { pessimistic: 1, events: 4 },
    },
    {
      title: 'the same citizen with work and money has nothing to complain of',
      given: { job: 1, liquidity: 5, courage: 28, risk: 0, mood: 33 << 10, hardship: 12, pessimism: 4 },
      gives: { pessimistic: 0, events: 0 },
    },
  ],
});
