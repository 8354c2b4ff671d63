import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'amounts-owed',
  label: 'Amounts owed',
  question: 'How much do you owe?',
  base: 850,
  terms: [
    {
      reads: 'instalments.recent',
      points: -30,
      reason: 'You paid instalments in the past year, so you owe something.',
    },
    { reads: 'arrears.recent', points: -50, reason: 'Something you owe stood unpaid in the past year.' },
  ],
  unknown: 780,
  needs: ['instalments'],
  about: ['credit', 'rate'],
  reference: 780,
  weight: 30,
  examples: [
    {
      title: 'somebody without a loan',
      given: { 'instalments.recent': 0, 'arrears.recent': 0 },
      points: 850,
    },
    { title: 'a year of instalments', given: { 'instalments.recent': 4, 'arrears.recent': 0 }, points: 730 },
  ],
  source: 'the weight of 30 percent is published by the maker of the score; the points are ours',
  assumption: true,
});
