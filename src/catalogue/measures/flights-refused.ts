import { channel, defineMeasure, event } from '../../engine/contracts.js';
import { flag, type I32, type i32 } from '../../engine/lanes.js';

export function happened(size: i32, events: I32, kind: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((events[i] & kind) !== 0);
  }
}

export default defineMeasure({
  id: 'flights-refused',
  label: 'Flights refused',
  question: 'Of 1,000 months, in how many was a wished-for journey refused? Refusals, not people.',
  unit: 'per 1,000 citizen-months',
  worse: 'higher',
  over: 'months',
  numerator: { run: happened, with: [channel('events'), event('flight-refused')] },
  denominator: { every: 'citizen' },
  scale: 1000,
});
