import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U16 } from '../../engine/lanes.js';
import { inForceAny } from '../shared/counting.js';

/** 1 where a sanction is in force that true records alone would not have brought. */
export function wrongful(size: i32, inForce: U16, onTrueRecords: U16, sanctions: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((inForce[i] & ~onTrueRecords[i] & sanctions) !== 0);
  }
}

export default defineMeasure({
  id: 'wrongful-share',
  label: 'Wrongful among months under a sanction',
  question: 'Of the months under a sanction, what share had one in force only because of a false record?',
  unit: '%',
  worse: 'higher',
  over: 'months',
  needs: ['in-force~true'],
  numerator: {
    run: wrongful,
    only: sanctioned,
    with: [read('in-force'), read('in-force~true'), sanctionBits()],
  },
  denominator: { run: inForceAny, only: sanctioned, with: [read('in-force'), sanctionBits()] },
  scale: 100,
});
