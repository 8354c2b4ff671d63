import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'platform',
  label: 'Platform for services',
  member: 12,
  reports: ['no-show', 'claim-dispute'],
  mistakes: 'no-show',
  coverage: [15, 15, 15],
  misses: [20, 20, 20],
  falseRecords: 0.5,
  delayMonths: 0,
  avoidable: false,
  source: 'customers who rate for reasons of their own: the rate is ours',
  assumption: true,
});
