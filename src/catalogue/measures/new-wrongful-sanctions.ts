import { defineMeasure, last, read, sanctionBits } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U16 } from '../../engine/lanes.js';

export function beginsWrongfully(
  size: i32,
  before: U16,
  inForce: U16,
  onTrueRecords: U16,
  sanctions: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const wrongful = flag((inForce[i] & ~onTrueRecords[i] & sanctions) !== 0);
    into[i] = wrongful & flag(before[i] === 0);
  }
}

export default defineMeasure({
  id: 'new-wrongful-sanctions',
  label: 'New wrongful sanctions',
  question: 'Of 1,000 citizens, how many come under a wrongful sanction in a year?',
  unit: 'per 1,000 citizen-years',
  worse: 'higher',
  family: 'errors',
  formula: 'beginnings of a wrongful spell / citizen-years (H1, incidence)',
  misleads: 'Somebody who comes back under a wrongful sanction counts again.',
  source: 'measures specification, H1',
  needs: ['in-force~true'],
  over: 'months',
  numerator: {
    run: beginsWrongfully,
    with: [last('wrongful-months'), read('in-force'), read('in-force~true'), sanctionBits()],
  },
  denominator: { every: 'citizen' },
  scale: 12_000,
});
