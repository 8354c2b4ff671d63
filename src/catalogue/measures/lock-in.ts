import { defineMeasure, estimate, NOT_ESTIMABLE, sum } from '../../engine/contracts.js';
import { secondEigenvalue, stochastic } from '../shared/mobility.js';
import { BINS, scoreThenAndNow } from '../shared/year-before.js';

/** Eight bands of the scale, each a column of four bins. */
const BANDS = 8;
const YEAR = 12;

export default defineMeasure({
  id: 'lock-in',
  label: 'Lock-in of scores',
  question: 'After how many months is half of where somebody stood on the scale forgotten?',
  unit: 'months',
  worse: 'higher',
  family: 'time',
  formula:
    '12 ln 2 / -ln(modulus of the second eigenvalue of the yearly matrix between eight bands of the scale) (H6)',
  misleads:
    'Bands nobody leaves make it endless, and then it is not estimable. One matrix is taken to hold in all years.',
  source: 'Shorrocks 1978; measures specification, H6',
  needs: ['score', 'band'],
  tallies: { joint: scoreThenAndNow('band-year-ago', YEAR) },
  value: ({ joint }) => {
    const counts = Array.from({ length: BANDS }, () => new Array<number>(BANDS).fill(0));
    joint.forEach((citizens, key) => {
      counts[Math.floor(key / BINS) >> 2][(key % BINS) >> 2] += citizens;
    });
    // bands where nobody ever stood are no part of the scale
    const lived = counts.map((row) => row.some((many) => many > 0));
    const matrix = stochastic(
      counts.filter((_, band) => lived[band]).map((row) => row.filter((_, band) => lived[band])),
    );
    if (matrix.length < 2) {
      return { ...NOT_ESTIMABLE, denominator: sum(joint) };
    }
    const left = secondEigenvalue(matrix);
    const months = left < 1 ? (YEAR * Math.LN2) / -Math.log(left) : Number.POSITIVE_INFINITY;
    return estimate(months, sum(joint));
  },
});
