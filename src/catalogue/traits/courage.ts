import { bellTrait } from '../shared/bell-trait.js';

export default bellTrait({
  id: 'courage',
  label: 'Courage to speak',
  question: 'How much risk does somebody bear to say what they think?',
  bits: 6,
  mean: 28,
  spread: 12,
  likeness: 0,
  lowerInB: 0,
  assumption: true,
});
