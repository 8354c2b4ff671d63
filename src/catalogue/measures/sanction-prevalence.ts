import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { inForceAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'sanction-prevalence',
  label: 'Under a sanction',
  question: 'What share of citizens is under any sanction in the last month?',
  unit: '%',
  worse: 'higher',
  family: 'sanctions',
  headline: true,
  formula: 'citizens under any sanction / citizens, last month',
  misleads: 'One month; see months under any sanction for the whole time.',
  source: 'model specification, 11',
  over: 'last',
  numerator: { run: inForceAny, only: sanctioned, with: [read('in-force'), sanctionBits()] },
  denominator: { every: 'citizen' },
  scale: 100,
});
