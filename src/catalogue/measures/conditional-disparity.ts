import { defineMeasure, type Estimate, FEWEST_CITIZENS, NOT_ESTIMABLE } from '../../engine/contracts.js';
import { CONDUCT } from '../shared/conduct.js';

const STRATA = 8;

/** Of each stratum, the group's share of those under a sanction less its share of the others, weighted by size. */
function disparity(group: Float64Array, all: Float64Array): Estimate {
  let citizens = 0;
  let weighted = 0;
  for (let stratum = 0; stratum < STRATA; stratum++) {
    const [free, held] = [all[2 * stratum], all[2 * stratum + 1]];
    if (free > 0 && held > 0) {
      weighted += (free + held) * (group[2 * stratum + 1] / held - group[2 * stratum] / free);
      citizens += free + held;
    }
  }
  const many = group.reduce((sum, one) => sum + one, 0);
  return citizens >= FEWEST_CITIZENS && many >= FEWEST_CITIZENS
    ? { value: (weighted / citizens) * 100, numerator: weighted, denominator: citizens }
    : { ...NOT_ESTIMABLE, denominator: citizens };
}

export default defineMeasure({
  id: 'conditional-disparity',
  label: 'Disparity at equal income and conduct',
  question:
    'By how many points is group B larger among those under a sanction than among the others of like income and conduct?',
  unit: 'percentage points',
  worse: 'higher',
  family: 'groups',
  formula:
    'mean over quarters of income, with and without a true breach in the past 12 months, of the share of group B among those under a sanction - its share among the others, weighted by citizens (H15)',
  misleads:
    'What is held alike hides a disparity that runs through it: income is lower in group B by how the society is made.',
  source:
    'Wachter, Mittelstadt and Russell 2021 (conditional demographic disparity); measures specification, H15',
  needs: ['in-force'],
  tallies: { conduct: CONDUCT },
  between: ({ A, B, C }) => {
    const all = A.conduct.map((many, key) => many + B.conduct[key] + C.conduct[key]);
    return {
      ...disparity(B.conduct, all),
      parts: { c: { label: 'The same for group C', ...disparity(C.conduct, all) } },
    };
  },
});
