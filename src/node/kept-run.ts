/**
 * Runs that are over: what their directories hold, and the lives that can be lived again from them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../engine/errors.js';
import { foundTies } from '../engine/world.js';
import { compileSociety, compileWorld, type MeasureChoice, type WorldSpec } from '../regime/compile.js';
import { loadRegime, loadSociety } from '../regime/load.js';
import type { Regime, Society } from '../regime/regime.js';
import { explainLife, type KeptHistory, type LifeFile } from '../run/explain.js';
import type { Comparison, RunResult } from '../run/results.js';
import { readHistory } from './history.js';
import { readText } from './inputs.js';
import { KEPT_CITIZENS } from './room.js';
import type { RunRecord } from './run-directory.js';

export interface RunFile extends RunRecord {
  out: string;
  months: number;
  citizens: number;
  seed: number;
  measures?: MeasureChoice;
  ties: { hash: string; file: string } | null;
  partners: 'imported' | 'kept' | 'worked out';
  result?: RunResult;
  comparison?: Comparison;
}

/** What a run directory holds. */
export function readRun(path: string): RunFile {
  try {
    const found = JSON.parse(readFileSync(join(path, 'run.json'), 'utf8')) as RunFile;
    if (!(found.kind === 'run' && found.result) && !(found.kind === 'comparison' && found.comparison)) {
      throw new Error('not a run');
    }
    return found;
  } catch {
    throw new InputError({
      kind: 'not-a-run',
      message: `${path} is not the directory of a finished run.`,
      file: path,
      found: 'no run.json that can be read',
      next: 'Give the directory that "glasshouse run" or "glasshouse compare" named at its end.',
    });
  }
}

/** The folder of one world of a run; comparisons have two. */
export function folderOf(path: string, run: RunFile, world: 'a' | 'b'): string {
  return run.kind === 'comparison' ? join(path, world) : path;
}

/** The regime and society a world of a run was lived under. */
export function rulesOf(path: string, run: RunFile, world: 'a' | 'b'): { regime: Regime; society: Society } {
  const folder = folderOf(path, run, world);
  const text = (name: string) => ({
    text: readText(join(folder, name)),
    file: join(folder, name),
  });
  return { regime: loadRegime(text('regime.yaml')), society: loadSociety(text('society.yaml')) };
}

/** What everybody shows in each month is four bytes before it is packed. */
const historyGigabytes = ({ citizens, months }: RunFile): string =>
  ((4 * citizens * (months + 1)) / 1e9).toFixed(1);

/** Whether lives can be lived again from a run's directory. */
export const keepsLives = (path: string): boolean => existsSync(join(path, 'history.bin'));

/** One citizen's file, by living their life again from the kept history. */
export function explainFrom(path: string, run: RunFile, world: 'a' | 'b', citizen: number): LifeFile {
  if (!Number.isInteger(citizen) || citizen < 0 || citizen >= run.citizens) {
    throw new InputError({
      kind: 'no-such-citizen',
      message: 'There is no such citizen in this run.',
      path: '--citizen',
      found: String(citizen),
      allowed: `0 to ${run.citizens - 1}`,
      next: 'Citizens are numbered from 0.',
    });
  }
  const { regime, society } = rulesOf(path, run, world);
  const spec: WorldSpec = {
    society,
    regime,
    citizens: run.citizens,
    months: run.months,
    seed: run.seed,
    measures: run.measures ?? (run.kind === 'comparison' ? 'pair' : 'world'),
  };
  const compiled = compileWorld(spec);
  const file = join(folderOf(path, run, world), 'history.bin');
  const generated = () =>
    foundTies(compileSociety(society, run.seed), run.citizens, (bytes) => new ArrayBuffer(bytes));
  let history: KeptHistory;
  try {
    history = readHistory(file, citizen, run.months, generated);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new InputError({
        kind: 'no-history',
        message: `This run did not keep its public history, so no life can be lived again from it. It would have taken up to ${historyGigabytes(run)} GB of disk.`,
        file,
        next: `Run it again with at most ${KEPT_CITIZENS.toLocaleString('en')} citizens: ${run.command}`,
      });
    }
    throw new InputError({
      kind: 'damaged-history',
      message: `The kept history of this run is damaged: ${(error as Error).message}.`,
      file,
      next: `Run it again: ${run.command}`,
    });
  }
  return explainLife(compiled, history, citizen);
}
