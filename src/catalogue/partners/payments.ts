import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'payments',
  label: 'Payment service',
  member: 0,
  reports: ['purchase', 'gaming', 'income'],
  // assumption: the article names it among those who keep more than they report
  collects: ['private life'],
  mistakes: 'bill-arrears',
  // China 2020: 85 % of mobile users paid by mobile; the split by group is an assumption
  coverage: [90, 70, 82],
  misses: [5, 5, 5],
  falseRecords: 0.036,
  delayMonths: 0,
  avoidable: true,
  source:
    'false records scaled so that about a fifth of citizens ever have one, as in FTC 2012 (21 % had an error corrected)',
  assumption: true,
});
