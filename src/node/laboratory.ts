/**
 * Worlds lived on this machine: threads, progress, files. What the command line does, as functions.
 */

import { existsSync, linkSync, readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type ComparedLives, compareWorlds } from '../compare/compare.js';
import { InputError } from '../engine/errors.js';
import { VERSION } from '../engine/version.js';
import type { ImportedTies } from '../engine/world.js';
import { foundTies, tiesAreWorkedOut } from '../engine/world.js';
import { type SimdMachine, simdMachine, simdReach } from '../kernels/simd.js';
import { compileSociety, compileWorld, type MeasureChoice, type WorldSpec } from '../regime/compile.js';
import { hashOf, loadRegime, loadSociety, regimeYaml, societyYaml } from '../regime/load.js';
import type { Regime, Society } from '../regime/regime.js';
import { reportOfComparison, reportOfRun } from '../report/report.js';
import { type Crew, LoneCrew } from '../run/crew.js';
import { explainLife, type KeptHistory, type LifeFile } from '../run/explain.js';
import { compareFurther, furtherWorlds } from '../run/further.js';
import { type Follower, type LivedWorld, liveWorlds } from '../run/live.js';
import type { Comparison, RunResult } from '../run/results.js';
import type { EdgeList } from '../ties/edge-list.js';
import { type Checkpoint, type CheckpointedRun, Checkpoints } from './checkpoint.js';
import { HistoryWriter, readHistory } from './history.js';
import { readText, tiesFrom } from './inputs.js';
import { cannotWrite, RunDirectory, type RunRecord } from './run-directory.js';
import { writeCitizens, writeLives, writeMonths } from './tables.js';
import { ThreadCrew } from './threads.js';

/** Fewer citizens than this are lived in one thread unless more are asked for: threads would only wait. */
const WORTH_THREADS = 8_000;
/** Up to this many citizens, the public history is kept, so that any life can be explained. */
const KEPT_CITIZENS = 2_000_000;
/** Up to this many citizens, the final state is written out citizen by citizen. */
const TABLED_CITIZENS = 1_000_000;

export interface Plan {
  society: Society;
  citizens: number;
  months: number;
  seed: number;
  threads?: number;
  /** What kernels run on; without a word, compiled ones where they work and everything is within their reach. */
  kernel?: 'ts' | 'simd';
  /** A topology instead of generated ties, and the hash of its file. */
  ties?: { rows: ImportedTies; hash: string; file: string };
  out?: string;
  /** Months under the regime between two checkpoints. */
  checkpointEvery?: number;
  /** An interrupted run to go on with. */
  resume?: { checkpoints: Checkpoints; run: CheckpointedRun };
  /** Told of what somebody should know while the run goes on. */
  warn?: (text: string) => void;
  /** What is measured, unless everything that the worlds lived can tell. */
  measures?: MeasureChoice;
  /** Told, before anybody lives, how many further worlds measures ask for. */
  further?: (labels: readonly string[]) => void;
  /** The command that does all this again. */
  command: string;
  progress?: (done: number, total: number) => void;
  /** Asked after every month: true stops the run. */
  stopped?: () => boolean;
}

export interface RunFile extends RunRecord {
  out: string;
  months: number;
  citizens: number;
  seed: number;
  measures?: MeasureChoice;
  ties: { hash: string; file: string } | null;
  result?: RunResult;
  comparison?: Comparison;
}

export class Stopped extends Error {
  override name = 'Stopped';
}

const specOf = (plan: Plan, regime: Regime): WorldSpec => ({
  society: plan.society,
  regime,
  citizens: plan.citizens,
  months: plan.months,
  seed: plan.seed,
  ...(plan.measures ? { measures: plan.measures } : {}),
});

/** Everything that determines the outcome, as one hash. */
function hashOfPlan(plan: Plan, regimes: readonly Regime[]): string {
  const parts = [
    VERSION,
    hashOf(plan.society),
    ...regimes.map((regime) => hashOf(regime)),
    plan.citizens,
    plan.months,
    plan.seed,
    plan.ties?.hash ?? 'generated ties',
    ...(plan.measures ? [`measures ${String(plan.measures)}`] : []),
  ];
  return bytesToHex(sha256(utf8ToBytes(parts.join('\n'))));
}

/**
 * The plan of an interrupted run, and the regimes it lives.
 *
 * @throws InputError where its files were changed, or its topology is another
 */
