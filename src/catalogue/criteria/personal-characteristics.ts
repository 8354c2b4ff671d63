import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'personal-characteristics',
  label: 'Personal characteristics',
  question: 'Can your address and telephone number be verified?',
  base: 420,
  terms: [
    {
      reads: 'address.quarters',
      points: 9,
      reason: 'How long you have kept the same address and number.',
      // the article asks whether they can be verified; how long they have been kept is a scorecard's reading of it
      only: 'tenure',
      otherwise: 180,
    },
    {
      reads: 'address.mismatch',
      points: -120,
      reason: 'Two partners disagree about your address or number.',
    },
  ],
  reference: 600,
  weight: 15,
  examples: [
    {
      title: 'five years at one address give the reference',
      given: { 'address.quarters': 20, 'address.mismatch': 0 },
      points: 600,
    },
    {
      title: 'somebody who has just moved',
      given: { 'address.quarters': 0, 'address.mismatch': 1 },
      points: 300,
    },
    {
      title: 'nearly sixteen years at one address',
      given: { 'address.quarters': 63, 'address.mismatch': 0 },
      points: 987,
    },
  ],
  source:
    'the weight: press on a commercial score, 2015-2017, never published by its owner; the points are ours',
  assumption: true,
});
