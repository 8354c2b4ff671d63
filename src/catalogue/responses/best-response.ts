import { defineResponse, option, read, type Settings, send, table } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/**
 * Living for a cut-off: who can cross the next one changes what costs least, by as little as crosses it, if
 * that costs less than the door is worth. Purchases cost money, and more to whom it lacks; evenings cost taste.
 */
export function crossOver(
  size: i32,
  enrolled: U8,
  score: U16,
  gaps: I32,
  needs: U8,
  taste: U8,
  worth: i32,
  reach: i32,
  price: i32,
  hardship: i32,
  purchasesEach: i32,
  eveningsEach: i32,
  purchases: I32,
  leisure: I32,
): void {
  for (let i = 0; i < size; i++) {
    const gap = gaps[score[i] >>> 4];
    const money = Math.imul(Math.imul(gap, price), choose(needs[i] !== 0, hardship, 1));
    const evenings = Math.imul(gap, taste[i]);
    const cheaper = choose(money <= evenings, money, evenings);
    const within = flag(gap > 0) & flag(gap <= reach) & flag(cheaper < worth);
    const moves = Math.imul(gap, within & flag(enrolled[i] !== 0));
    const buys = flag(money <= evenings);
    purchases[i] = purchases[i] + Math.imul(moves, buys * purchasesEach);
    leisure[i] = leisure[i] + Math.imul(moves, (1 - buys) * eveningsEach);
  }
}

/** Nobody is told anything of the rules. */
const SECRET = 2;
const POINTS = /^cut-offs\.(?!hysteresis$)[^.]+$/;

/** For each score point above the bottom how many more reach the next cut-off; 0 where none is above. */
export function gapsOf(settings: Settings): Int32Array {
  const bars = Object.entries(settings)
    .filter(([path]) => POINTS.test(path))
    .map(([, points]) => points - settings['scale.min'])
    .sort((a, b) => a - b);
  return Int32Array.from({ length: settings['scale.points'] + 1 }, (_, points) => {
    const next = bars.find((bar) => bar > points);
    return next === undefined ? 0 : next - points;
  });
}

export default defineResponse({
  id: 'best-response',
  label: 'Living for the next cut-off',
  question: 'Do people do as much for their score as opens the next door, and no more?',
  source: 'Hardt, Megiddo, Papadimitriou and Wootters 2016, Strategic classification; the sizes are ours',
  assumption: true,
  needs: ['score'],
  options: {
    enabled: {
      label: 'Whether this is part of the regime. What a file names is, unless it says no.',
      unit: 'yes-no',
      value: 0,
      least: 0,
      most: 1,
      assumption: true,
    },
    worth: {
      label: 'What a door is worth, in points of score times steps of the taste for games',
      unit: 'whole',
      value: 400,
      least: 0,
      most: 100000,
      assumption: true,
    },
    reach: {
      label: 'How many points somebody can add by what is bought and by evenings',
      unit: 'points',
      value: 36,
      least: 0,
      most: 1000,
      source: 'full conduct of 60 above neutral adds 36 points in the regime of the article',
      assumption: true,
    },
    price: {
      label: 'What a point costs in purchases, in steps of the taste for games',
      unit: 'whole',
      value: 12,
      least: 0,
      most: 1000,
      assumption: true,
    },
    hardship: {
      label: 'How many times as much for whom money lacks',
      unit: 'whole',
      value: 3,
      least: 1,
      most: 10,
      assumption: true,
    },
    'purchases-per-point': {
      label: 'Pull on purchases for each point',
      unit: 'whole',
      value: 7,
      least: 0,
      most: 20,
      source: 'a point is 1,560 of 65,536 purchases in the regime of the article, a step of the pull 220',
      assumption: true,
    },
    'evenings-per-point': {
      label: 'Pull on leisure for each point',
      unit: 'whole',
      value: 2,
      least: 0,
      most: 20,
      source: 'a point is 993 of 65,536 evenings in the regime of the article, a step of the pull about 430',
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'phase',
      run: crossOver,
      // nobody can aim at a bar that is not told
      when: (clock, settings) => (clock.voluntary || clock.mandatory) && settings.opacity < SECRET,
      after: ['enrolment'],
      with: [
        read('enrolled'),
        read('score'),
        table('best-response:gaps', gapsOf),
        read('needs'),
        read('leisure-taste'),
        option('worth'),
        option('reach'),
        option('price'),
        option('hardship'),
        option('purchases-per-point'),
        option('evenings-per-point'),
        send('incentive-purchases'),
        send('incentive-leisure'),
      ],
    },
  ],
});