export function resumed(
  place: string,
  kind: RunRecord['kind'],
  rest: Pick<Plan, 'threads' | 'kernel' | 'checkpointEvery' | 'progress' | 'stopped' | 'warn'>,
  topology?: { list: EdgeList; hash: string; file: string },
): { plan: Plan; regimes: readonly Regime[] } {
  const { checkpoints, run } = Checkpoints.open(place);
  const { regimes, society, citizens, months, seed, out, command } = run;
  const differs = (what: string, found: string, allowed: string, next: string) =>
    new InputError({ kind: 'checkpoint-differs', message: what, path: '--resume', found, allowed, next });
  if (run.kind !== kind) {
    const [is, asked] = run.kind === 'run' ? ['run', 'compare'] : ['compare', 'run'];
    throw differs(
      `These are the checkpoints of another command.`,
      `glasshouse ${asked} --resume ${place}`,
      `glasshouse ${is} --resume ${place}`,
      `Use \`glasshouse ${is}\`.`,
    );
  }
  if (run.ties?.hash !== topology?.hash) {
    throw differs(
      'A run goes on with the very ties it began with.',
      topology ? `--ties ${topology.file}` : 'no topology',
      run.ties ? `--ties ${run.ties.file}` : 'generated ties',
      run.ties ? 'Name that topology with --ties.' : 'Leave --ties out.',
    );
  }
  const plan: Plan = {
    ...rest,
    measures: run.measures,
    ...{ society, citizens, months, seed, out, command },
    resume: { checkpoints, run },
    ties: topology && { rows: tiesFrom(topology, society, seed), hash: topology.hash, file: topology.file },
  };
  if (hashOfPlan(plan, regimes) !== run.hash) {
    throw differs(
      'The regime, the society or the plan beside these checkpoints was changed.',
      'files that make another run',
      'the files as they were written',
      'Begin the run again with --checkpoint-every.',
    );
  }
  return { plan, regimes };
}

/** Lives one world and writes its directory. */
export async function runToDirectory(plan: Plan, regime: Regime): Promise<RunResult> {
  const spec = specOf(plan, regime);
  const further = furtherWorlds(spec);
  const specs = [spec, ...further.specs];
  refuseTooLarge(plan, specs);
  if (further.specs.length > 0) {
    plan.further?.(further.labels);
  }
  const hash = hashOfPlan(plan, [regime]);
  const out = plan.out ?? join('runs', `${regime.id}-${hash.slice(0, 8)}`);
  return inDirectory(out, hash, async (directory) => {
    const kept = keepingOf(plan, 'run', hash, [regime], out);
    const followers = followersFor(plan, directory, [''], kept);
    const { worlds } = await lived(plan, specs, followers, kept, (options) => liveWorlds(specs, options));
    const [world, ...others] = worlds;
    Object.assign(world.result.measures, compareFurther(world, others, further.asked));
    world.result.head.out = out;
    checkAgain(directory, [world]);
    bringHistories(directory, [''], kept);
    writeWorld(directory, '', world);
    directory.write(
      'report.html',
      reportOfRun(world.result, { regime, ...contextOf(plan, out, world.result) }),
    );
    finish(directory, plan, 'run', hash, out, [world], { result: world.result });
    kept?.checkpoints.remove();
    return world.result;
  });
}

/** Lives two worlds with the same citizens and the same luck, and writes their directory. */
export async function compareToDirectory(
  plan: Plan,
  a: Regime,
  b: Regime,
): Promise<{ comparison: Comparison; lives: ComparedLives }> {
  const specs = [specOf(plan, a), specOf(plan, b)] as const;
  refuseTooLarge(plan, specs);
  const hash = hashOfPlan(plan, [a, b]);
  const out = plan.out ?? join('runs', `${b.id}-${hash.slice(0, 8)}`);
  return inDirectory(out, hash, async (directory) => {
    const kept = keepingOf(plan, 'comparison', hash, [a, b], out);
    const followers = followersFor(plan, directory, ['a', 'b'], kept);
    const {
      comparison,
      lives,
      lived: both,
    } = await lived(plan, specs, followers, kept, (options) => compareWorlds(specs[0], specs[1], options));
    for (const world of both.worlds) {
      world.result.head.out = out;
    }
    checkAgain(directory, both.worlds);
    bringHistories(directory, ['a', 'b'], kept);
    both.worlds.forEach((world, place) => {
      writeWorld(directory, ['a', 'b'][place], world);
    });
    const { tallies } = lives;
    writeLives(directory.file('lives.parquet'), comparison.b.head, {
      firstMonth: tallies.firstMonth,
      firstColumn: Array.from(tallies.firstColumn, (column, i) =>
        tallies.firstMonth[i] === 0 ? '' : lives.columns[column].name,
      ),
      outcome: lives.outcomes,
      doors: tallies.sanctioned,
      behind: tallies.behind,
    });
    directory.write(
      'report.html',
      reportOfComparison(comparison, { regimes: [a, b], ...contextOf(plan, out, comparison.b) }),
    );
    finish(directory, plan, 'comparison', hash, out, both.worlds, { comparison });
    kept?.checkpoints.remove();
    return { comparison, lives };
  });
}

