import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'fulfilment-capacity',
  label: 'Fulfilment capacity',
  question: 'Do you keep what you agreed to?',
  base: 820,
  terms: [
    {
      reads: 'breach.recent',
      points: -190,
      reason: 'An agreement or a rule was recorded as broken by you in the past year.',
    },
    {
      reads: 'breach.older',
      points: -45,
      reason: 'An agreement or a rule was recorded as broken by you more than a year ago.',
    },
    {
      reads: 'judgment.recent',
      points: -190,
      reason: 'A court judgment against you was recorded as not complied with of late.',
    },
    {
      reads: 'judgment.older',
      points: -45,
      reason: 'A court judgment against you was recorded as not complied with some years ago.',
    },
    { reads: 'income.level', points: 4, reason: 'Your income as your bank or payment service reports it.' },
  ],
  unknown: 520,
  needs: ['breach'],
  reference: 770,
  weight: 25,
  // who keeps agreements: who lends a car may ask it
  about: ['car-rental'],
  examples: [
    {
      title: 'somebody of middling income with a clean record',
      given: {
        'breach.recent': 0,
        'breach.older': 0,
        'judgment.recent': 0,
        'judgment.older': 0,
        'income.level': 16,
      },
      points: 884,
    },
    {
      title: 'one missed appointment this year',
      given: {
        'breach.recent': 1,
        'breach.older': 0,
        'judgment.recent': 0,
        'judgment.older': 0,
        'income.level': 16,
      },
      points: 694,
    },
    {
      title: 'the same clean record on the lowest income is worth less',
      given: {
        'breach.recent': 0,
        'breach.older': 0,
        'judgment.recent': 0,
        'judgment.older': 0,
        'income.level': 0,
      },
      points: 820,
    },
    {
      title: 'a recent judgment on top of two breaches',
      given: {
        'breach.recent': 2,
        'breach.older': 0,
        'judgment.recent': 1,
        'judgment.older': 0,
        'income.level': 16,
      },
      points: 314,
    },
  ],
  source:
    'the weight: press on a commercial score, 2015-2017, never published by its owner; the points are ours. The owner meant assets and income, the article the keeping of contracts',
  assumption: true,
});
