import { defineMeasure, read } from '../../engine/contracts.js';
import { amount } from '../shared/counting.js';

export default defineMeasure({
  id: 'critical-speech',
  label: 'Criticised in public',
  question: 'What share of citizens criticised the government in public in the last month?',
  unit: '%',
  worse: 'lower',
  family: 'speech',
  headline: true,
  formula: 'citizens who criticised in public / citizens, last month',
  misleads:
    'Less criticism may be fear, or content: hold it against private criticism and against the same people without a regime.',
  source: 'model specification, S8.3; Penney 2016',
  over: 'last',
  numerator: { run: amount, with: [read('critical')] },
  denominator: { every: 'citizen' },
  scale: 100,
});
