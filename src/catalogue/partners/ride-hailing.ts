import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'ride-hailing',
  label: 'Ride-hailing service',
  member: 4,
  reports: ['no-show', 'move'],
  // assumption: the article names it among those who keep more than they report
  collects: ['private life'],
  mistakes: 'no-show',
  // assumption: fewer of B and C are known to it, which makes their files thin
  coverage: [45, 30, 40],
  misses: [20, 20, 20],
  falseRecords: 0.048,
  delayMonths: 0,
  avoidable: true,
  source:
    'false records scaled so that about a fifth of citizens ever have one, as in FTC 2012 (21 % had an error corrected)',
  assumption: true,
});
