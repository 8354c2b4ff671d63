import { defineField } from '../../engine/contracts.js';

export default defineField({
  id: 'risk-marks',
  label: 'An abstract marker of origin as an authority holds it',
  domain: 'benefits',
  form: 'level',
  events: [],
  trait: 'group',
  levels: [0, 1, 0, 0],
  optional: true,
  source:
    'nationality was an indicator of a risk model of 2013-2020 (Kamerstuk 31066-1008); here it is group B, which stands for no real group',
  assumption: true,
});
