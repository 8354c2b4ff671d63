import { defineMeasure } from '../../engine/contracts.js';
import { givenUp } from '../shared/given-up.js';

export default defineMeasure({
  id: 'chilling',
  label: 'Speech lost among those never sanctioned',
  question:
    'Of the lawful criticism that those never under a sanction would voice without a regime, what share is not voiced?',
  unit: '%',
  worse: 'higher',
  family: 'speech',
  formula:
    '1 - months with public criticism / the same of the same citizens without a register, over citizens never under a sanction (H12)',
  misleads:
    'Net of resentment, which makes people speak: near 0 may be fear and anger in balance. Who is never sanctioned is itself a consequence of the regime.',
  source: 'Penney 2016; Schauer 1978; measures specification, H12',
  worlds: { off: { label: 'no register', regime: 'no-register' } },
  reads: ['speech-months', 'ever'],
  compared: (own, { off }) => givenUp(own, own.column('speech-months'), off?.column('speech-months')),
});
