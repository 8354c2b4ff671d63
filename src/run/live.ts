/**
 * Lives one world, or several with the same citizens and the same luck, from the founding of their
 * society to the last month.
 */
import { PlanError } from '../engine/layout.js';
import { plainMachine } from '../engine/machine.js';
import type { Allocate, Memory } from '../engine/memory.js';
import { VERSION } from '../engine/version.js';
import { fork, foundSociety, type ImportedTies, type WorldPlan } from '../engine/world.js';
import { simdMachine } from '../kernels/simd.js';
import { type CompiledWorld, compileSociety, compileWorld, type WorldSpec } from '../regime/compile.js';
import { hashOf } from '../regime/load.js';
import { type Closing, closingOf } from './closing.js';
import { Collector } from './collect.js';
import { type Crew, LoneCrew } from './crew.js';
import { digestOf } from './digest.js';
import { pictureOf } from './picture.js';
import type { RunHead, RunResult } from './results.js';
import { changingColumns, type Savepoint, takeUp, tallyColumns } from './savepoint.js';
import { allocateTallies, type TwinTallies } from './twins.js';

/** Follows a world as it is lived; whatever it does, the world does not notice. */
export interface Follower {
  /** The world as its first month under the regime begins. `calendar` is that month. */
  begins?(world: number, compiled: CompiledWorld, memory: Memory, calendar: number): void | Promise<void>;
  /** After a month; `calendar` is the next one, `counted` what has been counted so far. */
  month?(world: number, memory: Memory, calendar: number, counted: Collector): void | Promise<void>;
}

export interface LiveOptions {
  crew?: Crew;
  allocate?: Allocate;
  ties?: ImportedTies;
  /** Their society, if it is settled already: its citizens are left as they are. */
  settled?: SettledSociety;
  follower?: Follower;
  /** Goes on from here instead of from the beginning; the outcome is the same. */
  from?: Savepoint;
  /** Told of every savepoint: after each `every` months under the regime, while there are months to come. */
  save?: { every: number; keep(savepoint: Savepoint): void | Promise<void> };
  /** Compare the lives of the first two worlds. */
  twins?: boolean;
  /** Called after each month with months lived and to live, burn-in included, over all worlds. */
  progress?: (done: number, total: number) => void;
  /** Seconds since some moment, for the head of the result. */
  seconds?: () => number;
  peakBytes?: () => number;
}

export interface LivedWorld {
  compiled: CompiledWorld;
  memory: Memory;
  result: RunResult;
  /** How it stands after its last month. */
  closing: Closing;
  /** Sums of each month, by counted step and group. */
  monthly: readonly Float64Array[];
  /** The month after the last: what to read public words by. */
  calendar: number;
}

/** A society that has lived its burn-in: any number of worlds may begin from it. */
export interface SettledSociety {
  world: WorldPlan;
  memory: Memory;
}

export interface LivedWorlds {
  worlds: LivedWorld[];
  tallies?: TwinTallies;
}

export interface SettleOptions extends Pick<LiveOptions, 'allocate' | 'ties'> {
  crew: Crew;
  /** Its months lie behind a savepoint, and are not lived again. */
  skip?: boolean;
  /** Called after each month. */
  step?: () => void;
}

/** Founds a society and lives the months before any regime. */
export async function settle(
  { society, seed, citizens }: Pick<WorldSpec, 'society' | 'seed' | 'citizens'>,
  { crew, allocate, ties, skip = false, step }: SettleOptions,
): Promise<SettledSociety> {
  const world = compileSociety(society, seed);
  const memory = foundSociety(world, citizens, ties, allocate ?? crew.allocate ?? plainMachine.allocate);
  const number = await crew.add({ society, seed }, memory, world);
  for (let calendar = 1; calendar <= world.burnIn; calendar++) {
    if (!skip) {
      await crew.live([number], calendar);
    }
    step?.();
  }
  return { world, memory };
}

/**
 * Lives worlds that differ only in their regime.
 *
 * @param specs  worlds with the same society, citizens, months and seed
 * @returns for each world its result and its final state
 * @throws PlanError when the worlds could not share their citizens
 */
