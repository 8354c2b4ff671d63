import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'credit-mix',
  label: 'New credit and mix',
  question: 'Have you borrowed before?',
  base: 520,
  terms: [{ reads: 'instalments.all', points: 50, reason: 'Quarters in which you paid instalments.' }],
  unknown: 600,
  needs: ['instalments'],
  about: ['credit', 'rate'],
  reference: 600,
  weight: 20,
  examples: [
    { title: 'somebody who never borrowed', given: { 'instalments.all': 0 }, points: 520 },
    { title: 'two years of instalments', given: { 'instalments.all': 8 }, points: 920 },
  ],
  source:
    'ten percent each for new credit and mix are published by the maker of the score; taken together here, and the points are ours',
  assumption: true,
});
