import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'loan',
  kind: 'sanction',
  place: 0,
  label: 'No loan',
  domain: 'credit',
  cutOff: 520,
  breach: true,
  effects: [{ opportunity: 'loan', access: 0, source: 'the article, about 2018' }],
  told: {
    begins: 'No bank will lend you anything.',
    ends: 'You may ask for a loan again.',
  },
  source: 'the article names the refusal, the cut-off is ours',
  assumption: true,
});
