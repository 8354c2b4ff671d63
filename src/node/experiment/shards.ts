/**
 * An experiment shared out by number: each shard lives its part of the cells wherever it is, and merging the
 * shards gives what one machine would have found.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { InputError } from '../../engine/errors.js';
import type { CellFailure, CellResult } from '../../experiment/cell-result.js';
import type { Sheets } from '../../experiment/cells.js';
import type { ExperimentFile } from '../../experiment/experiment-file.js';
import { cellsOf, type LaidOut, shardOf } from '../../experiment/lay-out.js';
import { inDirectory } from '../run-directory.js';
import { anotherVersion, readBack, written } from './begun.js';
import { finishExperiment, hashOfExperiment, placeOf } from './experiment-directory.js';
import { type LivedCells, liveCells } from './live-cells.js';
import type { ExperimentPlan } from './run-experiment.js';
import { codeVersion } from './version.js';

export interface Shard {
  number: number;
  of: number;
}

/** What `run.json` of a shard holds. */
export interface ShardFile {
  kind: 'shard';
  /** Of this shard of this experiment. */
  hash: string;
  command: string;
  out: string;
  glasshouse: string;
  /** The experiment's hash. */
  experiment: string;
  shard: Shard;
  cells: { total: number; failed: CellFailure[] };
}

/** Lives one shard and writes its directory, with all that merging takes. */
export async function shardToDirectory(
  laid: LaidOut,
  sheets: Sheets,
  shard: Shard,
  plan: ExperimentPlan,
): Promise<ShardFile> {
  const version = codeVersion();
  const { pilot, most } = laid.seeds;
  if (most > pilot.length) {
    throw new InputError({
      kind: 'options-clash',
      message: 'A shard cannot know when a precision is reached: all shards together do.',
      path: '--shard',
      found: 'seeds.most in the experiment',
      allowed: 'a number of seeds, or a list of them',
      next: 'Leave `most` out, and say how many seeds there shall be.',
    });
  }
  const experiment = hashOfExperiment(laid, version);
  const { number, of } = shard;
  const hash = `${experiment}-${number}-of-${of}`;
  const out = plan.out ?? `${placeOf(laid, experiment)}-shard-${number}-of-${of}`;
  return inDirectory(out, hash, async (directory) => {
    const cells = shardOf(cellsOf(laid, version, pilot).cells, number, of);
    const begins = (cost: Parameters<NonNullable<ExperimentPlan['begins']>>[0]) =>
      plan.begins?.(cost, pilot.length);
    const { results, failures } = await liveCells(cells, sheets, { ...plan, begins }, version);
    directory.write('experiment.json', `${JSON.stringify({ laid, ...written(sheets) })}\n`);
    directory.write('cells.jsonl', [...results.values()].map((one) => `${JSON.stringify(one)}\n`).join(''));
    const file: ShardFile = {
      ...{ kind: 'shard', hash, command: plan.command, out, glasshouse: version, experiment, shard },
      cells: { total: cells.length, failed: [...failures.values()] },
    };
    directory.finish({ kind: 'shard', hash, digests: [], command: plan.command }, file);
    return file;
  });
}

/**
 * Puts shards together.
 *
 * @param folders  every shard of one experiment, in any order
 * @throws InputError where one is missing, or belongs to another experiment or version
 */
export async function mergeShards(
  folders: readonly string[],
  plan: { out?: string; command: string },
): Promise<ExperimentFile> {
  const shards = folders.map((folder) => ({ folder, file: readShard(folder) }));
  const [{ folder, file: first }] = shards;
  const { experiment, glasshouse: version } = first;
  for (const shard of shards) {
    refuseStranger(shard, first);
  }
  refuseMissing(shards.map(({ file }) => file.shard));
  const { laid, ...kept } = JSON.parse(readFileSync(join(folder, 'experiment.json'), 'utf8'));
  const lived: LivedCells = { results: new Map(), failures: new Map() };
  for (const shard of shards) {
    await addCells(shard.folder, lived.results);
    for (const failure of shard.file.cells.failed) {
      lived.failures.set(failure.cell, failure);
    }
  }
  const out = plan.out ?? placeOf(laid, experiment);
  const about = { hash: experiment, out, version, command: plan.command };
  const { regimes } = readBack(kept);
  return inDirectory(out, experiment, async (directory) =>
    finishExperiment(directory, laid, regimes, laid.seeds.pilot, lived, about),
  );
}

function readShard(folder: string): ShardFile {
  try {
    const found = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as ShardFile;
    if (found.kind === 'shard' && existsSync(join(folder, 'experiment.json'))) {
      return found;
    }
  } catch {
    // said below, whatever it was
  }
  throw new InputError({
    kind: 'not-a-shard',
    message: `${folder} is not the directory of a finished shard.`,
    file: folder,
    found: existsSync(folder) ? 'no run.json of a shard' : 'nothing there',
    next: 'Give the directories that `glasshouse experiment --shard` named at its end; a shard that was interrupted goes on by its own command.',
  });
}

function refuseStranger({ folder, file }: { folder: string; file: ShardFile }, first: ShardFile): void {
  const version = codeVersion();
  if (file.glasshouse !== version) {
    throw anotherVersion(folder, file.glasshouse, version);
  }
  if (file.experiment !== first.experiment || file.shard.of !== first.shard.of) {
    throw new InputError({
      kind: 'another-experiment',
      message: `${folder} is a shard of another experiment than ${first.out}, or was shared out otherwise.`,
      file: folder,
      found: `experiment ${file.experiment.slice(0, 8)}, shard ${file.shard.number} of ${file.shard.of}`,
      allowed: `experiment ${first.experiment.slice(0, 8)}, a shard of ${first.shard.of}`,
      next: 'Merge the shards of one experiment at a time.',
    });
  }
}

function refuseMissing(shards: readonly Shard[]): void {
  const [{ of }] = shards;
  const there = new Set(shards.map(({ number }) => number));
  const missing = Array.from({ length: of }, (_, place) => place + 1).filter((number) => !there.has(number));
  if (missing.length > 0) {
    const numbers = missing.slice(0, 10).join(', ');
    throw new InputError({
      kind: 'shard-missing',
      message: `${missing.length === 1 ? 'A shard is' : `${missing.length} shards are`} missing.`,
      path: `--shard ${missing[0]}/${of}`,
      found: `${there.size} of ${of} shards, without ${numbers}${missing.length > 10 ? ' and more' : ''}`,
      next: `Live it with --shard ${missing[0]}/${of}, or name its directory as well.`,
    });
  }
}

async function addCells(folder: string, results: Map<string, CellResult>): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(join(folder, 'cells.jsonl')) })) {
    const result = JSON.parse(line) as CellResult;
    results.set(result.cell, result);
  }
}
