import { defineMeasure, read, sanctionBits } from '../../engine/contracts.js';
import { inForceAny, withoutGround } from '../shared/counting.js';

export default defineMeasure({
  id: 'collective-relieved-share',
  label: 'Spared by association',
  question:
    'Of the months in which a score without friends would bring a sanction, in what share was one of them not in force?',
  unit: '%',
  worse: 'neither',
  family: 'fit',
  formula:
    'citizen-months with a sanction without the peer term that is not in force with it / citizen-months with a sanction without the peer term (H2)',
  misleads: 'The decision is made again without friends, the life is not.',
  source: 'measures specification, H2',
  needs: ['in-force~no-peer'],
  over: 'months',
  numerator: {
    run: withoutGround,
    with: [read('in-force~no-peer'), read('in-force'), sanctionBits()],
  },
  denominator: { run: inForceAny, with: [read('in-force~no-peer'), sanctionBits()] },
  scale: 100,
});
