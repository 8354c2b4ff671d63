import { bellTrait } from '../shared/bell-trait.js';

export default bellTrait({
  id: 'leisure-taste',
  label: 'Taste for games',
  question: 'How readily does somebody spend a long evening gaming?',
  bits: 5,
  mean: 16,
  spread: 6,
  likeness: 0,
  lowerInB: 0,
  assumption: true,
});
