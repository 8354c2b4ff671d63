/**
 * Worlds lived on this machine: threads, progress, files. What the command line does, as functions.
 */

import { existsSync, linkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ComparedLives, compareWorlds } from '../compare/compare.js';
import { VERSION } from '../engine/version.js';
import { tiesAreWorkedOut } from '../engine/world.js';
import { compileSociety, type WorldSpec } from '../regime/compile.js';
import { regimeYaml, societyYaml } from '../regime/load.js';
import type { Regime, Society } from '../regime/regime.js';
import { reportOfComparison, reportOfRun } from '../report/report.js';
import { type Crew, LoneCrew } from '../run/crew.js';
import { compareFurther, furtherWorlds } from '../run/further.js';
import { type Follower, type LivedWorld, liveWorlds } from '../run/live.js';
import type { Comparison, RunResult } from '../run/results.js';
import { HistoryWriter } from './history.js';
import type { RunFile } from './kept-run.js';
import { liveOnDistricts } from './nation.js';
import { hashOfPlan, type Plan, specOf } from './plan.js';
import { type Keeping, keepingOf } from './resuming.js';
import { type Estimate, estimateOf, KEPT_CITIZENS, TABLED_CITIZENS, tellEstimate } from './room.js';
import { inDirectory, type RunDirectory, type RunRecord } from './run-directory.js';
import { writeCitizens, writeLives, writeMonths } from './tables.js';
import { ThreadCrew } from './threads.js';

export class Stopped extends Error {
  override name = 'Stopped';

  /** @param next  what is left, and how to go on */
  constructor(
    message: string,
    readonly next = 'Nothing was written; give the same command again to start over.',
  ) {
    super(message);
  }
}

/** Lives one world and writes its directory. */
export async function runToDirectory(asked: Plan, regime: Regime): Promise<RunResult> {
  const plan = withMeasures(asked);
  const spec = specOf(plan, regime);
  const further = furtherWorlds(spec);
  const specs = [spec, ...further.specs];
  const hash = hashOfPlan(plan, [regime]);
  const out = plan.out ?? join('runs', `${regime.id}-${hash.slice(0, 8)}`);
  const estimate = estimateOf(plan, specs, further.specs.length === 0 && worksOutTies(plan), out);
  plan.estimate?.(estimate, tellEstimate(estimate));
  if (further.specs.length > 0) {
    plan.further?.(further.labels);
  }
  return inDirectory(out, hash, async (directory) => {
    const settled = { ...plan, districts: estimate.how === 'districts' };
    const kept = keepingOf(settled, 'run', hash, [regime], out);
    const world =
      estimate.how === 'districts'
        ? await livedInDistricts(plan, spec, estimate, directory, kept)
        : await livedWhole(plan, specs, further.asked, estimate, directory, kept);
    world.result.head.out = out;
    checkAgain(directory, [world]);
    writeWorld(directory, '', world);
    directory.write('report.html', reportOfRun(world.result, { regime, ...contextOf(plan, out) }));
    finish(directory, plan, estimate, 'run', hash, out, [world], { result: world.result });
    kept?.checkpoints.remove();
    return world.result;
  });
}

const worksOutTies = ({ ties, society, seed, citizens, sample }: Plan): boolean =>
  !ties && tiesAreWorkedOut(compileSociety(society, seed).plan, sample?.of ?? citizens);

/** From this size on a run takes the first table alone, unless more is asked for. */
const CORE_CITIZENS = 10_000_000;

const withMeasures = (plan: Plan): Plan =>
  plan.measures === undefined && plan.citizens >= CORE_CITIZENS ? { ...plan, measures: 'core' } : plan;

async function livedWhole(
  plan: Plan,
  specs: readonly WorldSpec[],
  further: ReturnType<typeof furtherWorlds>['asked'],
  estimate: Estimate,
  directory: RunDirectory,
  kept: Keeping | undefined,
): Promise<LivedWorld> {
  const followers = followersFor(plan, directory, [''], kept);
  const { worlds } = await lived(plan, estimate, followers, kept, (options) => liveWorlds(specs, options));
  const [world, ...others] = worlds;
  Object.assign(world.result.measures, compareFurther(world, others, further));
  bringHistories(directory, [''], kept);
  return world;
}

async function livedInDistricts(
  plan: Plan,
  spec: WorldSpec,
  estimate: Estimate,
  directory: RunDirectory,
  kept: Keeping | undefined,
): Promise<WrittenWorld> {
  const file = directory.file('districts');
  const nation = await liveOnDistricts(spec, estimate, file, kept, progressOf(plan, kept));
  rmSync(file, { force: true });
  const { leftOut, result } = nation;
  if (leftOut.length > 0) {
    result.warnings.push(
      `This society was lived district by district. Left out, since they look at everybody at once: ${leftOut.join(', ')}.`,
    );
  }
  return nation;
}

