import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'schooling-log-odds',
  label: 'Schooling as an office knows it, in steps of 0.005 of log-odds',
  domain: 'employment',
  form: 'level',
  events: [],
  trait: 'schooling',
  levels: [0, 54, 2],
  optional: true,
  source: 'published sheet of 2018: completed apprenticeship +0.27, upper school +0.01',
});
