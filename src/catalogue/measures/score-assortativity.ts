import { defineMeasure, estimate, NOT_ESTIMABLE } from '../../engine/contracts.js';

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
  picture: ({ scored, citizens }) =>
    typeof scored?.likeness === 'number' ? estimate(scored.likeness, citizens, 1) : NOT_ESTIMABLE,
});
