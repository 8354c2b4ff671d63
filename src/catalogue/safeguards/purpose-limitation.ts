import { defineSafeguard } from '../../engine/contracts.js';

/** A month that never comes. */
const NEVER = 32767;

export default defineSafeguard({
  id: 'purpose-limitation',
  label: 'Purpose limitation',
  question: 'May each part of life look only at evidence of its own?',
  actsOn: 'register',
  amends: () => ({ 'register.siloed': 1, 'joint-punishment.from': NEVER }),
  source: 'model specification, S10; shaped like article 5(1)(b) of the GDPR',
  assumption: true,
});
