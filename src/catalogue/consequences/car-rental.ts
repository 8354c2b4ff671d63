import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'car-rental',
  kind: 'sanction',
  place: 2,
  label: 'No car rental without a full deposit',
  domain: 'car-rental',
  cutOff: 520,
  breach: true,
  effects: [{ opportunity: 'rental', cost: 1, source: 'assumption' }],
  told: {
    begins: 'You cannot rent a car on the usual terms.',
    ends: 'You may rent a car on the usual terms again.',
  },
  source: 'the article names the refusal, the cut-off is ours',
  assumption: true,
});
