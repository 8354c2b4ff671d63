import { ratio } from '../../engine/contracts.js';
import { type Check, defineCase, within } from '../case.js';

/** Counts of a published recidivism score: above and below its cut-off, by what happened. */
const COUNTS = {
  'group 1': { rightlyLow: 990, wronglyHigh: 805, wronglyLow: 532, rightlyHigh: 1369 },
  'group 2': { rightlyLow: 1139, wronglyHigh: 349, wronglyLow: 461, rightlyHigh: 505 },
  everybody: { rightlyLow: 2681, wronglyHigh: 1282, wronglyLow: 1216, rightlyHigh: 2035 },
};

const share = (part: number, whole: number): number => ratio(part, whole).value ?? Number.NaN;

function rates(name: keyof typeof COUNTS, falsePositive: number, accuracy: number): Check[] {
  const { rightlyLow, wronglyHigh, wronglyLow, rightlyHigh } = COUNTS[name];
  const all = rightlyLow + wronglyHigh + wronglyLow + rightlyHigh;
  const happened = wronglyLow + rightlyHigh;
  const prevalence = share(happened, all);
  const precision = share(rightlyHigh, rightlyHigh + wronglyHigh);
  const missed = share(wronglyLow, happened);
  const identity = (prevalence / (1 - prevalence)) * ((1 - precision) / precision) * (1 - missed);
  const four = (what: string, expected: number, obtained: number) =>
    within(`${name}: ${what}`, expected, obtained, 0.00005, 'four decimals as printed');
  return [
    four('wrongly rated high', falsePositive, share(wronglyHigh, wronglyHigh + rightlyLow)),
    four('the same by the identity', falsePositive, identity),
    four('rated rightly', accuracy, share(rightlyLow + rightlyHigh, all)),
  ];
}

export default defineCase({
  id: 'T6',
  title: 'With unequal base rates, one score cannot err alike in both groups.',
  source: 'Chouldechova 2017: FPR = p/(1-p) (1-PPV)/PPV (1-FNR); counts of ProPublica 2016 (Broward County)',
  run: () => [
    ...rates('group 1', 0.4485, 0.6383),
    ...rates('group 2', 0.2345, 0.6699),
    ...rates('everybody', 0.3235, 0.6537),
  ],
});
