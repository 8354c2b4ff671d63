import { defineMeasure, EVER, read, whole } from '../../engine/contracts.js';
import { hasAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'ever-wrongfully-sanctioned',
  label: 'Ever wrongfully under a sanction',
  question: 'What share of citizens was ever under a sanction only because of a false record?',
  unit: '%',
  worse: 'higher',
  over: 'last',
  needs: ['in-force~true'],
  numerator: { run: hasAny, with: [read('ever'), whole(EVER.wrongfully)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
