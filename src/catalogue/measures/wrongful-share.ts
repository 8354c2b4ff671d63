import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { inForceAny, withoutGround } from '../shared/counting.js';

export default defineMeasure({
  id: 'wrongful-share',
  label: 'Wrongful among months under a sanction',
  question: 'Of the months under a sanction, what share had one in force only because of a false record?',
  unit: '%',
  worse: 'higher',
  over: 'months',
  needs: ['in-force~true'],
  numerator: {
    run: withoutGround,
    only: sanctioned,
    with: [read('in-force'), read('in-force~true'), sanctionBits()],
  },
  denominator: { run: inForceAny, only: sanctioned, with: [read('in-force'), sanctionBits()] },
  scale: 100,
});
