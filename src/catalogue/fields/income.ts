import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'income',
  label: 'Income class as a partner sees it',
  domain: 'finance',
  form: 'level',
  events: ['income'],
  trait: 'income-class',
  assumption: true,
});
