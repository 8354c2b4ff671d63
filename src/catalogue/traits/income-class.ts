import { bellTrait } from '../shared/bell-trait.js';

export default bellTrait({
  id: 'income-class',
  label: 'Income class',
  question: 'How much comes in when there is work, in 32 classes?',
  bits: 5,
  mean: 16,
  spread: 6,
  likeness: 8,
  lowerInB: 3,
  assumption: true,
});
