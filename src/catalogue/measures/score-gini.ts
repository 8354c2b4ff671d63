import { defineMeasure, estimate, sum } from '../../engine/contracts.js';
import { gini, meanOfTenth } from '../shared/distribution.js';
import { pointsOf, SCORES } from '../shared/holdings.js';

export default defineMeasure({
  id: 'score-gini',
  label: 'Inequality of scores',
  question: 'How unequally are points held, from 0 (all alike) to 1 (one has all)?',
  unit: 'Gini',
  worse: 'higher',
  family: 'means',
  formula: 'Gini of scores in points of the scale, over the scored, last month (H13)',
  misleads:
    'It depends on where the scale begins: 350 to 950 hides what 0 to 600 would show. Compare like scales. Ranks are spread evenly, whatever people do.',
  source: 'Gini 1912; measures specification, H13',
  needs: ['score'],
  tallies: { scores: SCORES },
  value: ({ scores }, settings) => {
    const points = pointsOf(settings);
    const top = meanOfTenth(scores, points, 'highest');
    const bottom = meanOfTenth(scores, points, 'lowest');
    return {
      ...estimate(gini(scores, points), sum(scores)),
      parts: {
        deciles: {
          label: 'Mean of the highest tenth over that of the lowest',
          unit: 'times',
          ...estimate(top / bottom, sum(scores)),
        },
      },
    };
  },
});
