import { defineMeasure, FEWEST_EVENTS, NOT_ESTIMABLE, type Picture, ratio } from '../../engine/contracts.js';
import { quantile } from '../shared/distribution.js';
import { BY_RANK, isByRank, pointsOnScale, readersOf, scoresOut, totalAfter } from '../shared/recourse.js';

/** Five years, looked at every quarter. */
const QUARTERS = 20;

/** How many of those kept out are out after so many quarters of the best conduct; last, those who never are. */
function delaysOf(picture: Picture): Float64Array | undefined {
  const score = picture.column('score');
  const out = scoresOut(picture);
  const readers = readersOf(picture);
  if (!score || !out || !readers) {
    return undefined;
  }
  const delays = new Float64Array(QUARTERS + 2);
  for (let i = 0; i < picture.citizens; i++) {
    if (out[i] > 0) {
      const now = totalAfter(readers, i, 0);
      const missing = out[i] - picture.settings['scale.min'] - score[i] / 16;
      let quarter = 0;
      while (
        quarter <= QUARTERS &&
        pointsOnScale(picture, totalAfter(readers, i, 3 * quarter) - now) < missing
      ) {
        quarter++;
      }
      delays[quarter]++;
    }
  }
  return delays;
}

export default defineMeasure({
  id: 'recourse-delay',
  label: 'Months of best conduct until doors open',
  question:
    'How many months must those whom their score keeps out live without a fault until they are let in?',
  unit: 'months',
  worse: 'higher',
  family: 'rights',
  formula:
    'mean over citizens under a sanction by score of the first quarter of a year after which the best own conduct brings the score to the highest cut-off they are under and its hysteresis, 60 months for those who are not there by then (H17)',
  misleads:
    'A mean held to five years: those who are never let in count as 60 months, so look at their share. Ages of records are to the nearest period of the register. Friends, income and partners stay as they are; the list is not in it. Not estimable where scores are ranks: others’ conduct counts as much as one’s own.',
  source: 'Ustun, Spangher and Liu 2019; measures specification, H17',
  needs: ['score', 'standing', 'coverage'],
  picture: (picture) => {
    if (isByRank(picture)) {
      return BY_RANK;
    }
    const delays = delaysOf(picture);
    if (!delays) {
      return NOT_ESTIMABLE;
    }
    const held = delays.reduce((sum, many) => sum + many, 0);
    const months = delays.reduce((sum, many, quarter) => sum + many * 3 * Math.min(quarter, QUARTERS), 0);
    const half = held >= FEWEST_EVENTS ? quantile(delays, (quarter) => 3 * quarter, 0.5) : Number.NaN;
    return {
      ...ratio(months, held, 1, FEWEST_EVENTS),
      parts: {
        half: {
          label: 'Half are let in by then',
          ...(half <= 3 * QUARTERS
            ? { value: half, numerator: half, denominator: held }
            : { ...NOT_ESTIMABLE, denominator: held }),
        },
        never: {
          label: 'Not let in within five years',
          unit: '%',
          ...ratio(delays[QUARTERS + 1], held, 100, FEWEST_EVENTS),
        },
      },
    };
  },
});
