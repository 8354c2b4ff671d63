import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'cheap-rate',
  kind: 'privilege',
  place: 11,
  label: 'Cheaper credit',
  domain: 'rate',
  cutOff: 680,
  effects: [{ opportunity: 'loan', cost: -16384, source: 'assumption: a quarter of a unit a month' }],
  told: {
    begins: 'Your instalments cost you less than others pay.',
    ends: 'Your instalments cost what others pay.',
  },
  assumption: true,
});
