import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'dating-prominence',
  kind: 'privilege',
  place: 13,
  label: 'Shown first on dating sites',
  domain: 'dating',
  cutOff: 750,
  effects: [
    {
      opportunity: 'acquaintance',
      cost: 1,
      source: 'a dating site showed high scorers more prominently, December 2016; the unit is ours',
    },
  ],
  told: {
    begins: 'Dating sites show you before others.',
    ends: 'Dating sites show you like anybody else.',
  },
  source: 'a dating site showed high scorers more prominently, December 2016; the cut-off is ours',
  assumption: true,
});
