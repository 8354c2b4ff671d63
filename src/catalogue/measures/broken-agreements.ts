import { channel, defineMeasure, event, whoHad } from '../../engine/contracts.js';
import { flag, type I32, type i32 } from '../../engine/lanes.js';

export function anyOf(size: i32, events: I32, one: i32, two: i32, three: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((events[i] & (one | two | three)) !== 0);
  }
}

export default defineMeasure({
  id: 'broken-agreements',
  label: 'Agreements truly broken',
  question: 'Of 1,000 months, in how many did somebody truly break an agreement or a rule?',
  unit: 'per 1,000 citizen-months',
  worse: 'higher',
  family: 'society',
  headline: true,
  formula: 'citizen-months with a true no-show, disputed claim or offence / citizen-months',
  misleads: 'Two breaches of one citizen in one month count once.',
  source: 'model specification, 11',
  over: 'months',
  numerator: {
    run: anyOf,
    only: whoHad('no-show', 'claim-dispute', 'offence'),
    with: [channel('events'), event('no-show'), event('claim-dispute'), event('offence')],
  },
  denominator: { every: 'citizen' },
  scale: 1000,
});