export async function liveWorlds(
  specs: readonly WorldSpec[],
  options: LiveOptions = {},
): Promise<LivedWorlds> {
  const [first] = specs;
  refuseDifferentSocieties(specs);
  const crew = options.crew ?? new LoneCrew(undefined, undefined, simdMachine());
  const allocate = options.allocate ?? crew.allocate ?? plainMachine.allocate;
  const seconds = options.seconds ?? (() => 0);
  const compiled = specs.map((spec) => compileWorld(spec));
  const { burnIn } = compiled[0];
  const total = (options.settled ? 0 : burnIn) + first.months * specs.length;
  let done = 0;
  const step = (months: number) => {
    done += months;
    options.progress?.(done, total);
  };

  const { from, ties } = options;
  const society =
    options.settled ??
    (await settle(first, { crew, allocate, ties, skip: from !== undefined, step: () => step(1) }));

  const start = burnIn + 1;
  const started = seconds();
  const memories: Memory[] = [];
  const numbers: number[] = [];
  for (const [place, world] of compiled.entries()) {
    const memory = fork({ plan: society.world.plan, memory: society.memory }, world, start, allocate);
    if (from) {
      takeUp(from.worlds[place], memory, from.calendar);
    }
    memories.push(memory);
    numbers.push(await crew.add(specs[place], memory, world));
    await options.follower?.begins?.(place, world, memory, from?.calendar ?? start);
  }
  const tallies = options.twins ? allocateTallies(first.citizens, allocate) : undefined;
  if (tallies) {
    tallyColumns(tallies).forEach((column, place) => {
      column.set(from?.tallies ? tallyColumns(from.tallies)[place] : column);
    });
    await crew.pair(numbers[0], numbers[1], tallies);
  }

  const collectors = compiled.map((world) => new Collector(world));
  from?.worlds.forEach(({ monthly, tallied }, place) => {
    collectors[place].restore(monthly, tallied);
  });
  const last = burnIn + first.months;
  const begin = from?.calendar ?? start;
  step((begin - start) * specs.length);
  for (let calendar = begin; calendar <= last; calendar++) {
    const sums = await crew.live(numbers, calendar);
    for (const [place, collector] of collectors.entries()) {
      collector.add(sums[place]);
      await options.follower?.month?.(place, memories[place], calendar + 1, collector);
    }
    if (options.save && calendar < last && (calendar - burnIn) % options.save.every === 0) {
      const worlds = memories.map((memory, place) => ({
        columns: changingColumns(memory, calendar + 1),
        monthly: collectors[place].monthly,
        tallied: collectors[place].tallied,
      }));
      await options.save.keep({ calendar: calendar + 1, worlds, tallies });
    }
    step(specs.length);
  }
  const spent = (seconds() - started) / specs.length;
  const worlds = compiled.map((world, place) => {
    const calendar = last + 1;
    const memory = memories[place];
    const digest = digestOf(world.plan, memory, calendar, collectors[place].everything);
    const closing = closingOf(world, memory, calendar);
    const head = headOf(specs[place], digest, crew, last - begin + 1, spent, options.peakBytes?.() ?? 0);
    return {
      compiled: world,
      memory,
      calendar,
      monthly: collectors[place].monthly,
      result: collectors[place].result(head, closing, memory.ties.bytes, (found) =>
        pictureOf({ compiled: world, memory, calendar, closing }, found),
      ),
      closing,
    };
  });
  return { worlds, tallies };
}

function refuseDifferentSocieties(specs: readonly WorldSpec[]): void {
  const [first, ...others] = specs;
  for (const other of others) {
    const same =
      other.citizens === first.citizens &&
      other.months === first.months &&
      other.seed === first.seed &&
      hashOf(other.society) === hashOf(first.society);
    if (!same) {
      throw new PlanError('worlds that are compared share society, citizens, months and seed');
    }
  }
}

export function headOf(
  spec: WorldSpec,
  digest: string,
  { threads, kernel }: Pick<Crew, 'threads' | 'kernel'>,
  lived: number,
  seconds: number,
  peakBytes: number,
): RunHead {
  const { society, regime, citizens, sample, months, seed } = spec;
  return {
    glasshouse: VERSION,
    regime: { id: regime.id, title: regime.title, hash: hashOf(regime) },
    society: { id: society.id, title: society.title, hash: hashOf(society) },
    citizens,
    ...(sample ? { sample } : {}),
    months,
    seed,
    threads,
    kernel,
    digest,
    seconds: Math.round(seconds * 1000) / 1000,
    citizenMonthsPerSecond: seconds > 0 ? Math.round((citizens * lived) / seconds) : 0,
    peakBytes,
    out: null,
  };
}
