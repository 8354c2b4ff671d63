import { defineMeasure, read, whole } from '../../engine/contracts.js';
import { hasAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'arrears',
  label: 'Behind with payments',
  question: 'What share of citizens is behind with payments in the last month?',
  unit: '%',
  worse: 'higher',
  family: 'society',
  headline: true,
  formula: 'citizens with at least one month of arrears / citizens, last month',
  misleads: 'It says nothing of how much is owed, or of how long.',
  source: 'share behind with payments, as in EU-SILC (arrears on mortgage, rent, utilities or loans)',
  over: 'last',
  numerator: { run: hasAny, with: [read('arrears'), whole(15)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
