import { channel, defineMeasure, event, whoHad } from '../../engine/contracts.js';
import { happenedAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'flights-refused',
  label: 'Flights refused',
  question: 'Of 1,000 months, in how many was a wished-for journey refused? Refusals, not people.',
  unit: 'per 1,000 citizen-months',
  worse: 'higher',
  over: 'months',
  numerator: {
    run: happenedAny,
    only: whoHad('flight-refused'),
    with: [channel('events'), event('flight-refused')],
  },
  denominator: { every: 'citizen' },
  scale: 1000,
});
