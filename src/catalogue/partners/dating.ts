import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'dating',
  label: 'Dating service',
  member: 8,
  reports: ['move', 'phone-change'],
  // assumption: the article names it among those who keep more than they report
  collects: ['private life'],
  mistakes: 'no-show',
  // assumption; its mistakes are disputes between people who never met
  coverage: [15, 12, 14],
  misses: [30, 30, 30],
  falseRecords: 0.03,
  delayMonths: 0,
  avoidable: false,
  seesContacts: true,
  source:
    'false records scaled so that about a fifth of citizens ever have one, as in FTC 2012 (21 % had an error corrected)',
  assumption: true,
});
