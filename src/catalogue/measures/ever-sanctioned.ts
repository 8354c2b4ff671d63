import { defineMeasure, EVER, read, whole } from '../../engine/contracts.js';
import { hasAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'ever-sanctioned',
  label: 'Ever under a sanction',
  question: 'What share of citizens was ever under a sanction?',
  unit: '%',
  worse: 'higher',
  family: 'sanctions',
  headline: true,
  formula: 'citizens ever under a sanction / citizens',
  misleads: 'It can only grow with the months lived.',
  source: 'model specification, 11',
  over: 'last',
  numerator: { run: hasAny, with: [read('ever'), whole(EVER.sanctioned)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
