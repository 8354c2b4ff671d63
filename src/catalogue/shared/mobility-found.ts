/** What a joint tally says of mobility between fifths. */
import { FEWEST_CITIZENS, type Found, NOT_ESTIMABLE, sum } from '../../engine/contracts.js';
import { rankSlope, secondEigenvalue, shorrocks, transitions } from './mobility.js';
import { BINS } from './year-before.js';

export function mobilityFound(joint: Float64Array): Found {
  const citizens = sum(joint);
  if (citizens < FEWEST_CITIZENS) {
    return { ...NOT_ESTIMABLE, denominator: citizens };
  }
  const matrix = transitions(joint, BINS);
  const value = shorrocks(matrix);
  const on = (figure: number) => ({
    value: Number.isFinite(figure) ? figure : null,
    numerator: Number.isFinite(figure) ? figure : 0,
    denominator: citizens,
  });
  const stay = matrix.map((row, place) => [
    `stay-${place + 1}`,
    { label: `Of the fifth ${place + 1} stay in it`, unit: 'share', ...on(row[place]) },
  ]);
  return {
    ...on(value),
    parts: {
      'second-eigenvalue': {
        label: 'Second eigenvalue: what is left of where one stood',
        unit: '0 to 1',
        ...on(secondEigenvalue(matrix)),
      },
      'rank-slope': { label: 'Slope of rank on rank', unit: '0 to 1', ...on(rankSlope(joint, BINS)) },
      ...Object.fromEntries(stay),
    },
  };
}
