import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'work',
  kind: 'sanction',
  place: 4,
  label: 'Passed over for work',
  domain: 'work',
  cutOff: 490,
  effects: [
    {
      opportunity: 'job-match',
      access: 32768,
      source: 'Pager 2003, American Journal of Sociology 108: a record about halves callbacks',
    },
  ],
  told: {
    begins: 'Employers who look you up pass you over.',
    ends: 'Employers see nothing against you any more.',
  },
  source: 'the article names it, the cut-off is ours',
  assumption: true,
});