function contextOf(
  plan: Plan,
  out: string,
  _result: RunResult,
): { society: Society; command: string; runDirectory: string } {
  return { society: plan.society, command: plan.command, runDirectory: out };
}

async function inDirectory<T>(
  out: string,
  hash: string,
  fill: (directory: RunDirectory) => Promise<T>,
): Promise<T> {
  const directory = new RunDirectory(out, hash);
  try {
    return await fill(directory);
  } catch (error) {
    directory.abandon();
    const code = (error as NodeJS.ErrnoException).code;
    throw code === 'ENOSPC' || code === 'EDQUOT' || code === 'EROFS' ? cannotWrite(out, error) : error;
  }
}

interface Followers extends Follower {
  /** Bytes of each world's history, safe on the disk. */
  secure(): Promise<number[]>;
  close(): Promise<void>;
}

/** Keeps the public history of each world; with checkpoints it grows beside these until the run is whole. */
function followersFor(
  plan: Plan,
  directory: RunDirectory,
  folders: readonly string[],
  kept: Keeping | undefined,
): Followers {
  const keep = plan.citizens <= KEPT_CITIZENS;
  const writers = keep
    ? folders.map((folder, world) =>
        kept
          ? new HistoryWriter(kept.checkpoints.history(world), kept.from?.histories[world])
          : new HistoryWriter(directory.file(folder, 'history.bin')),
      )
    : [];
  return {
    begins: (world, compiled, memory, calendar) => writers[world]?.begins(compiled, memory, calendar),
    month: async (world, memory, calendar) => {
      writers[world]?.month(memory, calendar);
      if (calendar % 8 === 0) {
        await writers[world]?.settle();
      }
    },
    secure: () => Promise.all(writers.map((writer) => writer.secure())),
    close: async () => {
      await Promise.all(writers.map((writer) => writer.close()));
    },
  };
}

/** The checkpoints of this run and, where it goes on, the one it goes on from. */
interface Keeping {
  checkpoints: Checkpoints;
  every: number;
  from: Checkpoint | undefined;
}

function keepingOf(
  plan: Plan,
  kind: RunRecord['kind'],
  hash: string,
  regimes: readonly Regime[],
  out: string,
): Keeping | undefined {
  const { resume, checkpointEvery: every, warn } = plan;
  if (resume) {
    const from = resume.checkpoints.newest((file) => {
      warn?.(`The checkpoint ${file} is damaged; going on from the one before.`);
    });
    if (!from) {
      warn?.('There is no whole checkpoint yet; the run begins again.');
    }
    return { checkpoints: resume.checkpoints, every: every ?? resume.run.every, from };
  }
  if (every === undefined) {
    return undefined;
  }
  const { society, citizens, months, seed, measures, ties, command } = plan;
  const run: CheckpointedRun = {
    ...{ kind, hash, regimes, society, citizens, months, seed, measures, out, command, every },
    ties: ties ? { file: ties.file, hash: ties.hash } : null,
  };
  return { checkpoints: Checkpoints.begin(run), every, from: undefined };
}

async function lived<T>(
  plan: Plan,
  worlds: readonly WorldSpec[],
  followers: Followers,
  kept: Keeping | undefined,
  live: (options: Parameters<typeof liveWorlds>[1]) => Promise<T>,
): Promise<T> {
  const crew = crewFor(plan, worlds);
  const start = performance.now();
  try {
    return await live({
      crew,
      ties: plan.ties?.rows,
      follower: followers,
      from: kept?.from?.savepoint,
      save: kept && {
        every: kept.every,
        keep: async (savepoint) => kept.checkpoints.keep(savepoint, await followers.secure()),
      },
      progress: (done, total) => {
        if (plan.stopped?.()) {
          const where = kept ? `; go on with --resume ${kept.checkpoints.folder}` : '';
          throw new Stopped(`stopped after ${done} of ${total} months${where}`);
        }
        plan.progress?.(done, total);
      },
      seconds: () => (performance.now() - start) / 1000,
      peakBytes: () => process.resourceUsage().maxRSS * 1024,
    });
  } finally {
    await crew.close();
    await followers.close();
  }
}

function crewFor(plan: Plan, worlds: readonly WorldSpec[]): Crew {
  const threads = plan.threads ?? (plan.citizens < WORTH_THREADS ? 1 : Math.min(16, availableParallelism()));
  const machine = machineFor(plan, worlds);
  return threads > 1
    ? new ThreadCrew(threads, undefined, machine)
    : new LoneCrew(() => new Promise((resolve) => setImmediate(resolve)), undefined, machine);
}

