import { defineMeasure, read, whole } from '../../engine/contracts.js';
import type { I32, i32, U8, U16 } from '../../engine/lanes.js';
import { amount } from '../shared/counting.js';

export function points(size: i32, score: U16, enrolled: U8, bottom: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = ((score[i] >>> 4) + bottom) * enrolled[i];
  }
}

export default defineMeasure({
  id: 'mean-score',
  label: 'Mean score',
  question: 'What is the mean score of those who are scored, in the last month?',
  unit: 'points',
  worse: 'neither',
  family: 'benefit',
  headline: true,
  formula: 'sum of scores / scored citizens, last month',
  misleads:
    'A mean moves with the reference of the scale, which nobody lives; the mean of ranks is the middle of the scale whatever people do.',
  source: 'model specification, S5',
  over: 'last',
  needs: ['score'],
  numerator: {
    run: points,
    with: [read('score'), read('enrolled'), whole((_clock, settings) => settings['scale.min'])],
  },
  denominator: { run: amount, with: [read('enrolled')] },
  scale: 1,
});
