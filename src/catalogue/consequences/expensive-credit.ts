import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'expensive-credit',
  kind: 'sanction',
  place: 1,
  label: 'Dearer credit',
  domain: 'rate',
  cutOff: 530,
  effects: [{ opportunity: 'loan', cost: 16384, source: 'assumption: a quarter of a unit a month' }],
  told: {
    begins: 'Your instalments cost you more than others pay.',
    ends: 'Your instalments cost what others pay.',
  },
  assumption: true,
});
