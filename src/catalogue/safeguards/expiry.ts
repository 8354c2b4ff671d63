import { defineSafeguard } from '../../engine/contracts.js';

export default defineSafeguard({
  id: 'expiry',
  label: 'Expiry of records',
  question: 'After how many months does a record no longer count?',
  actsOn: 'register',
  options: {
    months: {
      label: 'Months after which a record no longer counts, in steps of whole periods of its field',
      unit: 'months',
      value: 24,
      least: 3,
      most: 96,
      source: 'published rules keep records five to seven years (China 5, UK 6, US 7); 24 is ours',
      assumption: true,
    },
  },
  amends: (settings) => ({
    'register.retention-months': Math.min(settings['register.retention-months'], settings['expiry.months']),
  }),
  assumption: true,
});
