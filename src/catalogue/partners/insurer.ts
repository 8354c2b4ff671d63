import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'insurer',
  label: 'Insurer',
  member: 5,
  reports: ['claim-dispute'],
  mistakes: 'claim-dispute',
  // assumption: fewer of B and C are known to it, which makes their files thin
  coverage: [60, 40, 55],
  misses: [20, 20, 20],
  falseRecords: 0.036,
  delayMonths: 3,
  avoidable: false,
  source:
    'false records scaled so that about a fifth of citizens ever have one, as in FTC 2012 (21 % had an error corrected)',
  assumption: true,
});
