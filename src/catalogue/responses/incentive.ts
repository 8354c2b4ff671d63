import { defineResponse, draw, option, read, send, whole } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** The pull of the score on conduct: stronger for low scores, weaker the less is known. */
export function aspire(
  size: i32,
  enrolled: U8,
  score: U16,
  strength: i32,
  low: i32,
  purchases: I32,
  agreements: I32,
  leisure: I32,
): void {
  for (let i = 0; i < size; i++) {
    const pull = (Math.imul(choose(score[i] < low, 40, 20), strength) >> 16) * enrolled[i];
    purchases[i] = purchases[i] + pull;
    agreements[i] = agreements[i] + pull;
    leisure[i] = leisure[i] + pull;
  }
}

/** The same where all is secret: in some months all effort goes to one of the three at random. */
export function grope(
  size: i32,
  enrolled: U8,
  score: U16,
  luck: U16,
  strength: i32,
  low: i32,
  guessing: i32,
  purchases: I32,
  agreements: I32,
  leisure: I32,
): void {
  for (let i = 0; i < size; i++) {
    const base = choose(score[i] < low, 40, 20);
    const pull = (Math.imul(base, strength) >> 16) * enrolled[i];
    const guess = flag(luck[i] < guessing);
    const aim = ((luck[i] & 255) * 3) >> 8;
    purchases[i] = purchases[i] + choose((guess & flag(aim !== 0)) === 1, 0, pull);
    agreements[i] = agreements[i] + choose((guess & flag(aim !== 1)) === 1, 0, pull);
    leisure[i] = leisure[i] + choose((guess & flag(aim !== 2)) === 1, 0, pull);
  }
}

const KNOWN = ['open', 'known-criteria', 'secret'];
const SECRET = 2;
const strength = whole((_clock, settings) => settings[`incentive.${KNOWN[settings.opacity]}`]);
const low = whole((_clock, settings) => (settings['incentive.low-score'] - settings['scale.min']) * 16);
const sends = [send('incentive-purchases'), send('incentive-agreements'), send('incentive-leisure')];

export default defineResponse({
  id: 'incentive',
  label: 'Living for the score',
  question: 'Do people keep agreements, game less and buy responsibly because it is scored?',
  assumption: true,
  needs: ['score'],
  draws: { guess: { bits: 16 } },
  options: {
    'low-score': {
      label: 'Below this score the pull is twice as strong',
      unit: 'points',
      value: 620,
      least: 0,
      most: 10000,
      assumption: true,
    },
    open: {
      label: 'Percent of the pull that remains when all is known',
      unit: 'percent',
      value: 100,
      least: 0,
      most: 100,
      assumption: true,
    },
    'known-criteria': {
      label: 'Percent when the criteria are known and the algorithm is not',
      unit: 'percent',
      value: 70,
      least: 0,
      most: 100,
      assumption: true,
    },
    secret: {
      label: 'Percent when all is secret',
      unit: 'percent',
      value: 50,
      least: 0,
      most: 100,
      assumption: true,
    },
    'wrong-guesses': {
      label: 'Percent of months in which, when all is secret, the effort goes to one criterion at random',
      unit: 'percent',
      value: 50,
      least: 0,
      most: 100,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'phase',
      run: aspire,
      when: (clock, settings) => (clock.voluntary || clock.mandatory) && settings.opacity < SECRET,
      after: ['enrolment'],
      with: [read('enrolled'), read('score'), strength, low, ...sends],
    },
    {
      stage: 'phase',
      run: grope,
      when: (clock, settings) => (clock.voluntary || clock.mandatory) && settings.opacity === SECRET,
      after: ['enrolment'],
      with: [
        read('enrolled'),
        read('score'),
        draw('guess'),
        strength,
        low,
        option('wrong-guesses'),
        ...sends,
      ],
    },
  ],
});
