import { defineMeasure, friends, whole } from '../../engine/contracts.js';
import { isWideBelow } from '../shared/counting.js';

export default defineMeasure({
  id: 'isolated',
  label: 'With one tie or none',
  question: 'What share of citizens has at most one tie as the last month begins?',
  unit: '%',
  worse: 'higher',
  family: 'ties',
  headline: true,
  formula: 'citizens with at most one tie / citizens, as the last month begins',
  misleads: 'Ties are those of the model: sixteen at most in a generated society.',
  source: 'model specification, 11',
  over: 'last',
  numerator: { run: isWideBelow, with: [friends('count', 'ties'), whole(2)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
