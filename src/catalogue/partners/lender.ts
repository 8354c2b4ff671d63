import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'lender',
  label: 'Lender',
  member: 3,
  reports: ['loan-arrears', 'instalment-paid', 'income'],
  mistakes: 'loan-arrears',
  // assumption: thin files are commoner in B and C (the direction: Blattner and Nelson 2021)
  coverage: [70, 45, 60],
  misses: [10, 10, 10],
  falseRecords: 0.072,
  delayMonths: 0,
  avoidable: false,
  source:
    'false records scaled so that about a fifth of citizens ever have one, as in FTC 2012 (21 % had an error corrected)',
  assumption: true,
});
