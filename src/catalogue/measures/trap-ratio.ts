import { defineMeasure, NOT_ESTIMABLE } from '../../engine/contracts.js';

export default defineMeasure({
  id: 'trap-ratio',
  label: 'How much sanctions prolong themselves',
  question: 'How many times as long does a spell last as where sanctions leave income alone?',
  unit: 'times',
  worse: 'higher',
  family: 'time',
  formula: 'restricted mean of spells / restricted mean in the same world without economic feedback (H6)',
  misleads:
    'Spells of the two worlds begin at different times and of different people: it compares worlds, not lives.',
  source: 'poverty-trap literature; measures specification, H6',
  worlds: { apart: { label: 'sanctions that leave income alone', set: ['feedback.economic=false'] } },
  uses: ['sanction-restricted-mean'],
  compared: (own, { apart }) => {
    const here = own.found('sanction-restricted-mean')?.value ?? null;
    const there = apart?.found('sanction-restricted-mean')?.value ?? null;
    return here === null || there === null
      ? NOT_ESTIMABLE
      : { value: here / there, numerator: here, denominator: there };
  },
});
