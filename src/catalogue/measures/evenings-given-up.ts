import { defineMeasure } from '../../engine/contracts.js';
import { givenUp } from '../shared/given-up.js';

export default defineMeasure({
  id: 'evenings-given-up',
  label: 'Leisure given up by those never sanctioned',
  question:
    'Of the long evenings that those never under a sanction would spend gaming without a regime, what share is given up?',
  unit: '%',
  worse: 'higher',
  family: 'conduct',
  formula:
    '1 - months with long evenings of gaming / the same of the same citizens without a register, over citizens never under a sanction (H12)',
  misleads:
    'That people give up leisure because it is scored is an input of the responses; how much, and who, comes out. Lost work gives time too. One kind of leisure stands for all.',
  source: 'Schauer 1978; measures specification, H12; model specification, 11 (burden of compliance)',
  worlds: { off: { label: 'no register', regime: 'no-register' } },
  reads: ['evening-months', 'ever'],
  compared: (own, { off }) => givenUp(own, own.column('evening-months'), off?.column('evening-months')),
});
