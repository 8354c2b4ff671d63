import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'creditors',
  label: 'Creditors before a court',
  member: 10,
  reports: ['bill-arrears', 'loan-arrears'],
  mistakes: 'bill-arrears',
  // whoever won a judgment knows whether it has been paid
  coverage: [100, 100, 100],
  misses: [5, 5, 5],
  falseRecords: 0.006,
  delayMonths: 0,
  avoidable: false,
  source:
    'a listed debtor is taken off once the debt is paid, which the creditor confirms to the court; the numbers are those of the court and ours',
  assumption: true,
});
