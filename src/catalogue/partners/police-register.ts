import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'police-register',
  label: 'Police register',
  member: 7,
  reports: ['offence'],
  mistakes: 'offence',
  // assumption: the same offence is detected more often in group B, less often in A
  coverage: [100, 100, 100],
  misses: [60, 40, 55],
  falseRecords: 0.018,
  delayMonths: 3,
  avoidable: false,
  source:
    'false records scaled so that about a fifth of citizens ever have one, as in FTC 2012 (21 % had an error corrected)',
  assumption: true,
});
