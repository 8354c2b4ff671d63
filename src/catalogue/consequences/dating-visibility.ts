import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'dating-visibility',
  kind: 'sanction',
  place: 6,
  label: 'Hidden on dating sites',
  domain: 'dating',
  cutOff: 500,
  effects: [
    { opportunity: 'acquaintance', access: 32768, source: 'assumption: half as many new acquaintances' },
  ],
  told: {
    begins: 'Dating sites show you to fewer people.',
    ends: 'Dating sites show you like anybody else.',
  },
  assumption: true,
});
