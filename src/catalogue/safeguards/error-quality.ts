import { defineSafeguard } from '../../engine/contracts.js';

const WHOLE = 65536;

export default defineSafeguard({
  id: 'error-quality',
  label: 'Duty of accurate records',
  question: 'Must partners and register make fewer mistakes?',
  actsOn: 'mistakes',
  options: {
    remaining: {
      label: 'Percent of false records, mix-ups and missed events that remain',
      unit: 'percent',
      value: 50,
      least: 0,
      most: 100,
      assumption: true,
    },
  },
  amends: (settings) => {
    const remaining = settings['error-quality.remaining'] / WHOLE;
    const misses = Object.keys(settings).filter((path) => /^partners\.[^.]+\.misses\./.test(path));
    return Object.fromEntries(
      ['errors.scale', ...misses].map((path) => [path, Math.round(settings[path] * remaining)]),
    );
  },
  source: 'model specification, S10; shaped like article 5(1)(d) of the GDPR; the default is ours',
  assumption: true,
});
