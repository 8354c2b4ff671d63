import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'health-log-odds',
  label: 'Impaired health as an office knows it, in steps of 0.005 of log-odds',
  domain: 'employment',
  form: 'level',
  events: [],
  trait: 'health',
  levels: [0, -134],
  optional: true,
  source: 'published sheet of 2018: health impairment -0.67',
});
