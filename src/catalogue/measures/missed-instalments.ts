import { channel, defineMeasure, event, whoHad } from '../../engine/contracts.js';
import { flag, type I32, type i32 } from '../../engine/lanes.js';

export function missed(size: i32, events: I32, instalment: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((events[i] & instalment) !== 0);
  }
}

export default defineMeasure({
  id: 'missed-instalments',
  label: 'Instalments not paid',
  question: 'Of 1,000 months, in how many could somebody not pay an instalment of a loan?',
  unit: 'per 1,000 citizen-months',
  worse: 'higher',
  family: 'society',
  formula: 'citizen-months with a missed instalment / citizen-months',
  misleads: 'Fewer loans make fewer missed instalments: whoever is refused one misses none.',
  source: 'measures specification, B3: losses of lenders',
  over: 'months',
  numerator: {
    run: missed,
    only: whoHad('loan-arrears'),
    with: [channel('events'), event('loan-arrears')],
  },
  denominator: { every: 'citizen' },
  scale: 1000,
});
