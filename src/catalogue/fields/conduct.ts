import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'conduct',
  label: 'What was bought and how leisure was spent',
  domain: 'private-life',
  form: 'mean',
  events: ['purchase', 'gaming'],
  neutral: 128,
  worth: {
    purchase: { present: 60, absent: -10 },
    gaming: { present: -90, absent: 20 },
  },
  source:
    'the signs follow an interview illustration of 2015 (diapers up, games down), never shown to be in use',
  assumption: true,
});
