import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { inForceAny, withoutGround } from '../shared/counting.js';

export default defineMeasure({
  id: 'cross-context-share',
  label: 'Sanctions out of their domain',
  question:
    'Of the months under a sanction, what share had one in force that evidence of its own domain would not have brought?',
  unit: '%',
  worse: 'higher',
  over: 'months',
  needs: ['in-force~own-domain'],
  numerator: {
    run: withoutGround,
    only: sanctioned,
    with: [read('in-force'), read('in-force~own-domain'), sanctionBits()],
  },
  denominator: { run: inForceAny, only: sanctioned, with: [read('in-force'), sanctionBits()] },
  scale: 100,
});
