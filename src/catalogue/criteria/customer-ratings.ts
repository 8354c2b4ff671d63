import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'customer-ratings',
  label: 'Ratings of customers',
  question: 'How well do customers rate you?',
  base: 1000,
  terms: [{ reads: 'ratings.all', points: -50, reason: 'A month in which a customer rated you badly.' }],
  unknown: 1000,
  needs: ['ratings'],
  about: ['work'],
  reference: 1000,
  weight: 100,
  examples: [
    { title: 'somebody with nothing but good ratings', given: { 'ratings.all': 0 }, points: 1000 },
    { title: 'two bad months of the last sixteen', given: { 'ratings.all': 2 }, points: 900 },
  ],
  source: 'a mean of the last ratings, with work withdrawn below 4.6 of 5 (press)',
  assumption: true,
});
