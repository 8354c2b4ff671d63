import { defineMeasure, read, whole } from '../../engine/contracts.js';
import { isBelow } from '../shared/counting.js';

export default defineMeasure({
  id: 'private-criticism',
  label: 'Critical in private',
  question: 'What share of citizens is critical in private, whatever they say?',
  unit: '%',
  worse: 'neither',
  family: 'speech',
  headline: true,
  formula: 'citizens whose private opinion is disaffected / citizens',
  misleads: 'Opinions stay for life in this model.',
  source: 'model specification, S8.3',
  over: 'last',
  // 118 / 4: below this an opinion is disaffected (model specification, S8.3)
  numerator: { run: isBelow, with: [read('opinion'), whole(30)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
