import { defineMeasure, EVER, read, whole } from '../../engine/contracts.js';
import { hasAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'ever-wrongfully-sanctioned',
  label: 'Ever wrongfully under a sanction',
  question: 'What share of citizens was ever under a sanction only because of a false record?',
  unit: '%',
  worse: 'higher',
  family: 'errors',
  headline: true,
  formula: 'citizens ever under a sanction that true records alone would not have brought / citizens',
  misleads:
    'The decision is made again on true records, the life is not: knock-on harm is in the error-free twin world.',
  source: 'model specification, 8 (W1)',
  over: 'last',
  needs: ['in-force~true'],
  numerator: { run: hasAny, with: [read('ever'), whole(EVER.wrongfully)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
