import { channel, defineAct, draw, event, option, read, send } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Long evenings of gaming, given up for the score by those who can. */
export function play(
  size: i32,
  taste: U8,
  conscientiousness: U8,
  incentive: I32,
  halved: I32,
  luck: U16,
  perStep: i32,
  game: i32,
  events: I32,
): void {
  for (let i = 0; i < size; i++) {
    // 6 on 16 bits for each step of incentive and of care (model specification, S8.2; judgement)
    const given = Math.imul(incentive[i] * 6, 40 + conscientiousness[i]);
    const drawn = Math.imul(perStep, taste[i]) - given;
    const plays = flag(luck[i] < choose(halved[i] !== 0, drawn >> 1, drawn));
    events[i] = events[i] | (-plays & game);
  }
}

export default defineAct({
  id: 'gaming',
  label: 'Gaming',
  question: 'Who spends long evenings gaming?',
  assumption: true,
  channels: {
    'incentive-leisure': { start: 0, merge: 'sum' },
    /** 1 for those in whose month half as much gaming has a place. */
    'gaming-halved': { start: 0, merge: 'or' },
  },
  events: { gaming: 'spent long evenings gaming' },
  draws: { play: { bits: 16, place: 10 } },
  options: {
    taste: {
      label: 'Months with long gaming on 65,536 for each step of taste',
      unit: 'whole',
      value: 1100,
      least: 0,
      most: 2000,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'act',
      run: play,
      with: [
        read('leisure-taste'),
        read('conscientiousness'),
        channel('incentive-leisure'),
        channel('gaming-halved'),
        draw('play'),
        option('taste'),
        event('gaming'),
        send('events'),
      ],
    },
  ],
});
