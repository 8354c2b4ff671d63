/** `glasshouse experiment [file]`: variants of a baseline over many seeds, with honest intervals. */
import type { Command } from 'commander';
import { InputError } from '../engine/errors.js';
import type { Sheets } from '../experiment/cells.js';
import type { ExperimentFile } from '../experiment/experiment-file.js';
import { type LaidOut, layOut } from '../experiment/lay-out.js';
import { readBegun } from '../node/experiment/begun.js';
import { tellCost } from '../node/experiment/cost.js';
import { experimentFrom } from '../node/experiment/inputs.js';
import { Pool } from '../node/experiment/pool.js';
import { reach, shownUrl } from '../node/experiment/redis.js';
import { RedisExecutor } from '../node/experiment/redis-executor.js';
import { type ExperimentPlan, experimentToDirectory } from '../node/experiment/run-experiment.js';
import { type Shard, shardToDirectory } from '../node/experiment/shards.js';
import { codeVersion } from '../node/experiment/version.js';
import { experimentHead, experimentTable } from '../text/experiment.js';
import { wholeNumber } from './options.js';
import { commandLine, printJson, say, tableWidth, warn } from './output.js';
import { cellProgress } from './progress.js';
import { stopRequested } from './stopping.js';

interface ExperimentOptions {
  out?: string;
  cells?: string;
  processes?: string;
  hours?: string;
  shard?: string;
  redis?: string;
  resume?: string;
  json?: boolean;
}

/** Where lived cells are kept, for every experiment given in this folder. */
const CELLS = 'runs/cells';

export function addExperiment(program: Command): void {
  program
    .command('experiment')
    .argument('[file]', 'an experiment file')
    .option('--out <dir>', 'where to write (default: runs/<experiment>-<hash>)')
    .option('--cells <dir>', `where lived cells are kept, for this and other experiments (default: ${CELLS})`)
    .option('--processes <n>', 'how many processes; the outcome is the same for any number')
    .option('--hours <n>', 'how much work may be begun', '1')
    .option('--shard <i/n>', 'live the i-th of n parts; `glasshouse merge` puts them together')
    .option('--redis <url>', 'hand the cells to workers by this Redis server instead of living them here')
    .option('--resume <dir>', 'go on with an interrupted experiment, without its file')
    .option('--json', 'print one JSON document and nothing else')
    .summary('live variants of a baseline over many seeds')
    .description(
      'Lives a baseline and its variants over many societies with the same luck, and says what differs and how sure that is. What is lived already is not lived again: give the same command to go on after an interruption.',
    )
    .action(async (path: string | undefined, options: ExperimentOptions, command: Command) => {
      const { laid, sheets, ...begun } = asked(path, options, command);
      const elsewhere = options.redis === undefined ? undefined : await handedOut(options.redis);
      const plan: ExperimentPlan = { ...planOf(laid, options), ...begun, ...elsewhere };
      const shard = shardFrom(options.shard);
      if (shard === undefined) {
        sayFound(await experimentToDirectory(laid, sheets, plan), options.json ?? false);
        return;
      }
      const file = await shardToDirectory(laid, sheets, shard, plan);
      if (options.json) {
        printJson(file);
      } else {
        const { failed } = file.cells;
        say(`Shard ${shard.number} of ${shard.of}: ${file.cells.total} cells, ${failed.length} failed`);
        say(`Kept in ${file.out}`);
      }
      process.exitCode = file.cells.failed.length > 0 ? 1 : 0;
    });
}

/** An experiment from its file, or one to go on with. */
function asked(
  path: string | undefined,
  options: ExperimentOptions,
  command: Command,
): { laid: LaidOut; sheets: Sheets } & Partial<ExperimentPlan> {
  if (options.resume === undefined) {
    if (path === undefined) {
      command.error("error: missing required argument 'file'");
    }
    const experiment = experimentFrom(path);
    for (const { regime } of [experiment.baseline, ...experiment.variants]) {
      warn(regime);
    }
    return layOut(experiment);
  }
  const [clash] = [
    path,
    ...(['out', 'cells', 'shard'] as const).map((name) => options[name] && `--${name}`),
  ].filter((one) => one !== undefined);
  if (clash !== undefined) {
    throw new InputError({
      kind: 'options-clash',
      message: 'An interrupted experiment goes on as it began.',
      path: '--resume',
      found: clash,
      allowed: '--resume with --processes, --hours and --json',
      next: `Leave ${clash} out.`,
    });
  }
  const { laid, sheets, cells, command: before } = readBegun(options.resume, codeVersion());
  return { laid, sheets, cells, command: before, out: options.resume };
}

/** What is asked of an experiment, however it was given. */
export function planOf(
  laid: LaidOut,
  options: Pick<ExperimentOptions, 'out' | 'cells' | 'processes' | 'hours' | 'json'>,
): ExperimentPlan {
  return {
    out: options.out,
    cells: options.cells ?? CELLS,
    processes:
      options.processes === undefined ? undefined : wholeNumber('--processes', options.processes, 1, 64),
    hours: wholeNumber('--hours', options.hours ?? '1', 1, 100_000),
    command: commandLine(),
    executor: ({ processes }, version) => new Pool({ processes, version }),
    begins: (cost, replicates) => {
      if (!options.json) {
        say(experimentHead(laid, replicates, tableWidth()));
      }
      process.stderr.write(`${tellCost(cost)}.\n`);
    },
    progress: cellProgress(),
    stopped: stopRequested,
  };
}

/** Cells are lived by whoever works for this Redis server, and as many as somebody likes. */
async function handedOut(url: string): Promise<Pick<ExperimentPlan, 'executor' | 'hours'>> {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  // whether somebody answers is known before anything is begun
  (await reach(url, () => {})).close();
  let alone = true;
  const lonely = () => {
    if (alone) {
      say(
        `Nobody works for ${shownUrl(url)} yet: start \`glasshouse worker --redis URL\` of the same version.`,
      );
    }
    alone = false;
  };
  return {
    executor: async (_, version) => new RedisExecutor(await reach(url, say), version, lonely),
    hours: Number.POSITIVE_INFINITY,
  };
}

function shardFrom(text: string | undefined): Shard | undefined {
  if (text === undefined) {
    return undefined;
  }
  const [number, of] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (!(number >= 1 && number <= of)) {
    throw new InputError({
      kind: 'no-such-shard',
      message: 'A shard is named by its number and how many there are.',
      path: '--shard',
      found: text,
      allowed: 'i/n with i from 1 to n, such as 3/50',
    });
  }
  return { number, of };
}

/** Says what an experiment found; ends with 1 where cells could not be lived. */
export function sayFound(file: ExperimentFile, json: boolean): void {
  if (json) {
    printJson(file);
  } else {
    say(experimentTable(file, tableWidth()));
    say(`Kept in ${file.out}`);
  }
  process.exitCode = file.cells.failed.length > 0 ? 1 : 0;
}
