import {
  defineMeasure,
  type Estimate,
  FEWEST_CITIZENS,
  NOT_ESTIMABLE,
  read,
  sanctionBits,
} from '../../engine/contracts.js';
import { inForceAny } from '../shared/counting.js';

function difference(here: Float64Array, reference: Float64Array): Estimate {
  const [many, others] = [here, reference].map((table) => table[0] + table[1]);
  if (Math.min(many, others) < FEWEST_CITIZENS) {
    return { ...NOT_ESTIMABLE, denominator: many };
  }
  const value = (here[1] / many - reference[1] / others) * 1000;
  return { value, numerator: here[1], denominator: many };
}

export default defineMeasure({
  id: 'sanction-difference',
  label: 'More under a sanction than in group A',
  question: 'Of 1,000 in group B, how many more are under a sanction than of 1,000 in group A?',
  unit: 'per 1,000',
  worse: 'higher',
  family: 'groups',
  formula: 'share of group B under a sanction - share of group A, last month (H15)',
  misleads: 'A small difference may double a small risk: see the risk ratio beside it.',
  source: 'measures specification, H15',
  needs: ['in-force'],
  tallies: {
    sanctioned: { keys: 2, taken: 'last', run: inForceAny, with: [read('in-force'), sanctionBits()] },
  },
  between: ({ A, B, C }) => ({
    ...difference(B.sanctioned, A.sanctioned),
    parts: { c: { label: 'The same for group C', ...difference(C.sanctioned, A.sanctioned) } },
  }),
});
