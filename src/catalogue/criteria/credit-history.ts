import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'credit-history',
  label: 'Credit history',
  question: 'Do you pay your bills and instalments?',
  base: 860,
  terms: [
    {
      reads: 'arrears.recent',
      points: -150,
      reason: 'A bill or an instalment of yours stood unpaid in the past year.',
    },
    {
      reads: 'arrears.older',
      points: -35,
      reason: 'A bill or an instalment of yours stood unpaid more than a year ago.',
    },
    {
      reads: 'instalments.recent',
      points: 15,
      reason: 'You paid instalments on time in the past year.',
      only: 'on-time-points',
      optional: true,
    },
    { reads: 'income.level', points: 3, reason: 'Your income as your bank or payment service reports it.' },
  ],
  unknown: 480,
  needs: ['arrears'],
  reference: 780,
  weight: 35,
  // who pays bills and instalments: lenders and landlords may ask it
  about: ['credit', 'rate', 'housing'],
  examples: [
    {
      title: 'somebody of middling income who always paid stands well above the reference',
      given: { 'arrears.recent': 0, 'arrears.older': 0, 'income.level': 16 },
      points: 908,
    },
    {
      title: 'one unpaid bill this year costs more than four older ones',
      given: { 'arrears.recent': 1, 'arrears.older': 0, 'income.level': 16 },
      points: 758,
    },
    {
      title: 'four older unpaid bills',
      given: { 'arrears.recent': 0, 'arrears.older': 4, 'income.level': 16 },
      points: 768,
    },
    {
      title: 'a year of nothing but unpaid bills on the lowest income',
      given: { 'arrears.recent': 4, 'arrears.older': 12, 'income.level': 0 },
      points: 0,
    },
  ],
  source:
    'the weight: press on a commercial score, 2015-2017, never published by its owner; the points are ours',
  assumption: true,
});
