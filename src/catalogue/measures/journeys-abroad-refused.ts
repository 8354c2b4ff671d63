import { channel, defineMeasure, event, whoHad } from '../../engine/contracts.js';
import { happenedAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'journeys-abroad-refused',
  label: 'Journeys abroad refused',
  question:
    'Of 1,000 months, in how many could somebody not travel abroad for want of an employer’s letter? Refusals, not people.',
  family: 'society',
  formula:
    'journeys abroad wished for without a job and without papers that ask for no letter / citizen-months',
  misleads:
    'How often people wish to travel abroad is a guess; a refusal for want of money or of a visa is not modelled.',
  unit: 'per 1,000 citizen-months',
  worse: 'higher',
  assumption: true,
  over: 'months',
  numerator: {
    run: happenedAny,
    only: whoHad('papers-refused'),
    with: [channel('events'), event('papers-refused')],
  },
  denominator: { every: 'citizen' },
  scale: 1000,
});
