import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'utility',
  label: 'Utility and telephone company',
  member: 2,
  reports: ['bill-arrears', 'move', 'phone-change'],
  mistakes: 'bill-arrears',
  // assumption: fewer of B and C are known to it, which makes their files thin
  coverage: [92, 80, 88],
  misses: [20, 20, 20],
  falseRecords: 0.072,
  delayMonths: 0,
  avoidable: false,
  source:
    'false records scaled so that about a fifth of citizens ever have one, as in FTC 2012 (21 % had an error corrected)',
  assumption: true,
});
