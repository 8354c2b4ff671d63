import { defineMeasure, NOT_ESTIMABLE, ratio } from '../../engine/contracts.js';
import { fractionOfEach } from '../shared/ranks.js';

export default defineMeasure({
  id: 'ties-lowest-fifth',
  label: 'Ties of the lowest fifth by score',
  question: 'How many ties do those in the lowest fifth of scores have at the end?',
  unit: 'ties',
  worse: 'lower',
  family: 'ties',
  headline: true,
  formula: 'sum of ties of the lowest fifth by score / citizens of that fifth; equal scores share a fifth',
  misleads:
    'Who has few ties may have a low score for other reasons: hold it against the same people without a regime.',
  source: 'model specification, 11 (ostracism by score quintile)',
  needs: ['score', 'band'],
  picture: (picture) => {
    const scores = picture.column('score');
    if (!scores) {
      return NOT_ESTIMABLE;
    }
    const { degree } = picture.ties();
    const lowest = fractionOfEach(scores, 5);
    let ties = 0;
    let citizens = 0;
    for (let i = 0; i < scores.length; i++) {
      if (lowest[scores[i]] === 0) {
        ties += degree[i];
        citizens++;
      }
    }
    return ratio(ties, citizens, 1, 1);
  },
});
