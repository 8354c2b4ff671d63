import { defineMeasure, NOT_ESTIMABLE, ratio } from '../../engine/contracts.js';

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
  picture: ({ scored }) => {
    const lowest = scored?.fifths[0];
    return lowest ? ratio(lowest.ties, lowest.citizens, 1, 1) : NOT_ESTIMABLE;
  },
});
