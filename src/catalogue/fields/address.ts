import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'address',
  label: 'Address and telephone number as last verified',
  domain: 'residence',
  form: 'age',
  events: ['move', 'phone-change'],
  source: 'stability of residence is a usual characteristic of scorecards (Siddiqi 2006)',
  assumption: true,
});
