import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'public-office',
  label: 'Public office',
  member: 11,
  reports: [
    'age-log-odds',
    'sex-log-odds',
    'health-log-odds',
    'schooling-log-odds',
    'work-record-log-odds',
    'risk-marks',
    'children',
    'income',
  ],
  mistakes: 'bill-arrears',
  coverage: [100, 100, 100],
  misses: [0, 0, 0],
  falseRecords: 0.006,
  delayMonths: 0,
  avoidable: false,
  source:
    'an authority that holds a file on everybody it pays or advises; its rate of mistakes is that of a court, ours',
  assumption: true,
});