/** Columns and what kernels note down beside them, against an estimate of the columns alone. */
const WITH_SCRATCH = 1.1;

/** Compiled kernels where they work and reach everything, unless somebody asks for one or the other. */
function machineFor(plan: Plan, worlds: readonly WorldSpec[]): SimdMachine | undefined {
  if (plan.kernel === 'ts') {
    return undefined;
  }
  const needed = bytesNeeded(plan, worlds) * WITH_SCRATCH;
  const machine = needed <= simdReach ? simdMachine() : undefined;
  if (plan.kernel === 'simd' && !machine) {
    const tooLarge = needed > simdReach;
    throw new InputError({
      kind: 'kernel-unavailable',
      message: tooLarge
        ? 'Compiled kernels reach 4 GiB of memory, and this many citizens need more.'
        : 'This machine cannot run compiled kernels: SIMD or shared memory is missing.',
      path: '--kernel',
      found: 'simd',
      allowed: 'ts',
      next: 'Leave --kernel out; the outcome is the same.',
    });
  }
  return machine;
}

/** A run whose outcome is known already must come out the same. */
function checkAgain(directory: RunDirectory, worlds: readonly LivedWorld[]): void {
  const before = directory.earlier?.digests;
  const now = worlds.map((world) => world.result.head.digest);
  if (before && before.join() !== now.join()) {
    throw new Error(
      `the same run came out differently than the one in ${directory.path}: digest ${now.join(', ')} instead of ${before.join(', ')}`,
    );
  }
}

/** A history that grew beside the checkpoints joins its run, and stays there too until the run is whole. */
function bringHistories(
  directory: RunDirectory,
  folders: readonly string[],
  kept: Keeping | undefined,
): void {
  folders.forEach((folder, world) => {
    if (kept && existsSync(kept.checkpoints.history(world))) {
      linkSync(kept.checkpoints.history(world), directory.file(folder, 'history.bin'));
    }
  });
}

function writeWorld(directory: RunDirectory, folder: string, world: LivedWorld): void {
  const { regime, society } = world.compiled.spec;
  directory.write(join(folder, 'regime.yaml'), regimeYaml(regime));
  directory.write(join(folder, 'society.yaml'), societyYaml(society));
  writeMonths(directory.file(folder, 'months.parquet'), world, world.monthly);
  if (world.memory.size <= TABLED_CITIZENS) {
    writeCitizens(directory.file(folder, 'citizens.parquet'), world);
  }
}

function finish(
  directory: RunDirectory,
  plan: Plan,
  kind: RunRecord['kind'],
  hash: string,
  out: string,
  worlds: readonly LivedWorld[],
  found: object,
): void {
  directory.finish(
    { kind, hash, digests: worlds.map((world) => world.result.head.digest), command: plan.command },
    {
      out,
      glasshouse: VERSION,
      note: 'Everybody in this run was generated. Nothing in it describes a real person.',
      citizens: plan.citizens,
      months: plan.months,
      seed: plan.seed,
      ...(plan.measures ? { measures: plan.measures } : {}),
      ties: plan.ties ? { hash: plan.ties.hash, file: plan.ties.file } : null,
      layouts: worlds.map((world) => world.result.layout),
      ...found,
    },
  );
}

/** Bytes a run needs, over all its worlds. */
export function bytesNeeded(plan: Plan, specs: readonly WorldSpec[]): number {
  const perWorld = specs.reduce(
    (bytes, spec) => bytes + compileWorld(spec).plan.layout.bytesPerCitizen + 4,
    0,
  );
  const society = compileSociety(plan.society, plan.seed).plan;
  const perTies = plan.ties || !tiesAreWorkedOut(society, plan.citizens) ? 16 * 4 : 1;
  const perSociety = society.layout.bytesPerCitizen + perTies;
  const tallies = specs.length > 1 ? 15 : 0;
  const history = plan.citizens <= KEPT_CITIZENS ? 16 * specs.length : 0;
  return plan.citizens * (perWorld + perSociety + tallies + history);
}

function refuseTooLarge(plan: Plan, specs: readonly WorldSpec[]): void {
  const needed = bytesNeeded(plan, specs);
  const available = totalmem() * 0.8;
  if (needed > available) {
    const most = Math.floor((plan.citizens * available) / needed / 1000) * 1000;
    throw new InputError({
      kind: 'too-many-citizens',
      message: `${plan.citizens.toLocaleString('en')} citizens need about ${gigabytes(needed)}; this machine has ${gigabytes(totalmem())}.`,
      path: '--citizens',
      found: String(plan.citizens),
      allowed: `at most ${most} here`,
      next: 'Ask for fewer citizens.',
    });
  }
}

const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;

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
        message: 'This run did not keep its public history, so no life can be lived again from it.',
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
