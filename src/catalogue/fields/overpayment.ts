import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'overpayment',
  label: 'Quarters with a notice that a benefit was not due',
  domain: 'repayment',
  form: 'slots',
  events: ['overpaid'],
  slots: 8,
  slotMonths: 3,
  optional: true,
  assumption: true,
});
