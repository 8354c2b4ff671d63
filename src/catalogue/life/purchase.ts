import { channel, defineLife, draw, event, option, read, send } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Purchases that count as responsible; only those made for the score's sake cost extra. */
export function buy(
  size: i32,
  parent: U8,
  conscientiousness: U8,
  incentive: I32,
  luck: U16,
  paying: U16,
  usual: i32,
  asParent: i32,
  bought: i32,
  cash: I32,
  events: I32,
): void {
  for (let i = 0; i < size; i++) {
    // 150 and 220 on 16 bits: for each step of care, and of incentive (model specification, S8.2; judgement)
    const anyway = usual + Math.imul(parent[i], asParent) + conscientiousness[i] * 150;
    const buys = flag(luck[i] < anyway + incentive[i] * 220);
    const forTheScore = buys & flag(luck[i] >= anyway);
    // every eighth extra purchase costs an eighth of a month of expenditure
    cash[i] = cash[i] - (forTheScore & flag(paying[i] < 8192));
    events[i] = events[i] | (-buys & bought);
  }
}

export default defineLife({
  id: 'purchase',
  label: 'Responsible purchases',
  question: 'Who buys what a score calls responsible?',
  assumption: true,
  channels: { 'incentive-purchases': { start: 0, merge: 'sum' } },
  events: { purchase: 'bought something the score calls responsible' },
  draws: { buy: { bits: 16, place: 6 }, pay: { bits: 16, place: 7 } },
  options: {
    usual: {
      label: 'Percent of months with such a purchase, without care or children',
      unit: 'percent',
      value: 21.36,
      least: 0,
      most: 100,
      assumption: true,
    },
    parents: {
      label: 'Percent more for parents',
      unit: 'percent',
      value: 33.57,
      least: 0,
      most: 100,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'life',
      run: buy,
      with: [
        read('parent'),
        read('conscientiousness'),
        channel('incentive-purchases'),
        draw('buy'),
        draw('pay'),
        option('usual'),
        option('parents'),
        event('purchase'),
        send('cash'),
        send('events'),
      ],
    },
  ],
});
