import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'debt-collection',
  kind: 'sanction',
  label: 'A debt notice is collected',
  domain: 'repayment',
  cutOff: 460,
  effects: [
    {
      opportunity: 'repayment',
      cost: 2,
      source: 'debts were collected by instalments; a quarter of a month of median expenditure is ours',
    },
  ],
  told: {
    begins: 'An office claims money back from you and collects it month by month.',
    ends: 'The office collects nothing more from you.',
  },
  source: 'debts from averaged income, Australia, 2016-2019; the cut-off, for regimes with a score, is ours',
  assumption: true,
});
