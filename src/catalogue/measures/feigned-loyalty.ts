import { defineMeasure, read } from '../../engine/contracts.js';
import { amount } from '../shared/counting.js';

export default defineMeasure({
  id: 'feigned-loyalty',
  label: 'Show loyalty they do not feel',
  question: 'What share of citizens shows loyalty without feeling it in the last month?',
  unit: '%',
  worse: 'higher',
  over: 'last',
  numerator: { run: amount, with: [read('loyal')] },
  denominator: { every: 'citizen' },
  scale: 100,
});
