import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'flight',
  kind: 'sanction',
  place: 3,
  label: 'No flights and fast trains',
  domain: 'travel',
  cutOff: 460,
  effects: [
    {
      opportunity: 'travel',
      access: 0,
      source:
        '6.15 million refusals of air tickets to people on the court list by February 2017 (refusals, not people)',
    },
  ],
  told: {
    begins: 'You cannot buy a ticket for a flight or a fast train.',
    ends: 'You may buy tickets for flights and fast trains again.',
  },
  source: 'the article names the ban, the cut-off is ours',
  assumption: true,
});
