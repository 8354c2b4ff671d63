import { bellTrait } from '../shared/bell-trait.js';

export default bellTrait({
  id: 'conscientiousness',
  label: 'Conscientiousness',
  question: 'How carefully does somebody keep appointments and agreements?',
  bits: 6,
  mean: 32,
  spread: 10,
  likeness: 4,
  lowerInB: 0,
  assumption: true,
});
