import { defineMeasure, estimate, FEWEST_CITIZENS, sum } from '../../engine/contracts.js';
import { theil, theilOfGroups } from '../shared/distribution.js';
import { MONEY, moneyOf } from '../shared/holdings.js';

export default defineMeasure({
  id: 'money-theil',
  label: 'Inequality of money within and between groups',
  question: 'How unequally is money held, and how much of it lies between groups?',
  unit: 'Theil T',
  worse: 'higher',
  family: 'means',
  formula: 'Theil T of money left, debts as nothing; within groups + between groups (H13)',
  misleads: 'The part between groups depends on how unlike their sizes are.',
  source: 'Theil 1967; measures specification, H13',
  tallies: { money: MONEY },
  between: ({ A, B, C }) => {
    const groups = [A.money, B.money, C.money];
    const all = A.money.map((many, key) => many + B.money[key] + C.money[key]);
    const { within, between } = theilOfGroups(groups, moneyOf);
    const citizens = Math.min(...groups.map(sum)) < FEWEST_CITIZENS ? 0 : sum(all);
    return {
      ...estimate(theil(all, moneyOf), sum(all)),
      parts: {
        within: { label: 'Within groups', ...estimate(within, citizens) },
        between: { label: 'Between groups', ...estimate(between, citizens) },
      },
    };
  },
});
