import { defineMeasure, ratio, sum } from '../../engine/contracts.js';
import { VIEWS, viewsOf } from '../shared/views.js';

export default defineMeasure({
  id: 'preference-falsification',
  label: 'Distance between private and public view',
  question: 'How far is what people say from what they think, from 0 (nothing) to 1 (the contrary)?',
  unit: '0 to 1',
  worse: 'higher',
  family: 'speech',
  formula:
    'mean of |public - private| / 2, private opinion from -1 (hostile) to 1 (supportive), public -1 criticism, 0 silence, 1 feigned loyalty (H10)',
  misleads:
    'Somebody mild who keeps silent is nearly honest here, somebody mild who criticises is not; true support is never said aloud in this model, so no society comes near 0.',
  source: 'Kuran 1995; Tena-Sánchez and León-Medina 2019; measures specification, H10',
  tallies: { views: VIEWS },
  value: ({ views }) => {
    const told = viewsOf(views);
    const distance = told.reduce(
      (total, view) => total + (view.citizens * Math.abs(view.public - view.private)) / 2,
      0,
    );
    const all = sum(views);
    const silent = told.reduce((total, view) => total + (view.public === 0 ? view.citizens : 0), 0);
    return {
      ...ratio(distance, all),
      parts: { silent: { label: 'Say nothing', unit: '%', ...ratio(silent, all, 100) } },
    };
  },
});
