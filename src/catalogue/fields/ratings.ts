import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'ratings',
  label: 'Months with a bad rating',
  domain: 'work',
  form: 'slots',
  events: ['no-show', 'claim-dispute'],
  slots: 16,
  slotMonths: 1,
  optional: true,
  source:
    'a platform keeps the mean of the last ratings (press, after 2015); months instead of journeys are ours',
  assumption: true,
});
