import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'speech',
  label: 'Remarks taken for criticism of the government',
  domain: 'speech',
  form: 'slots',
  // talk of hard times is taken for criticism where it is heard (the article)
  events: ['criticism', 'pessimism'],
  slots: 6,
  slotMonths: 6,
  assumption: true,
});
