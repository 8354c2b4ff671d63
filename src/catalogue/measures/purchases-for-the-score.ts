import { defineMeasure } from '../../engine/contracts.js';
import { takenOn } from '../shared/given-up.js';

export default defineMeasure({
  id: 'purchases-for-the-score',
  label: 'Purchases only because they are scored',
  question:
    'By what share do those never under a sanction buy more often what the score calls responsible than without a regime?',
  unit: '%',
  worse: 'higher',
  family: 'conduct',
  formula:
    'months with such a purchase / the same of the same citizens without a register - 1, over citizens never under a sanction (H12)',
  misleads:
    'The turned side of a purchase given up: the model has no purchase that costs points, so none is given up in it. Below 0 where less is bought. Who was about to buy anyhow only buys sooner or elsewhere, and that is not seen.',
  source: 'Schauer 1978; measures specification, H12; model specification, 11 (burden of compliance)',
  worlds: { off: { label: 'no register', regime: 'no-register' } },
  reads: ['purchase-months', 'ever'],
  compared: (own, { off }) => takenOn(own, own.column('purchase-months'), off?.column('purchase-months')),
});
