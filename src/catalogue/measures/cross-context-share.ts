import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { inForceAny, withoutGround } from '../shared/counting.js';

export default defineMeasure({
  id: 'cross-context-share',
  label: 'Sanctions out of their domain',
  question:
    'Of the months under a sanction, what share had one in force that evidence of its own domain would not have brought?',
  unit: '%',
  worse: 'higher',
  family: 'fit',
  headline: true,
  formula:
    'citizen-months with a sanction in force that evidence of its own domain would not have brought / citizen-months under a sanction (H3, W4)',
  misleads: 'What belongs to a domain is declared by the fields of the register, and may be drawn otherwise.',
  source: 'AI Act article 5(1)(c)(i); measures specification, H3',
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
