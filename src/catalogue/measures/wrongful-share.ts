import { defineMeasure, read, sanctionBits } from '../../engine/contracts.js';
import { hasAny, hasOnlyHere } from '../shared/counting.js';

export default defineMeasure({
  id: 'wrongful-share',
  label: 'Of those, wrongful',
  question: 'Of the months under a sanction, what share had one in force only because of a false record?',
  unit: '%',
  worse: 'higher',
  over: 'months',
  needs: ['in-force~true'],
  numerator: { run: hasOnlyHere, with: [read('in-force'), read('in-force~true'), sanctionBits()] },
  denominator: { run: hasAny, with: [read('in-force'), sanctionBits()] },
  scale: 100,
});
