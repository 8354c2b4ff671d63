/** An experiment from its file to its directory: what is known is taken, the rest is lived, and the findings written. */
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CellFailure, CellResult } from '../../experiment/cell-result.js';
import { type Layout, layOut } from '../../experiment/cells.js';
import type { Executor } from '../../experiment/executor.js';
import type { Experiment } from '../../experiment/experiment.js';
import type { ExperimentFile, NamedFailure } from '../../experiment/experiment-file.js';
import { findingsOf, replicatesWanted } from '../../experiment/findings.js';
import { hashOf, regimeYaml } from '../../regime/load.js';
import { Stopped } from '../laboratory.js';
import { cannotWrite, RunDirectory } from '../run-directory.js';
import { CellStore } from './cell-store.js';
import { type Cost, costOf, refuseTooLarge } from './cost.js';
import { writeResults } from './results-table.js';
import { codeVersion } from './version.js';

export interface ExperimentPlan {
  out?: string;
  /** The folder that cells are kept in. */
  cells: string;
  processes?: number;
  /** Work that may be begun without saying more. */
  hours: number;
  command: string;
  /** Who lives the cells. */
  executor: (cost: Cost, version: string) => Executor;
  /** Told, before anything is lived, what it will take; and again where a pilot asks for more. */
  begins?: (cost: Cost, layout: Layout, replicates: number) => void;
  /** Told of every cell. */
  progress?: (done: number, total: number, failed: number) => void;
  stopped?: () => boolean;
}

interface Lived {
  layout: Layout;
  seeds: readonly number[];
  results: Map<string, CellResult>;
  failures: Map<string, CellFailure>;
}

/** Lives what is missing of an experiment and writes its directory. */
export async function experimentToDirectory(
  experiment: Experiment,
  plan: ExperimentPlan,
): Promise<ExperimentFile> {
  const version = codeVersion();
  const { pilot, most } = experiment.seeds;
  const first = layOut(experiment, version, pilot);
  const hash = hashOfExperiment(first, most);
  const out = plan.out ?? join('runs', `${experiment.id}-${hash.slice(0, 8)}`);
  const directory = new RunDirectory(out, hash);
  try {
    const lived = await livedToPrecision(experiment, first, plan, version);
    const file = fileOf(experiment, lived, { hash, out, version, command: plan.command });
    write(directory, experiment, lived, file);
    const { kind, digests, command, ...rest } = file;
    directory.finish({ kind, hash, digests, command }, rest);
    return file;
  } catch (error) {
    directory.abandon();
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOSPC' || code === 'EDQUOT' || code === 'EROFS' ? cannotWrite(out, error) : error;
  }
}

/** Everything that determines what an experiment finds, as one hash. */
const hashOfExperiment = ({ places }: Layout, most: number): string => {
  const said = places.map(({ arm, point, replicate, cell }) => `${arm} ${point} ${replicate} ${cell}`);
  return bytesToHex(sha256(utf8ToBytes([...said, most].join('\n'))));
};

/** The pilot and, where a precision asked for is not reached, as many replicates more as the pilot says it takes. */
async function livedToPrecision(
  experiment: Experiment,
  first: Layout,
  plan: ExperimentPlan,
  version: string,
): Promise<Lived> {
  const { pilot, most } = experiment.seeds;
  const lived = await livedCells(first, pilot.length, plan, version);
  const wanted = Math.min(most, replicatesWanted(findingsOf(experiment, first, lived.results), pilot.length));
  if (wanted <= pilot.length) {
    return { layout: first, seeds: pilot, ...lived };
  }
  const seeds = Array.from({ length: wanted }, (_, place) => pilot[place] ?? pilot[0] + place);
  const layout = layOut(experiment, version, seeds);
  return { layout, seeds, ...(await livedCells(layout, wanted, plan, version)) };
}

async function livedCells(
  layout: Layout,
  replicates: number,
  plan: ExperimentPlan,
  version: string,
): Promise<Pick<Lived, 'results' | 'failures'>> {
  const store = new CellStore(plan.cells, version);
  const results = new Map<string, CellResult>();
  const failures = new Map<string, CellFailure>();
  for (const { hash } of layout.cells) {
    const known = store.find(hash);
    if (known) {
      results.set(hash, known);
    }
  }
  const missing = layout.cells.filter(({ hash }) => !results.has(hash));
  const cost = costOf(missing, results.size, layout.sheets, plan.processes);
  plan.begins?.(cost, layout, replicates);
  refuseTooLarge(cost, plan.hours);
  const total = missing.length;
  let done = 0;
  const step = () => plan.progress?.(++done, total, failures.size);
  const stopped = () => plan.stopped?.() ?? false;
  if (total > 0) {
    await plan.executor(cost, version).run(
      missing,
      layout.sheets,
      {
        lived: (result) => {
          store.keep(result);
          results.set(result.cell, result);
          step();
        },
        failed: (failure) => {
          failures.set(failure.cell, failure);
          step();
        },
      },
      stopped,
    );
  }
  if (done < total) {
    throw new Stopped(
      `stopped after ${done} of ${total} cells`,
      'Those that were done are kept; give the same command again to go on.',
    );
  }
  return { results, failures };
}

function fileOf(
  experiment: Experiment,
  { layout, seeds, results, failures }: Lived,
  about: { hash: string; out: string; version: string; command: string },
): ExperimentFile {
  const { id, title, citizens, months, baseline, design, factors } = experiment;
  return {
    kind: 'experiment',
    hash: about.hash,
    digests: [digestOfAll(layout, results)],
    command: about.command,
    out: about.out,
    glasshouse: about.version,
    note: 'Everybody in this experiment was generated. Nothing in it describes a real person.',
    ...{ id, title, citizens, months, seeds },
    society: { id: baseline.society.id, hash: hashOf(baseline.society) },
    arms: layout.arms.map((arm) => ({
      id: arm.id,
      title: arm.title,
      set: arm.set,
      regime: hashOf(arm.regime),
      diff: arm.diff,
    })),
    design,
    factors,
    points: layout.points,
    cells: { total: layout.cells.length, failed: namedFailures(layout, failures) },
    findings: findingsOf(experiment, layout, results),
  };
}

/** One digest for all worlds of an experiment, in their places. */
const digestOfAll = ({ places }: Layout, results: ReadonlyMap<string, CellResult>): string =>
  bytesToHex(sha256(utf8ToBytes(places.map(({ cell }) => results.get(cell)?.digest ?? 'failed').join('\n'))));

function namedFailures({ places }: Layout, failures: ReadonlyMap<string, CellFailure>): NamedFailure[] {
  return [...failures.values()].map((failure) => {
    const place = places.find(({ cell }) => cell === failure.cell);
    const { arm = '', point = 0, citizens = 0, seed = 0 } = place ?? {};
    return { ...failure, arm, point, citizens, seed };
  });
}

function write(
  directory: RunDirectory,
  experiment: Experiment,
  { layout, results }: Lived,
  file: ExperimentFile,
): void {
  directory.write('experiment.yaml', experiment.text);
  for (const { id, regime } of layout.arms) {
    directory.write(join('regimes', `${id}.yaml`), regimeYaml(regime));
  }
  writeResults(directory.file('results.parquet'), experiment, layout, results, [
    { key: 'glasshouse', value: file.glasshouse },
    { key: 'experiment', value: `${file.id} ${file.hash}` },
    { key: 'society', value: `${file.society.id} ${file.society.hash}` },
    { key: 'digest', value: file.digests[0] },
    { key: 'note', value: 'synthetic society: no row describes a real person' },
  ]);
}
