import { defineMeasure, friends, whole } from '../../engine/contracts.js';
import { isWideBelow } from '../shared/counting.js';

export default defineMeasure({
  id: 'isolated',
  label: 'With one tie or none',
  question: 'What share of citizens has at most one tie as the last month begins?',
  unit: '%',
  worse: 'higher',
  over: 'last',
  numerator: { run: isWideBelow, with: [friends('count', 'ties'), whole(2)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
