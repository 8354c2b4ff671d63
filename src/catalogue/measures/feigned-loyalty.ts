import { defineMeasure, read } from '../../engine/contracts.js';
import { amount } from '../shared/counting.js';

export default defineMeasure({
  id: 'feigned-loyalty',
  label: 'Show loyalty they do not feel',
  question: 'What share of citizens shows loyalty without feeling it in the last month?',
  unit: '%',
  worse: 'higher',
  family: 'speech',
  headline: true,
  formula: 'citizens who show loyalty and are critical in private / citizens, last month',
  misleads: 'Who feigns is a rule of the model, not a finding; how many is.',
  source: 'Kuran 1995',
  over: 'last',
  numerator: { run: amount, with: [read('loyal')] },
  denominator: { every: 'citizen' },
  scale: 100,
});
