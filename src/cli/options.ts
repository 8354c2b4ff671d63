/**
 * Options that several commands share, and their checking.
 */
import { type Command, Option } from 'commander';
import { InputError } from '../engine/errors.js';
import { societyFrom, tiesFrom, topologyFrom } from '../node/inputs.js';
import type { Plan } from '../node/plan.js';
import { resumed } from '../node/resuming.js';
import { sampleFrom } from '../node/sample.js';
import { catalogue } from '../regime/catalogue.js';
import type { MeasureChoice } from '../regime/compile.js';
import type { Regime } from '../regime/regime.js';
import { FEWEST_CITIZENS, MOST_CITIZENS, MOST_MONTHS } from '../run/limits.js';
import { progressLine } from './progress.js';
import { stopRequested } from './stopping.js';

export interface WorldOptions {
  society: string;
  citizens?: string;
  months: string;
  seed: string;
  threads?: string;
  kernel?: 'ts' | 'simd';
  checkpointEvery?: string;
  resume?: string;
  ties?: string;
  out?: string;
  set: string[];
  measures?: string;
  sample?: string;
  json?: boolean;
}

/** A run says beforehand what it takes from here on; what less takes stands in its run.json. */
const WORTH_TELLING = { seconds: 10, bytes: 2 ** 30 };

/** The options of every command that lives worlds. */
export function withWorldOptions(command: Command): Command {
  return command
    .option('--society <id>', 'a society of the catalogue, or a file', 'china-2019')
    .option(
      '--citizens <n>',
      'how many citizens, 1,000 or more (default: 100,000, or as the society suggests)',
    )
    .option('--months <n>', 'months under the regime', '120')
    .option('--seed <n>', 'which luck', '1')
    .option('--threads <n>', 'how many threads; the outcome is the same for any number')
    .addOption(
      new Option(
        '--kernel <ts|simd>',
        'how kernels run: as written, or compiled; the outcome is the same',
      ).choices(['ts', 'simd']),
    )
    .option('--ties <file>', 'an anonymous topology, two numbers a line, instead of generated ties')
    .option(
      '--checkpoint-every <months>',
      'keep a checkpoint this often, to go on from after an interruption',
    )
    .option('--resume <dir>', 'go on with an interrupted run, to the same outcome')
    .option('--out <dir>', 'where to write (default: runs/<regime>-<hash>)')
    .addOption(
      manySets(
        'change one rule by its path, or one number of the society by society.<path>; may be repeated',
      ),
    )
    .option(
      '--measures <which>',
      'core: the first table; world: all that one world tells (the default of a run); pair: also what two tell (of a comparison); all: also what takes further worlds; or ids, with commas',
    )
    .option('--json', 'print one JSON document and nothing else');
}

/** `--set`, as often as one likes. */
export const manySets = (what: string): Option =>
  new Option('--set <path=value>', what)
    .argParser((value: string, before: string[]) => [...before, value])
    .default([], 'none');

const OF_SOCIETY = 'society.';

/** What is set of the regime, and what of the society. */
export function setsOf(set: readonly string[]): { regime: string[]; society: string[] } {
  return {
    regime: set.filter((one) => !one.startsWith(OF_SOCIETY)),
    society: set.filter((one) => one.startsWith(OF_SOCIETY)).map((one) => one.slice(OF_SOCIETY.length)),
  };
}

/** Which measures were asked for. */
export function measuresFrom(text: string | undefined): MeasureChoice | undefined {
  if (text === undefined || text === 'core' || text === 'world' || text === 'pair' || text === 'all') {
    return text;
  }
  const known = catalogue.measures.map(({ id }) => id);
  const ids = text.split(',').map((id) => id.trim());
  const stranger = ids.find((id) => !known.includes(id));
  if (stranger !== undefined) {
    throw new InputError({
      kind: 'unknown-measure',
      message: `There is no measure "${stranger}".`,
      path: '--measures',
      found: stranger,
      allowed: `core, world, pair, all, or ids: ${known.join(', ')}`,
      next: 'See all of them with: glasshouse list measures',
    });
  }
  return ids;
}

