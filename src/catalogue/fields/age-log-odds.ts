import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'age-log-odds',
  label: 'Age band as an office knows it, in steps of 0.005 of log-odds',
  domain: 'employment',
  form: 'level',
  events: [],
  trait: 'age-band',
  levels: [0, -26, -140],
  optional: true,
  source: 'published sheet of 2018: 50 and over -0.70; 30 to 49 -0.13, which is remembered and not confirmed',
});
