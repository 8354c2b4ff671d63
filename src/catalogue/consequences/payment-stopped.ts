import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'payment-stopped',
  kind: 'sanction',
  place: 15,
  label: 'Allowance stopped',
  domain: 'benefits',
  cutOff: 460,
  effects: [
    {
      opportunity: 'allowance',
      access: 0,
      source: 'payments were stopped while a request was checked by hand (Kamerstuk 31066-1008)',
    },
  ],
  told: {
    begins: 'Your allowance is stopped until your case has been looked at.',
    ends: 'Your allowance is paid again.',
  },
  source: 'a risk model of 2013-2020; the cut-off is ours',
  assumption: true,
});
