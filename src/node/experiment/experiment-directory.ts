/** What an experiment leaves: its findings, its rules and its results, in a directory written whole. */
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CellFailure, CellResult } from '../../experiment/cell-result.js';
import type { Sheets } from '../../experiment/cells.js';
import { decompositionsOf } from '../../experiment/decomposition.js';
import type { ExperimentFile, NamedFailure } from '../../experiment/experiment-file.js';
import { findingsOf } from '../../experiment/findings.js';
import { cellsOf, type LaidOut, type Place } from '../../experiment/lay-out.js';
import { sensitivityOf } from '../../experiment/sensitivity.js';
import { regimeYaml } from '../../regime/load.js';
import type { Regime } from '../../regime/regime.js';
import { reportOfExperiment } from '../../report/experiment.js';
import type { RunDirectory } from '../run-directory.js';
import type { LivedCells } from './live-cells.js';
import { writeResults } from './results-table.js';

const hashOfLines = (lines: readonly (string | number)[]): string =>
  bytesToHex(sha256(utf8ToBytes(lines.join('\n'))));

/** Everything that determines what an experiment finds, as one hash. */
export function hashOfExperiment(laid: LaidOut, version: string): string {
  const { pilot, most } = laid.seeds;
  const { places } = cellsOf(laid, version, pilot);
  return hashOfLines([
    ...places.map(({ arm, point, replicate, cell }) => `${arm} ${point} ${replicate} ${cell}`),
    most,
  ]);
}

/** Where an experiment is written unless somebody says. */
export const placeOf = ({ id }: LaidOut, hash: string): string => join('runs', `${id}-${hash.slice(0, 8)}`);

export interface About {
  hash: string;
  out: string;
  version: string;
  command: string;
}

/** Writes what was found; the directory takes its name. */
export function finishExperiment(
  directory: RunDirectory,
  laid: LaidOut,
  regimes: Sheets['regimes'],
  seeds: readonly number[],
  lived: LivedCells,
  about: About,
): ExperimentFile {
  const { cells, places } = cellsOf(laid, about.version, seeds);
  const file = fileOf(laid, seeds, places, cells.length, lived, about);
  if (laid.text !== '') {
    directory.write('experiment.yaml', laid.text);
  }
  for (const { id, regime } of laid.arms) {
    directory.write(join('regimes', `${id}.yaml`), regimeYaml(regimes.get(regime) as Regime));
  }
  writeResults(directory.file('results.parquet'), laid, places, lived.results, [
    { key: 'glasshouse', value: file.glasshouse },
    { key: 'experiment', value: `${file.id} ${file.hash}` },
    { key: 'society', value: `${file.society.id} ${file.society.hash}` },
    { key: 'digest', value: file.digests[0] },
    { key: 'note', value: 'synthetic society: no row describes a real person' },
  ]);
  directory.write(
    'report.html',
    reportOfExperiment(
      file,
      laid.arms.map(({ regime }) => regimes.get(regime) as Regime),
    ),
  );
  const { kind, hash, digests, command, ...rest } = file;
  directory.finish({ kind, hash, digests, command }, rest);
  return file;
}

function fileOf(
  laid: LaidOut,
  seeds: readonly number[],
  places: readonly Place[],
  cells: number,
  { results, failures }: LivedCells,
  { hash, out, version, command }: About,
): ExperimentFile {
  const { text, standing, ...told } = laid;
  return {
    kind: 'experiment',
    hash,
    digests: [digestOf(places, results)],
    command,
    out,
    glasshouse: version,
    note: 'Everybody in this experiment was generated. Nothing in it describes a real person.',
    ...told,
    seeds,
    cells: { total: cells, failed: named(places, failures) },
    findings: findingsOf(laid, places, results),
    sensitivity: sensitivityOf(laid, places, results),
    decompositions: decompositionsOf(laid, places, results),
  };
}

/** One digest for all worlds of an experiment, in their places. */
const digestOf = (places: readonly Place[], results: ReadonlyMap<string, CellResult>): string =>
  hashOfLines(places.map(({ cell }) => results.get(cell)?.digest ?? 'failed'));

function named(places: readonly Place[], failures: ReadonlyMap<string, CellFailure>): NamedFailure[] {
  return [...failures.values()].flatMap((failure) =>
    places
      .filter(({ cell }) => cell === failure.cell)
      .slice(0, 1)
      .map(({ arm, point, citizens, seed }) => ({ ...failure, arm, point, citizens, seed })),
  );
}