/** Lives two worlds with the same citizens and the same luck, and writes their directory. */
export async function compareToDirectory(
  asked: Plan,
  a: Regime,
  b: Regime,
): Promise<{ comparison: Comparison; lives: ComparedLives }> {
  const plan = withMeasures(asked);
  const specs = [specOf(plan, a), specOf(plan, b)] as const;
  const hash = hashOfPlan(plan, [a, b]);
  const out = plan.out ?? join('runs', `${b.id}-${hash.slice(0, 8)}`);
  const estimate = estimateOf(plan, specs, false, out);
  plan.estimate?.(estimate, tellEstimate(estimate));
  return inDirectory(out, hash, async (directory) => {
    const kept = keepingOf(plan, 'comparison', hash, [a, b], out);
    const followers = followersFor(plan, directory, ['a', 'b'], kept);
    const {
      comparison,
      lives,
      lived: both,
    } = await lived(plan, estimate, followers, kept, (options) => compareWorlds(specs[0], specs[1], options));
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
      reportOfComparison(comparison, { regimes: [a, b], ...contextOf(plan, out) }),
    );
    finish(directory, plan, estimate, 'comparison', hash, out, both.worlds, { comparison });
    kept?.checkpoints.remove();
    return { comparison, lives };
  });
}

function contextOf(plan: Plan, out: string): { society: Society; command: string; runDirectory: string } {
  return { society: plan.society, command: plan.command, runDirectory: out };
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

async function lived<T>(
  plan: Plan,
  estimate: Estimate,
  followers: Followers,
  kept: Keeping | undefined,
  live: (options: Parameters<typeof liveWorlds>[1]) => Promise<T>,
): Promise<T> {
  const crew = crewFor(estimate);
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
      progress: progressOf(plan, kept),
      seconds: () => (performance.now() - start) / 1000,
      peakBytes: () => process.resourceUsage().maxRSS * 1024,
    });
  } finally {
    await crew.close();
    await followers.close();
  }
}

function progressOf(plan: Plan, kept: Keeping | undefined): (done: number, total: number) => void {
  return (done, total) => {
    if (plan.stopped?.()) {
      const where = kept ? `; go on with --resume ${kept.checkpoints.folder}` : '';
      throw new Stopped(`stopped after ${done} of ${total} months${where}`);
    }
    plan.progress?.(done, total);
  };
}

function crewFor({ threads, machine }: Estimate): Crew {
  return threads > 1
    ? new ThreadCrew(threads, undefined, machine)
    : new LoneCrew(() => new Promise((resolve) => setImmediate(resolve)), undefined, machine);
}

/** A run whose outcome is known already must come out the same. */
function checkAgain(directory: RunDirectory, worlds: readonly WrittenWorld[]): void {
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

/** What a run directory needs of a world; its memory only where everybody stands in it. */
type WrittenWorld = Pick<LivedWorld, 'compiled' | 'result' | 'monthly'> &
  Partial<Pick<LivedWorld, 'memory' | 'calendar'>>;

function writeWorld(directory: RunDirectory, folder: string, world: WrittenWorld): void {
  const { regime, society } = world.compiled.spec;
  directory.write(join(folder, 'regime.yaml'), regimeYaml(regime));
  directory.write(join(folder, 'society.yaml'), societyYaml(society));
  writeMonths(directory.file(folder, 'months.parquet'), world, world.monthly);
  if (isWhole(world) && world.memory.size <= TABLED_CITIZENS) {
    writeCitizens(directory.file(folder, 'citizens.parquet'), world);
  }
}

const isWhole = (world: WrittenWorld): world is LivedWorld => world.memory !== undefined;

function finish(
  directory: RunDirectory,
  plan: Plan,
  { how, memoryBytes, diskBytes, seconds }: Estimate,
  kind: RunRecord['kind'],
  hash: string,
  out: string,
  worlds: readonly WrittenWorld[],
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
      partners: partnersOf(plan),
      estimate: { how, memoryBytes, diskBytes, seconds },
      layouts: worlds.map((world) => world.result.layout),
      ...found,
    },
  );
}

/** How partners are known: read from a file, kept one by one, or worked out from masks. */
function partnersOf({ ties, society, seed, citizens }: Plan): RunFile['partners'] {
  if (ties) {
    return 'imported';
  }
  return tiesAreWorkedOut(compileSociety(society, seed).plan, citizens) ? 'worked out' : 'kept';
}