/** Checks what was asked and reads what it names. */
export function planFrom(options: WorldOptions, command: string): Plan {
  const society = societyFrom(options.society, setsOf(options.set).society);
  const seed = wholeNumber('--seed', options.seed, 0, Number.MAX_SAFE_INTEGER);
  const topology = options.ties === undefined ? undefined : topologyFrom(options.ties);
  if (topology && options.citizens !== undefined) {
    throw new InputError({
      kind: 'options-clash',
      message: 'A topology brings its own number of citizens.',
      path: '--citizens',
      found: options.citizens,
      allowed: 'nothing, beside --ties',
      next: 'Leave --citizens out.',
    });
  }
  const citizens = topology
    ? topology.list.nodes
    : wholeNumber(
        '--citizens',
        options.citizens ?? String(society.citizens.value),
        FEWEST_CITIZENS,
        MOST_CITIZENS,
      );
  const sampled = sampleFrom(options, society, citizens);
  const lived = sampled?.citizens ?? citizens;
  return {
    society,
    citizens: lived,
    ...(sampled ? { sample: sampled.sample, districts: true } : {}),
    months: wholeNumber('--months', options.months, 1, MOST_MONTHS),
    seed,
    kernel: options.kernel,
    threads: threadsOf(options),
    ties:
      topology && options.ties !== undefined
        ? { rows: tiesFrom(topology, society, seed), hash: topology.hash, file: options.ties }
        : undefined,
    out: options.out,
    checkpointEvery: everyOf(options),
    measures: measuresFrom(options.measures),
    further: (labels) => {
      process.stderr.write(
        `Living ${labels.length + 1} worlds of the same citizens: the regime’s own, and ${labels.join('; ')}.\n`,
      );
    },
    estimate: ({ seconds, memoryBytes }, text) => {
      if (seconds >= WORTH_TELLING.seconds || memoryBytes >= WORTH_TELLING.bytes) {
        process.stderr.write(`${text}\n`);
      }
    },
    command,
    progress: progressLine(lived),
    stopped: stopRequested,
  };
}

const everyOf = ({ checkpointEvery: every }: WorldOptions): number | undefined =>
  every === undefined ? undefined : wholeNumber('--checkpoint-every', every, 1, MOST_MONTHS);

/** What an interrupted run keeps from its beginning, and may not be told again. */
const SETTLED = ['society', 'citizens', 'months', 'seed', 'out', 'set'] as const;

/**
 * The plan of a run to go on with.
 *
 * @param named  the regimes named beside --resume, of which there may be none
 */
export function resumedPlan(
  kind: 'run' | 'comparison',
  named: readonly (string | undefined)[],
  options: WorldOptions,
  command: Command,
): { plan: Plan; regimes: readonly Regime[] } {
  const told = SETTLED.filter((name) => command.getOptionValueSource(name) === 'cli').map(
    (name) => `--${name}`,
  );
  const [regime] = named.filter((one) => one !== undefined);
  const [clash] = [...(regime === undefined ? [] : [regime]), ...told];
  if (clash !== undefined) {
    throw new InputError({
      kind: 'options-clash',
      message: 'An interrupted run goes on as it began.',
      path: '--resume',
      found: clash,
      allowed: '--resume with --threads, --kernel, --ties, --checkpoint-every and --json',
      next: `Leave ${clash} out.`,
    });
  }
  const place = options.resume as string;
  const rest = {
    threads: threadsOf(options),
    kernel: options.kernel,
    checkpointEvery: everyOf(options),
    stopped: stopRequested,
    warn: (text: string) => {
      process.stderr.write(`${text}\n`);
    },
  };
  const topology =
    options.ties === undefined ? undefined : { ...topologyFrom(options.ties), file: options.ties };
  const { plan, regimes } = resumed(place, kind, rest, topology);
  return { plan: { ...plan, progress: progressLine(plan.citizens) }, regimes };
}

const threadsOf = ({ threads }: WorldOptions): number | undefined =>
  threads === undefined ? undefined : wholeNumber('--threads', threads, 1, 64);

/** A whole number in a range, or an error that names the option. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text.replaceAll(/[,_](?=\d{3})/g, ''));
  if (!/^\s*[+-]?[\d,_]+\s*$/.test(text) || !Number.isSafeInteger(value) || value < least || value > most) {
    throw new InputError({
      kind: 'number-out-of-range',
      message: `${option} takes a whole number.`,
      path: option,
      found: JSON.stringify(text),
      allowed: `${least.toLocaleString('en')} to ${most.toLocaleString('en')}`,
      next: `Give another number after ${option}.`,
    });
  }
  return value;
}
