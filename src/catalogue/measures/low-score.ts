import { defineMeasure, read, whole } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';
import { amount } from '../shared/counting.js';

export function low(size: i32, score: U16, enrolled: U8, limit: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(score[i] < limit) & enrolled[i];
  }
}

export default defineMeasure({
  id: 'low-score',
  label: 'Score below the cut-off for loans',
  question: 'What share of those who are scored is below the cut-off for loans, in the last month?',
  unit: '%',
  worse: 'higher',
  family: 'sanctions',
  headline: true,
  formula: 'scored citizens below the cut-off for loans / scored citizens, last month',
  misleads:
    'A regime without such a cut-off is measured by the bottom of its scale. Of ranks about the same share is below a cut-off whatever people do.',
  source: 'model specification, 7 (calibration)',
  over: 'last',
  needs: ['score'],
  numerator: {
    run: low,
    with: [
      read('score'),
      read('enrolled'),
      whole((_clock, settings) => (settings['cut-offs.loan'] - settings['scale.min']) * 16),
    ],
  },
  denominator: { run: amount, with: [read('enrolled')] },
  scale: 100,
});
