import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'instalments',
  label: 'Instalments paid on time',
  domain: 'finance',
  form: 'slots',
  events: ['instalment-paid'],
  slots: 16,
  slotMonths: 3,
  optional: true,
  assumption: true,
});
