import { defineMeasure, friends } from '../../engine/contracts.js';
import { wideAmount } from '../shared/counting.js';

export default defineMeasure({
  id: 'ties',
  label: 'Ties',
  question: 'How many ties does a citizen have as the last month begins?',
  unit: 'ties',
  worse: 'lower',
  family: 'ties',
  headline: true,
  formula: 'sum of ties / citizens, as the last month begins',
  misleads: 'The mean hides who loses them: see ties by fifth of the score.',
  source: 'model specification, 2.2',
  over: 'last',
  numerator: { run: wideAmount, with: [friends('count', 'ties')] },
  denominator: { every: 'citizen' },
  scale: 1,
});
