import { defineMeasure, read, sanctioned, whole } from '../../engine/contracts.js';
import { inForceAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'sanctioned-months-by-domain',
  label: 'Months with a door closed, by domain',
  question: 'Of 1,000 months lived under the regime, in how many was each door closed?',
  unit: 'per 1,000 citizen-months',
  worse: 'higher',
  family: 'sanctions',
  headline: true,
  formula: 'citizen-months with the door closed / citizen-months, door by door and summed',
  misleads: 'Doors differ in weight: the sum treats them as alike.',
  source: 'model specification, 11',
  over: 'months',
  parts: 'sanctions',
  numerator: { run: inForceAny, only: sanctioned, with: (bit) => [read('in-force'), whole(bit)] },
  denominator: { every: 'citizen' },
  scale: 1000,
});
