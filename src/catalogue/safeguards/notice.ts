import { defineSafeguard } from '../../engine/contracts.js';

/** All is told: the rule, one's own score, and what it rests on. */
const OPEN = 0;

export default defineSafeguard({
  id: 'notice',
  label: 'Notice and explanation',
  question: 'Are people told their score, its reasons and what is recorded of them?',
  actsOn: 'opacity',
  amends: () => ({ opacity: OPEN }),
  source: 'model specification, S10: shaped like articles 13-15 of the GDPR and 86 of the AI Act',
  assumption: true,
});
