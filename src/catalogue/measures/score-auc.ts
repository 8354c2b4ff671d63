import { defineMeasure, FEWEST_CITIZENS, FEWEST_EVENTS, sum } from '../../engine/contracts.js';
import { areaUnderCurve, largestDistance } from '../shared/discrimination.js';
import { A_YEAR_LATER, BANDS } from '../shared/foresight.js';

export default defineMeasure({
  id: 'score-auc',
  label: 'Does the score foresee?',
  question:
    'How likely has somebody who breaks nothing in the next year the higher score than somebody who does?',
  unit: '0.5 (a coin) to 1 (always)',
  worse: 'lower',
  family: 'benefit',
  formula:
    'P(score of those without a true breach or arrears in the next 12 months > score of those with) + half the ties; years added (B1)',
  misleads:
    'A regime that makes its own predictions true scores well: see the same without consequences. Scores are seen in 255 bands.',
  source: 'scorecard practice; measures specification, B1',
  needs: ['score', 'band'],
  tallies: { later: A_YEAR_LATER },
  value: ({ later }) => {
    const clean = later.subarray(0, BANDS);
    const breach = later.subarray(BANDS);
    const many = sum(later);
    const enough = sum(breach) >= FEWEST_EVENTS && sum(clean) >= FEWEST_CITIZENS;
    const on = (figure: number) => ({
      value: enough ? figure : null,
      numerator: enough ? figure : 0,
      denominator: many,
    });
    const area = areaUnderCurve(clean, breach);
    return {
      ...on(area),
      parts: {
        gini: { label: 'Gini, 2 AUC - 1', unit: '-1 to 1', ...on(2 * area - 1) },
        ks: {
          label: 'Largest distance of the two shares (KS)',
          unit: '0 to 1',
          ...on(largestDistance(clean, breach)),
        },
      },
    };
  },
});
