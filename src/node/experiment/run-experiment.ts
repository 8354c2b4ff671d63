/** An experiment from the way it is laid out to its directory. */
import type { Sheets } from '../../experiment/cells.js';
import type { ExperimentFile } from '../../experiment/experiment-file.js';
import { findingsOf, replicatesWanted } from '../../experiment/findings.js';
import { cellsOf, type LaidOut } from '../../experiment/lay-out.js';
import { inDirectory } from '../run-directory.js';
import { keepBegun, removeBegun } from './begun.js';
import type { Cost } from './cost.js';
import { finishExperiment, hashOfExperiment, placeOf } from './experiment-directory.js';
import { type LivedCells, type LivingPlan, liveCells } from './live-cells.js';
import { codeVersion } from './version.js';

export interface ExperimentPlan extends Omit<LivingPlan, 'begins'> {
  out?: string;
  command: string;
  /** Told, before anything is lived, what it will take; and again where a pilot asks for more. */
  begins?: (cost: Cost, replicates: number) => void;
}

/** Lives what is missing of an experiment and writes its directory. */
export async function experimentToDirectory(
  laid: LaidOut,
  sheets: Sheets,
  plan: ExperimentPlan,
): Promise<ExperimentFile> {
  const version = codeVersion();
  const hash = hashOfExperiment(laid, version);
  const out = plan.out ?? placeOf(laid, hash);
  const { command, cells } = plan;
  return inDirectory(out, hash, async (directory) => {
    keepBegun(out, { glasshouse: version, laid, sheets, cells, command });
    const { seeds, lived } = await livedToPrecision(laid, sheets, plan, version);
    const about = { hash, out, version, command };
    const file = finishExperiment(directory, laid, sheets.regimes, seeds, lived, about);
    removeBegun(out);
    return file;
  });
}

/** The pilot and, where a precision asked for is not reached, as many replicates more as the pilot says it takes. */
async function livedToPrecision(
  laid: LaidOut,
  sheets: Sheets,
  plan: ExperimentPlan,
  version: string,
): Promise<{ seeds: readonly number[]; lived: LivedCells }> {
  const { pilot, most } = laid.seeds;
  const live = async (seeds: readonly number[]) => {
    const begins = (cost: Cost) => plan.begins?.(cost, seeds.length);
    const { cells, places } = cellsOf(laid, version, seeds);
    return { places, lived: await liveCells(cells, sheets, { ...plan, begins }, version) };
  };
  const { places, lived } = await live(pilot);
  const wanted = replicatesWanted(findingsOf(laid, places, lived.results), pilot.length);
  const replicates = Math.min(most, wanted);
  if (replicates <= pilot.length) {
    return { seeds: pilot, lived };
  }
  const seeds = Array.from({ length: replicates }, (_, place) => pilot[place] ?? pilot[0] + place);
  return { seeds, lived: (await live(seeds)).lived };
}
