import { defineMeasure } from '../../engine/contracts.js';
import { byCause, halfLife, SPELL_TALLIES, spellsOf } from '../shared/spells.js';

export default defineMeasure({
  id: 'sanction-half-life',
  label: 'Half-life of a sanction',
  question: 'After how many months are half of the spells under a sanction over?',
  unit: 'months',
  worse: 'higher',
  family: 'time',
  formula:
    'least age a with S(a) <= 1/2, S(a) the product of 1 - h(k), h(k) the spells that end at age k / spells at risk at age k (H5)',
  misleads:
    'Not estimable where half never end within the run, which is worse than any number. Somebody who comes back begins a new spell.',
  source: 'Kaplan and Meier 1958; measures specification, H5',
  needs: ['in-force~true'],
  tallies: SPELL_TALLIES,
  value: (tables, settings) => ({
    ...halfLife(spellsOf(tables, settings)),
    parts: byCause(tables, settings, halfLife),
  }),
});
