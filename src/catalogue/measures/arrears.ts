import { defineMeasure, read, whole } from '../../engine/contracts.js';
import { hasAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'arrears',
  label: 'Behind with payments',
  question: 'What share of citizens is behind with payments in the last month?',
  unit: '%',
  worse: 'higher',
  over: 'last',
  numerator: { run: hasAny, with: [read('arrears'), whole(15)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
