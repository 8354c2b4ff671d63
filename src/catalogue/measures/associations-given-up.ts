import { defineMeasure } from '../../engine/contracts.js';
import { givenUp } from '../shared/given-up.js';

export default defineMeasure({
  id: 'associations-given-up',
  label: 'Ties given up by those never sanctioned',
  question:
    'Of the ties that those never under a sanction would have without a regime, what share do they not have?',
  unit: '%',
  worse: 'higher',
  family: 'ties',
  formula:
    '1 - ties / ties of the same citizens without a register, over citizens never under a sanction, last month (H12)',
  misleads:
    'Net of ties gained, and a tie needs two: half of what is lost here may be the other end letting go. Whoever is never sanctioned is mostly sought after, so the share may be below 0 while the sanctioned lose many.',
  source: 'Schauer 1978; Wei, Yildirim, Van den Bulte and Dellarocas 2016; measures specification, H12',
  worlds: { off: { label: 'no register', regime: 'no-register' } },
  reads: ['ever'],
  compared: (own, { off }) => givenUp(own, own.ties().degree, off?.ties().degree),
});
