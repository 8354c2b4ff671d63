import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'travel-document',
  kind: 'privilege',
  place: 12,
  label: 'Travel papers with less ado',
  domain: 'travel',
  cutOff: 700,
  effects: [
    {
      opportunity: 'papers',
      cost: -1,
      source: 'the article: travel papers without the letter of an employer; the unit is ours',
    },
  ],
  told: {
    begins: 'You get travel papers without the letter of an employer.',
    ends: 'You need the letter of an employer again.',
  },
  source: 'the article, about 2018',
  assumption: true,
});
