import { channel, defineAct, draw, event, option, read, send } from '../../engine/contracts.js';
import { atLeast, choose, flag, type I8, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/**
 * Broken agreements: carelessness, three times as often when there is no money. Which kind it is
 * decides who sees it: a missed appointment, a disputed claim, or a minor offence.
 */
export function breach(
  size: i32,
  conscientiousness: U8,
  liquidity: I8,
  incentive: I32,
  luck: U16,
  kind: U16,
  perStep: i32,
  inHardship: i32,
  noShow: i32,
  claim: i32,
  offence: i32,
  events: I32,
): void {
  for (let i = 0; i < size; i++) {
    const pressed = choose(liquidity[i] < 0, inHardship, 1);
    const careless = Math.imul(Math.imul(perStep, 64 - conscientiousness[i]), pressed);
    // 4 on 16 bits for each step of incentive; never below 20 (model specification, S8.2; judgement)
    const happens = flag(luck[i] < atLeast(careless - incentive[i] * 4, 20));
    // 40 % missed appointments, 40 % disputed claims, 20 % minor offences (model specification, section 0)
    const what = choose(kind[i] < 26214, noShow, choose(kind[i] < 52429, claim, offence));
    events[i] = events[i] | (-happens & what);
  }
}

export default defineAct({
  id: 'breach',
  label: 'Broken agreements',
  question: 'Who breaks an agreement or a rule, and why?',
  assumption: true,
  channels: { 'incentive-agreements': { start: 0, merge: 'sum' } },
  events: {
    'no-show': 'missed an appointment',
    'claim-dispute': 'was in dispute over a claim',
    offence: 'committed a minor offence',
  },
  draws: { happens: { bits: 16, place: 8 }, kind: { bits: 16, place: 9 } },
  options: {
    carelessness: {
      label: 'Breaches a month on 65,536 for each step below full care',
      unit: 'whole',
      value: 16,
      least: 0,
      most: 300,
      assumption: true,
    },
    hardship: {
      label: 'How many times as often without money',
      unit: 'whole',
      value: 3,
      least: 1,
      most: 10,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'act',
      run: breach,
      with: [
        read('conscientiousness'),
        read('liquidity'),
        channel('incentive-agreements'),
        draw('happens'),
        draw('kind'),
        option('carelessness'),
        option('hardship'),
        event('no-show'),
        event('claim-dispute'),
        event('offence'),
        send('events'),
      ],
    },
  ],
});
