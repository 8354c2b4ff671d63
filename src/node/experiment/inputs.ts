import type { Experiment } from '../../experiment/experiment.js';
import { loadExperiment } from '../../experiment/load-experiment.js';
import { readText, regimeFrom, societyFrom } from '../inputs.js';

/** Reads an experiment file; files it names are looked for beside it too. */
export function experimentFrom(file: string): Experiment {
  return loadExperiment(
    { text: readText(file), file },
    {
      regime: (reference, set) => regimeFrom(reference, set, file),
      society: (reference, set) => societyFrom(reference, set, file),
    },
  );
}
