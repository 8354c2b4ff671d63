import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { inForceAny, withoutGround } from '../shared/counting.js';

export default defineMeasure({
  id: 'collective-punishment-share',
  label: 'Sanctions by association',
  question: 'Of the months under a sanction, what share had one in force only because friends count?',
  unit: '%',
  worse: 'higher',
  over: 'months',
  needs: ['in-force~no-peer'],
  numerator: {
    run: withoutGround,
    only: sanctioned,
    with: [read('in-force'), read('in-force~no-peer'), sanctionBits()],
  },
  denominator: { run: inForceAny, only: sanctioned, with: [read('in-force'), sanctionBits()] },
  scale: 100,
});
