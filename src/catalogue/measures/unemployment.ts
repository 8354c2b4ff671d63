import { defineMeasure, read, whole } from '../../engine/contracts.js';
import { equals } from '../shared/counting.js';

export default defineMeasure({
  id: 'unemployment',
  label: 'Without work',
  question: 'What share of citizens is without work in the last month?',
  unit: '%',
  worse: 'higher',
  family: 'society',
  headline: true,
  formula: 'citizens without work / citizens, last month',
  misleads: 'Nobody is out of the labour force in this model.',
  source: 'model specification, S2',
  over: 'last',
  numerator: { run: equals, with: [read('job'), whole(0)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
