import { defineMeasure, NOT_ESTIMABLE } from '../../engine/contracts.js';

export default defineMeasure({
  id: 'self-fulfilment',
  label: 'Foresight the regime makes itself',
  question: 'How much better does the score foresee breaches than the same score with nothing attached?',
  unit: 'AUC points',
  worse: 'neither',
  family: 'benefit',
  formula: 'AUC - AUC in the world with neither sanctions, privileges nor list (B4)',
  misleads: 'People respond to being scored in both worlds; only what is attached to scores differs.',
  source: 'Perdomo, Zrnic, Mendler-Dünner and Hardt 2020; measures specification, B4',
  worlds: {
    bare: {
      label: 'scores with nothing attached',
      set: ['sanctions.enabled=false', 'privileges.enabled=false', 'blacklist.enabled=false'],
    },
  },
  uses: ['score-auc'],
  compared: (own, { bare }) => {
    const here = own.found('score-auc')?.value ?? null;
    const there = bare?.found('score-auc')?.value ?? null;
    return here === null || there === null
      ? NOT_ESTIMABLE
      : { value: here - there, numerator: here, denominator: there };
  },
});
