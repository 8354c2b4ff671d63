import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'children',
  label: 'Children in the household as an authority knows them',
  domain: 'benefits',
  form: 'level',
  events: [],
  trait: 'parent',
  levels: [0, 1],
  optional: true,
  source: 'the allowance concerned is for the care of children',
  assumption: true,
});
