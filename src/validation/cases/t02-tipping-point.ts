import { normalQuantile } from '../../statistics/normal.js';
import { type Check, defineCase, holds, within } from '../case.js';
import { crowdOf } from '../shared/crowd.js';

/** Thresholds stand in the middle of their quantile, rounded up to whole citizens. */
const CITIZENS = 1_000_000;
const MEAN = 25;

/** Percent that act, where thresholds are normal around 25 percent with this spread. */
function percent(spread: number, months: number): number {
  const quantiles = middles();
  const acting = crowdOf({
    id: 'tipping-point',
    citizens: CITIZENS,
    months,
    columns: [
      {
        name: 'threshold',
        bits: 32,
        signed: true,
        start: (citizen) => Math.ceil((CITIZENS * (MEAN + spread * quantiles[citizen])) / 100),
      },
    ],
  });
  return (100 * (acting ?? Number.NaN)) / CITIZENS;
}

let known: Float64Array | undefined;
function middles(): Float64Array {
  known ??= Float64Array.from({ length: CITIZENS }, (_, citizen) =>
    normalQuantile((citizen + 0.5) / CITIZENS),
  );
  return known;
}

const settles = (spread: number, expected: number): Check =>
  within(
    `percent that acts, spread ${spread}`,
    expected,
    percent(spread, 200),
    0.0006,
    'three decimals as printed',
  );

export default defineCase({
  id: 'T2',
  title: 'The crowd tips from 6 to 100 percent as the spread of thresholds passes 12.222.',
  source: 'Granovetter 1978; r = 100 Phi((r - 25) / spread) from r = 0, tangency at 12.222087',
  slow: true,
  run: () => {
    const below = percent(12.222, 700);
    const above = percent(12.2222, 1100);
    return [
      settles(10, 0.77),
      settles(12, 4.021),
      settles(12.2, 5.479),
      holds('spread 12.2220 keeps below 6.2 percent', below > 6 && below < 6.2),
      within('spread 12.2222, percent', 100, above, 0.01, 'as printed'),
    ];
  },
});
