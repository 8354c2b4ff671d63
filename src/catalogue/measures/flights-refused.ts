import { channel, defineMeasure, event, whoHad } from '../../engine/contracts.js';
import { happenedAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'flights-refused',
  label: 'Flights refused',
  question: 'Of 1,000 months, in how many was a wished-for journey refused? Refusals, not people.',
  unit: 'per 1,000 citizen-months',
  worse: 'higher',
  family: 'sanctions',
  headline: true,
  formula: 'citizen-months with a wished-for journey refused / citizen-months',
  misleads: 'Refusals, not people; who no longer asks is not counted.',
  source: 'Supreme People’s Court figures are refusals (facts, 1.7)',
  over: 'months',
  numerator: {
    run: happenedAny,
    only: whoHad('flight-refused'),
    with: [channel('events'), event('flight-refused')],
  },
  denominator: { every: 'citizen' },
  scale: 1000,
});
