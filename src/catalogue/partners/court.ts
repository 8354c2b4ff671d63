import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'court',
  label: 'Court',
  member: 6,
  reports: ['judgment'],
  mistakes: 'judgment',
  // a court knows every party before it
  coverage: [100, 100, 100],
  misses: [5, 5, 5],
  falseRecords: 0.006,
  delayMonths: 3,
  avoidable: false,
  source:
    'false records scaled so that about a fifth of citizens ever have one, as in FTC 2012 (21 % had an error corrected)',
  assumption: true,
});
