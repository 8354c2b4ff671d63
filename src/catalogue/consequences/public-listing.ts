import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'public-listing',
  kind: 'sanction',
  place: 8,
  label: 'Named in public',
  domain: 'public-listing',
  effects: [],
  told: {
    begins: 'Your name is shown on a public list.',
    ends: 'Your name is taken off the public list.',
  },
  source: 'names on the court list are published; 14.5 million by July 2019',
});
