import { defineMeasure, estimate, NOT_ESTIMABLE } from '../../engine/contracts.js';
import { assortativity } from '../shared/assortativity.js';

export default defineMeasure({
  id: 'score-assortativity',
  label: 'Likeness of scores along ties',
  question: 'How alike are the scores of people with a tie, from -1 to 1 (Newman 2003)?',
  unit: 'correlation',
  worse: 'neither',
  family: 'ties',
  headline: true,
  formula: 'covariance of score bands over ties / their variance over ends of ties (H9)',
  misleads:
    'People who live near each other are alike without any score: hold it against a regime without a peer term.',
  source: 'Newman 2003',
  needs: ['band'],
  picture: (picture) => {
    const bands = picture.column('band');
    if (!bands) {
      return NOT_ESTIMABLE;
    }
    const { degree, sum } = picture.ties();
    const found = assortativity(bands, degree, sum);
    return found === null ? NOT_ESTIMABLE : estimate(found, picture.citizens, 1);
  },
});
