import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'judgment',
  label: 'Court judgments not complied with',
  domain: 'courts',
  form: 'slots',
  events: ['judgment'],
  slots: 8,
  slotMonths: 6,
  assumption: true,
});
