import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'purchase-loan',
  kind: 'privilege',
  place: 9,
  label: 'Credit for purchases',
  domain: 'credit',
  cutOff: 600,
  effects: [
    {
      opportunity: 'purchase-credit',
      cost: 1,
      source: 'the article: credit for purchases on partner sites; the unit is ours',
    },
  ],
  told: {
    begins: 'You may buy on credit at partner shops.',
    ends: 'You no longer get credit at partner shops.',
  },
  source: 'the article, about 2018',
  assumption: true,
});
