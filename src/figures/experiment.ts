/** What figures of an experiment are drawn from, and all of them in the order in which a report shows them. */
import type { ExperimentFile } from '../experiment/experiment-file.js';
import { differences } from './differences.js';
import type { Figure } from './figure.js';
import { screening } from './screening.js';
import { shares } from './shares.js';
import { tornado } from './tornado.js';
import { varianceParts } from './variance-parts.js';

const SENSITIVITY = { 'one-at-a-time': tornado, morris: screening, sobol: varianceParts };

/** Every figure that an experiment's design gives. */
export function figuresOfExperiment(file: ExperimentFile): Figure[] {
  const trace = file.digests[0].slice(0, 6);
  return [
    ...differences(file, trace),
    ...file.decompositions.map((one) => shares(one, trace)),
    ...file.sensitivity.map((one) => SENSITIVITY[one.kind](one, file, trace)),
  ];
}
