import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'speech',
  label: 'Remarks taken for criticism of the government',
  domain: 'speech',
  form: 'slots',
  events: ['criticism'],
  slots: 6,
  slotMonths: 6,
  assumption: true,
});
