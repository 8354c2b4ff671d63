import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'interpersonal-relations',
  label: 'Interpersonal relations',
  question: 'Do friends with low scores lower your own?',
  base: 0,
  terms: [{ reads: 'friends', points: 1, reason: 'The scores of the people you are in contact with.' }],
  reference: 500,
  weight: 5,
  peer: true,
  examples: [
    { title: 'friends in the middle of the scale change nothing', given: { friends: 500 }, points: 500 },
    { title: 'friends at the bottom of the scale', given: { friends: 0 }, points: 0 },
    { title: 'friends at the top of the scale', given: { friends: 1000 }, points: 1000 },
  ],
  source:
    'the weight: press on a commercial score, 2015-2017, never published by its owner; the points are ours',
  assumption: true,
});
