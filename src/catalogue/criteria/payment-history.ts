import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'payment-history',
  label: 'Payment history',
  question: 'Have you paid what you owed when it was due?',
  base: 900,
  terms: [
    { reads: 'arrears.recent', points: -160, reason: 'A payment of yours was late in the past year.' },
    { reads: 'arrears.older', points: -20, reason: 'A payment of yours was late more than a year ago.' },
    { reads: 'judgment.all', points: -60, reason: 'A court ordered you to pay.' },
  ],
  unknown: 800,
  needs: ['arrears'],
  about: ['credit', 'rate'],
  reference: 800,
  weight: 35,
  examples: [
    {
      title: 'somebody who always paid',
      given: { 'arrears.recent': 0, 'arrears.older': 0, 'judgment.all': 0 },
      points: 900,
    },
    {
      title: 'two late quarters this year',
      given: { 'arrears.recent': 2, 'arrears.older': 0, 'judgment.all': 0 },
      points: 580,
    },
    {
      title: 'a year of late payments and a judgment',
      given: { 'arrears.recent': 4, 'arrears.older': 4, 'judgment.all': 1 },
      points: 120,
    },
  ],
  source: 'the weight of 35 percent is published by the maker of the score; the points are ours',
  assumption: true,
});
