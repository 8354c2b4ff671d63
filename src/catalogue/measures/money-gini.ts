import { defineMeasure, estimate, ratio, sum } from '../../engine/contracts.js';
import { gini, meanOfTenth, totalOf } from '../shared/distribution.js';
import { MONEY, moneyOf } from '../shared/holdings.js';

export default defineMeasure({
  id: 'money-gini',
  label: 'Inequality of money',
  question: 'How unequally is money held, from 0 (all alike) to 1 (one has all)?',
  unit: 'Gini',
  worse: 'higher',
  family: 'means',
  formula: 'Gini of money left, debts as nothing, last month (H13)',
  misleads:
    'Debts count as nothing, so it misses how deep they are; money is capped by the model at some months of expenditure.',
  source: 'Gini 1912; measures specification, H13',
  tallies: { money: MONEY },
  value: ({ money }) => {
    const top = meanOfTenth(money, moneyOf, 'highest') * (sum(money) / 10);
    return {
      ...estimate(gini(money, moneyOf), sum(money)),
      parts: {
        'top-tenth': {
          label: 'Held by the richest tenth',
          unit: '%',
          ...ratio(top, totalOf(money, moneyOf).amount, 100),
        },
        'in-debt': {
          label: 'In debt',
          unit: '%',
          ...ratio(sum(money.subarray(0, 128)), sum(money), 100),
        },
      },
    };
  },
});
