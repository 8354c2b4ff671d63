import { defineMeasure, read, sanctionBits } from '../../engine/contracts.js';
import { inForceAny } from '../shared/counting.js';
import { riskRatio } from '../shared/groups.js';

export default defineMeasure({
  id: 'risk-ratio-group-c',
  label: 'Sanctions in group C against group A',
  question: 'How many times as often as group A is group C under a sanction in the last month?',
  unit: 'times',
  worse: 'higher',
  family: 'groups',
  headline: true,
  formula: 'share under a sanction in group C / share under a sanction in group A, last month (H15)',
  misleads: 'Groups also differ in income, coverage and conduct: see the forms that hold own breaches alike.',
  source: 'measures specification, H15; Wachter, Mittelstadt and Russell 2021',
  tallies: {
    sanctioned: { keys: 2, taken: 'last', run: inForceAny, with: [read('in-force'), sanctionBits()] },
  },
  between: ({ A, C }) => riskRatio(C.sanctioned, A.sanctioned),
});
