import { bellTrait } from '../shared/bell-trait.js';

export default bellTrait({
  id: 'opinion',
  label: 'Private opinion of the government',
  question: 'From 0, hostile, to 63, supportive; known to nobody else.',
  bits: 6,
  mean: 37,
  spread: 11,
  likeness: 6,
  lowerInB: 4,
  assumption: true,
});
