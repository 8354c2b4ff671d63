import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'breach',
  label: 'Agreements and rules broken',
  domain: 'contracts',
  form: 'slots',
  events: ['no-show', 'claim-dispute', 'offence'],
  slots: 16,
  slotMonths: 3,
  assumption: true,
});
