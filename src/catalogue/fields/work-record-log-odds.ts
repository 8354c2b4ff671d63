import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'work-record-log-odds',
  label: 'Recent work as an office knows it, in steps of 0.005 of log-odds',
  domain: 'employment',
  form: 'level',
  events: [],
  trait: 'work-record',
  levels: [-180, -120, -60, 0, 40, 60, 80, 100],
  optional: true,
  source: 'terms of the career exist and their values were not found; these are ours',
  assumption: true,
});
