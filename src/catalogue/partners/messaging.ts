import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'messaging',
  label: 'Messaging service',
  member: 1,
  reports: ['criticism', 'pessimism', 'gaming'],
  // assumption: the article names it among those who keep more than they report
  collects: ['private life'],
  mistakes: 'criticism',
  // assumption: a classifier of remarks that overlooks seven in ten
  coverage: [95, 80, 88],
  misses: [70, 70, 70],
  falseRecords: 0.06,
  delayMonths: 0,
  avoidable: true,
  seesContacts: true,
  source:
    'false records scaled so that about a fifth of citizens ever have one, as in FTC 2012 (21 % had an error corrected)',
  assumption: true,
});
