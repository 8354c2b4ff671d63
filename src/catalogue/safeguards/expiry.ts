import { defineSafeguard } from '../../engine/contracts.js';

const BY_PARTNER = 'expiry.by-partner.';

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
  byPartner: 'months',
  amends: (settings) => {
    const kept = settings['register.retention-months'];
    const partners = Object.entries(settings).filter(([path]) => path.startsWith(BY_PARTNER));
    return {
      'register.retention-months': Math.min(kept, settings['expiry.months']),
      ...Object.fromEntries(
        partners.map(([path, months]) => [
          `register.retention-months.by.${path.slice(BY_PARTNER.length)}`,
          Math.min(kept, months),
        ]),
      ),
    };
  },
  assumption: true,
});
