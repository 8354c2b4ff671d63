import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { inForceAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'citizen-months-sanctioned',
  label: 'Months under any sanction',
  question: 'Of 1,000 months lived under the regime, how many were lived under a sanction?',
  unit: 'per 1,000 citizen-months',
  worse: 'higher',
  family: 'sanctions',
  headline: true,
  formula: 'citizen-months with any sanction in force / citizen-months',
  misleads: 'Nine doors closed weigh as much as one.',
  source: 'model specification, 11',
  over: 'months',
  numerator: { run: inForceAny, only: sanctioned, with: [read('in-force'), sanctionBits()] },
  denominator: { every: 'citizen' },
  scale: 1000,
});
