import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'school',
  kind: 'sanction',
  place: 7,
  label: 'No place at a better school',
  domain: 'school',
  cutOff: 440,
  effects: [
    {
      opportunity: 'school',
      access: 0,
      source: 'a court wrote to seven private schools about the children of debtors, July 2018',
    },
  ],
  told: {
    begins: 'Your children are refused at private schools.',
    ends: 'Private schools may admit your children again.',
  },
  source: 'contested cases of 2018 concern court lists; the cut-off is ours',
  assumption: true,
});
