import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { inForceAny, withoutGround } from '../shared/counting.js';

export default defineMeasure({
  id: 'wrongful-share',
  label: 'Wrongful among months under a sanction',
  question: 'Of the months under a sanction, what share had one in force only because of a false record?',
  unit: '%',
  worse: 'higher',
  family: 'errors',
  headline: true,
  formula:
    'citizen-months with a sanction in force only because of a false record / citizen-months under a sanction (H1)',
  misleads: 'The decision is made again on true records, the life is not; missed true events are not in it.',
  source: 'false discovery rate; GDPR article 5(1)(d), accuracy',
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
