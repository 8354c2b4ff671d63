import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'credit-age',
  label: 'Age of the credit file',
  domain: 'finance',
  form: 'age',
  // nothing begins a file anew
  events: [],
  optional: true,
  assumption: true,
});
