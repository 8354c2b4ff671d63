import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'sex-log-odds',
  label: 'Sex and care duties as an office knows them, in steps of 0.005 of log-odds',
  domain: 'employment',
  form: 'level',
  events: [],
  trait: 'sex-and-care',
  levels: [0, -28, -58],
  optional: true,
  source: 'published sheet of 2018: women -0.14, and -0.15 more with care duties, which count for women only',
});
