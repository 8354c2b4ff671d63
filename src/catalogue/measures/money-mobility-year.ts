import { defineMeasure } from '../../engine/contracts.js';
import { mobilityFound } from '../shared/mobility-found.js';
import { fortuneThenAndNow } from '../shared/year-before.js';

export default defineMeasure({
  id: 'money-mobility-year',
  label: 'Mobility of money over a year',
  question:
    'How much do people change places by money within a year, from 0 (nobody) to 1 (the past says nothing)?',
  unit: '0 to 1.25',
  worse: 'lower',
  family: 'means',
  formula: '(5 - trace) / 4 of the matrix of transitions between fifths, each moment by its own fifths (H14)',
  misleads:
    'People who stay inside one bin are taken to keep their ranks, so what moves by less than a bin is no mobility. Rows of all years are added.',
  source: 'Shorrocks 1978; measures specification, H14',
  tallies: { joint: fortuneThenAndNow('money-year-ago', 12) },
  value: ({ joint }) => mobilityFound(joint),
});
