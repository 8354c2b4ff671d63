import { defineMeasure, read } from '../../engine/contracts.js';
import { signedAmount } from '../shared/counting.js';

export default defineMeasure({
  id: 'liquidity',
  label: 'Money left',
  question: 'How many months of median expenditure does a citizen have left, in the last month?',
  unit: 'months of median expenditure',
  worse: 'lower',
  over: 'last',
  numerator: { run: signedAmount, with: [read('liquidity')] },
  denominator: { every: 'citizen' },
  scale: 0.125,
});
