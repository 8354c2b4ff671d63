import { defineMeasure, read, sanctionBits } from '../../engine/contracts.js';
import { inForceAny, withoutGround } from '../shared/counting.js';

const onTrueRecords = {
  of: read('in-force~true'),
  bits: (settings: Record<string, number>) => settings['sanctions.mask'],
};

export default defineMeasure({
  id: 'wrongly-spared-share',
  label: 'Spared by a false record',
  question:
    'Of the months in which true records alone would bring a sanction, in what share was one of them not in force?',
  unit: '%',
  worse: 'neither',
  family: 'errors',
  formula:
    'citizen-months with a sanction on true records that is not in force / citizen-months with a sanction on true records (H1b)',
  misleads:
    'A false record lowers a score and hardly ever spares anybody; true events that nobody saw are not in it.',
  source: 'false omission; measures specification, H1b',
  needs: ['in-force~true'],
  over: 'months',
  numerator: {
    run: withoutGround,
    only: onTrueRecords,
    with: [read('in-force~true'), read('in-force'), sanctionBits()],
  },
  denominator: { run: inForceAny, only: onTrueRecords, with: [read('in-force~true'), sanctionBits()] },
  scale: 100,
});
