import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'history-length',
  label: 'Length of history',
  question: 'How long have lenders known you?',
  base: 0,
  terms: [{ reads: 'credit-age.quarters', points: 20, reason: 'How old your credit file is.' }],
  unknown: 600,
  needs: ['instalments'],
  about: ['credit', 'rate'],
  reference: 600,
  weight: 15,
  examples: [
    { title: 'a file opened this month', given: { 'credit-age.quarters': 0 }, points: 0 },
    { title: 'a file of ten years', given: { 'credit-age.quarters': 40 }, points: 800 },
  ],
  source: 'the weight of 15 percent is published by the maker of the score; the points are ours',
  assumption: true,
});
