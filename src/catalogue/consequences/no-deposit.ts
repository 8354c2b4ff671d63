import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'no-deposit',
  kind: 'privilege',
  place: 10,
  label: 'Rental without a deposit',
  domain: 'car-rental',
  cutOff: 650,
  effects: [
    { opportunity: 'rental', cost: -1, source: 'the article; bicycles at 650, March 2017; the unit is ours' },
  ],
  told: {
    begins: 'You rent without leaving a deposit.',
    ends: 'You have to leave a deposit again.',
  },
  source: 'the article, about 2018',
  assumption: true,
});
