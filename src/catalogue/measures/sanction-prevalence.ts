import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { inForceAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'sanction-prevalence',
  label: 'Under a sanction',
  question: 'What share of citizens is under any sanction in the last month?',
  unit: '%',
  worse: 'higher',
  over: 'last',
  numerator: { run: inForceAny, only: sanctioned, with: [read('in-force'), sanctionBits()] },
  denominator: { every: 'citizen' },
  scale: 100,
});
