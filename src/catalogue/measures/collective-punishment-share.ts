import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { inForceAny, withoutGround } from '../shared/counting.js';

export default defineMeasure({
  id: 'collective-punishment-share',
  label: 'Sanctions by association',
  question: 'Of the months under a sanction, what share had one in force only because friends count?',
  unit: '%',
  worse: 'higher',
  family: 'fit',
  headline: true,
  formula:
    'citizen-months with a sanction in force that is not in force without the peer term / citizen-months under a sanction (H2, W3)',
  misleads:
    'The decision is made again without friends, the life is not: what friends did to the life before is in the world without a peer term.',
  source: 'counterfactual; measures specification, H2',
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
