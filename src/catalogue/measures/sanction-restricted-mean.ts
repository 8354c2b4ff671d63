import { defineMeasure } from '../../engine/contracts.js';
import { byCause, restrictedMean, SPELL_TALLIES, type Spells, spellsOf } from '../shared/spells.js';

/** Five years, or the whole run where it is shorter. */
const HORIZON = 60;
const within = (spells: Spells) => restrictedMean(spells, HORIZON);

export default defineMeasure({
  id: 'sanction-restricted-mean',
  label: 'Length of a spell, up to five years',
  question: 'How many of its first 60 months does a spell under a sanction last?',
  unit: 'months',
  worse: 'higher',
  family: 'time',
  formula: 'sum of S(a) for a = 0 to 59, S as in the half-life (H5)',
  misleads: 'A run shorter than five years has its own length as the horizon: compare runs of equal length.',
  source: 'restricted mean survival time; measures specification, H5',
  needs: ['in-force~true'],
  tallies: SPELL_TALLIES,
  value: (tables, settings) => ({
    ...within(spellsOf(tables, settings)),
    parts: byCause(tables, settings, within),
  }),
});
