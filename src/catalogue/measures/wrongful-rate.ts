import { defineMeasure, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U16 } from '../../engine/lanes.js';

export function onlyWrongly(size: i32, inForce: U16, onTrueRecords: U16, sanctions: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((inForce[i] & sanctions) !== 0) & flag((onTrueRecords[i] & sanctions) === 0);
  }
}

export function leftAlone(size: i32, onTrueRecords: U16, sanctions: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((onTrueRecords[i] & sanctions) === 0);
  }
}

export default defineMeasure({
  id: 'wrongful-rate',
  label: 'Under a sanction that true records would not bring',
  question: 'Of 1,000 months in which true records bring no sanction, how many were lived under one?',
  unit: 'per 1,000 citizen-months',
  worse: 'higher',
  family: 'errors',
  formula:
    'citizen-months under a sanction, on true records under none / citizen-months on true records under none (H1c)',
  misleads:
    'Whoever is sanctioned rightly through one door and wrongly through another is not in it: see the wrongful share.',
  source: 'Hardt, Price and Srebro 2016; measures specification, H1c',
  needs: ['in-force~true'],
  over: 'months',
  numerator: {
    run: onlyWrongly,
    only: sanctioned,
    with: [read('in-force'), read('in-force~true'), sanctionBits()],
  },
  denominator: { run: leftAlone, with: [read('in-force~true'), sanctionBits()] },
  scale: 1000,
});
