import { defineCase, within } from '../case.js';

/** Epstein's estimated probability of arrest, where `ratio` is police over active citizens in sight. */
const arrest = (k: number, ratio: number): number => 1 - Math.exp(-k * ratio);

export default defineCase({
  id: 'T3',
  title: 'The constant of the risk of arrest is the natural logarithm of ten (arithmetic alone).',
  source: 'Epstein 2002: P = 1 - exp(-k C / A)',
  run: () => [
    within('k for a risk of .9', 2.302585, -Math.log(1 - 0.9), 1e-6, 'six decimals'),
    within('k = 2.3, one policeman', 0.899741, arrest(2.3, 1), 1e-6, 'six decimals'),
    within('k = 2.3, two policemen', 0.989948, arrest(2.3, 2), 1e-6, 'six decimals'),
  ],
});
