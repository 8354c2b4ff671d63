import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'housing',
  kind: 'sanction',
  place: 5,
  label: 'Dearer housing',
  domain: 'housing',
  cutOff: 510,
  breach: true,
  effects: [{ opportunity: 'rental', cost: 1, source: 'assumption' }],
  told: {
    begins: 'Landlords who look you up ask for more.',
    ends: 'Landlords ask of you what they ask of others.',
  },
  assumption: true,
});
