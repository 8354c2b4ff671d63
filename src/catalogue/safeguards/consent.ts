import { defineSafeguard } from '../../engine/contracts.js';

export default defineSafeguard({
  id: 'consent',
  label: 'Consent',
  question: 'May people refuse to be scored, at no cost?',
  actsOn: 'enrolment',
  // who has not joined is neither scored nor listed, whatever date a regime sets for everybody
  amends: () => ({ 'phases.forced': 0, 'blacklist.everybody': 0 }),
  source: 'model specification, S10: enrolled only by consent, and refusal costs nothing',
  assumption: true,
});
