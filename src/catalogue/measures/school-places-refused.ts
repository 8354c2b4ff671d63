import { channel, defineMeasure, event, whoHad } from '../../engine/contracts.js';
import { happenedAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'school-places-refused',
  label: 'School places refused',
  question:
    'Of 1,000 months, in how many was a child refused a place at a chosen school? Refusals, not people.',
  family: 'sanctions',
  formula: 'refusals of a school place in all months / citizen-months',
  misleads:
    'Asking for a place is a guess of one parent in a hundred a month; who does not ask because a refusal is certain is not counted.',
  unit: 'per 1,000 citizen-months',
  worse: 'higher',
  assumption: true,
  over: 'months',
  numerator: {
    run: happenedAny,
    only: whoHad('school-refused'),
    with: [channel('events'), event('school-refused')],
  },
  denominator: { every: 'citizen' },
  scale: 1000,
});
