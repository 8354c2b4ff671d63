import { defineMeasure, friends } from '../../engine/contracts.js';
import { wideAmount } from '../shared/counting.js';

export default defineMeasure({
  id: 'ties',
  label: 'Ties',
  question: 'How many ties does a citizen have as the last month begins?',
  unit: 'ties',
  worse: 'lower',
  over: 'last',
  numerator: { run: wideAmount, with: [friends('count', 'ties')] },
  denominator: { every: 'citizen' },
  scale: 1,
});
