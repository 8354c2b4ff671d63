import { defineMeasure, ratio } from '../../engine/contracts.js';
import { VIEWS, viewsOf } from '../shared/views.js';

export default defineMeasure({
  id: 'falsifiers',
  label: 'Say the contrary of what they think',
  question: 'Of those who say anything, what share says the contrary of what they think?',
  unit: '%',
  worse: 'higher',
  family: 'speech',
  formula:
    'citizens loyal in public and critical in private, or the reverse / citizens who say anything, last month (H10)',
  misleads: 'Who says nothing is left out; see silent critics.',
  source: 'Kuran 1995; measures specification, H10',
  tallies: { views: VIEWS },
  value: ({ views }) => {
    const loud = viewsOf(views).filter((view) => view.public !== 0);
    const many = (of: typeof loud) => of.reduce((total, view) => total + view.citizens, 0);
    return ratio(many(loud.filter((view) => view.public > 0 === view.disaffected)), many(loud), 100);
  },
});
