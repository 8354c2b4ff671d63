import { defineMeasure, read } from '../../engine/contracts.js';
import { signedAmount } from '../shared/counting.js';

export default defineMeasure({
  id: 'liquidity',
  label: 'Money left',
  question: 'How many months of median expenditure does a citizen have left, in the last month?',
  unit: 'months of median expenditure',
  worse: 'lower',
  family: 'means',
  headline: true,
  formula: 'sum of money left / citizens, in months of median expenditure',
  misleads: 'A mean hides who is in debt: see the Gini and the deciles.',
  source: 'model specification, S2',
  over: 'last',
  numerator: { run: signedAmount, with: [read('liquidity')] },
  denominator: { every: 'citizen' },
  scale: 0.125,
});
