import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'arrears',
  label: 'Bills and instalments left unpaid',
  domain: 'finance',
  form: 'slots',
  events: ['bill-arrears', 'loan-arrears'],
  // four years in quarters; credit bureaux keep records five to seven years (China 5, UK 6, US 7)
  slots: 16,
  slotMonths: 3,
  assumption: true,
});
