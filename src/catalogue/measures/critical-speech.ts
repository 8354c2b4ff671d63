import { defineMeasure, read } from '../../engine/contracts.js';
import { amount } from '../shared/counting.js';

export default defineMeasure({
  id: 'critical-speech',
  label: 'Criticised in public',
  question: 'What share of citizens criticised the government in public in the last month?',
  unit: '%',
  worse: 'lower',
  over: 'last',
  numerator: { run: amount, with: [read('critical')] },
  denominator: { every: 'citizen' },
  scale: 100,
});
