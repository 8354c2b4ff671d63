import { defineMeasure, type Estimate, NOT_ESTIMABLE } from '../../engine/contracts.js';
import { withoutEach } from '../shared/without.js';

export default defineMeasure({
  id: 'added-value',
  label: 'What the least useful source adds',
  question: 'How much does the partner or criterion that adds least add to what the score foresees?',
  unit: 'AUC points',
  worse: 'lower',
  family: 'benefit',
  formula:
    'least of AUC - AUC without a partner, or without a criterion whose weight goes to the others in proportion (in a score of odds nothing is said in its place) (B5); each is a part',
  misleads:
    'Below 0: the score foresees more without it. What a source adds depends on what else is there, so the parts do not add up.',
  source: 'measures specification, B5; necessity under GDPR article 35(7)',
  worlds: withoutEach,
  uses: ['score-auc'],
  compared: (own, others) => {
    const here = own.found('score-auc')?.value ?? null;
    const parts: Record<string, Estimate & { label: string }> = {};
    for (const [name, other] of Object.entries(others)) {
      const there = other?.found('score-auc')?.value ?? null;
      const adds: Estimate =
        here === null || there === null
          ? NOT_ESTIMABLE
          : { value: here - there, numerator: here, denominator: there };
      parts[name] = { label: name.replace(/^(partner|criterion)-/, '$1 '), ...adds };
    }
    const known = Object.values(parts).filter(({ value }) => value !== null);
    const [least] = known.sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
    const { value, numerator, denominator } = least ?? NOT_ESTIMABLE;
    return { value, numerator, denominator, parts };
  },
});
