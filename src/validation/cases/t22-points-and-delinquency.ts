import { ratio } from '../../engine/contracts.js';
import { defineCase, within } from '../case.js';

/** Percent of people, and percent of them who fell 90 days behind, in eight bands of a credit score. */
const PEOPLE = [2, 5, 8, 12, 15, 18, 27, 13];
const BEHIND = [87, 71, 51, 31, 15, 5, 2, 1];
const MIDDLES = [475, 525, 575, 625, 675, 725, 775, 825];
/** New loans: percent in default within two years, in seven bands. */
const DEFAULTS = [41, 28.4, 22.5, 15.8, 8.9, 4.4, 1];
const LOAN_MIDDLES = [500, 540, 580, 620, 660, 700, 760];

/** Points that double the odds, by least squares of the logarithm of the odds on the middles of the bands. */
function pointsToDouble(middles: readonly number[], percents: readonly number[]): number {
  const odds = percents.map((percent) => Math.log((100 - percent) / percent));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [middle, level] = [mean(middles), mean(odds)];
  const together = middles.reduce((sum, at, place) => sum + (at - middle) * (odds[place] - level), 0);
  const spread = middles.reduce((sum, at) => sum + (at - middle) ** 2, 0);
  return (Math.log(2) * spread) / together;
}

export default defineCase({
  id: 'T22',
  title: 'A published credit score doubles the odds in about forty points.',
  source: 'Federal Reserve, Report to Congress on credit scoring, August 2007; score chart of the time',
  run: () => {
    const behind = PEOPLE.reduce((sum, people, band) => sum + people * BEHIND[band], 0);
    const people = PEOPLE.reduce((sum, one) => sum + one, 0);
    return [
      within(
        'percent behind, over all bands',
        16.9,
        ratio(behind, people).value ?? Number.NaN,
        0.05,
        'one decimal',
      ),
      within(
        'points to double the odds, new loans',
        45,
        pointsToDouble(LOAN_MIDDLES, DEFAULTS),
        2.3,
        '42.9 to 47.3 by where the end bands are centred',
      ),
      within('points to double the odds, chart', 37, pointsToDouble(MIDDLES, BEHIND), 0.5, 'whole points'),
    ];
  },
});
