/**
 * What a run will take of this machine, before anybody is born: memory, disk and time; and a refusal that names
 * the largest society that fits.
 */
import { statfsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { districtsOf } from '../engine/district-desk.js';
import { InputError } from '../engine/errors.js';
import { bytesKept } from '../engine/parking.js';
import { DISTRICT } from '../engine/society/district.js';
import { tiesAreWorkedOut } from '../engine/world.js';
import { type SimdMachine, simdMachine, simdReach } from '../kernels/simd.js';
import { compileSociety, compileWorld, type WorldSpec } from '../regime/compile.js';
import type { Plan } from './plan.js';

/** Up to this many citizens, the public history is kept, so that any life can be explained. */
export const KEPT_CITIZENS = 2_000_000;
/** Up to this many citizens, the final state is written out citizen by citizen. */
export const TABLED_CITIZENS = 1_000_000;
/** Fewer citizens than this are lived in one thread unless more are asked for: threads would only wait. */
const WORTH_THREADS = 8_000;
/** Columns and what kernels note down beside them, against an estimate of the columns alone. */
export const WITH_SCRATCH = 1.1;
/** The part of memory and disk that a run may take. */
export const OF_MEMORY = 0.85;
const OF_DISK = 0.95;
/** What a thread takes for itself: its programme, and the columns of the district at hand. */
export const THREAD_BYTES = 120 * 2 ** 20;
/** What everybody shows, in even and odd months. */
const SHOWN = 8;
/** Partners computed from tables, in bytes a citizen. */
const FABRIC = 0.5;
/** Citizen-months a second and thread on a processor of 2020 (bench/README.md), for a first idea of the time. */
export const PACE = { simd: 2.4e6, ts: 0.9e6, districts: 2.0e6 };

/** How a run is lived on this machine, and what it takes. */
export interface Estimate {
  /** Everybody's columns in memory, or district by district. */
  how: 'whole' | 'districts';
  citizens: number;
  threads: number;
  machine: SimdMachine | undefined;
  memoryBytes: number;
  diskBytes: number;
  seconds: number;
  /** Of the memory, what districts may be kept in. */
  storeBytes: number;
}

/**
 * How a run will be lived.
 *
 * @param districts  whether it may be lived district by district: one world, ties computed from tables
 * @throws InputError where it does not fit, with the largest society that does
 */
export function estimateOf(
  plan: Plan,
  specs: readonly WorldSpec[],
  districts: boolean,
  out: string,
): Estimate {
  const threads = threadsOf(plan);
  const needed = bytesNeeded(plan, specs) * WITH_SCRATCH;
  const inReach = needed <= simdReach;
  if (districts && (plan.districts ?? !inReach)) {
    return inDistricts(plan, specs[0], threads, out);
  }
  const machine = inReach && plan.kernel !== 'ts' ? simdMachine() : undefined;
  if (plan.kernel === 'simd' && !machine) {
    throw notCompiled(!inReach);
  }
  const memory = memoryHere() * OF_MEMORY;
  if (needed > memory) {
    throw tooMany(plan, `about ${gigabytes(needed)} of memory`, (plan.citizens * memory) / needed);
  }
  return {
    how: 'whole',
    citizens: plan.citizens,
    threads,
    machine,
    memoryBytes: needed,
    diskBytes: 0,
    seconds: secondsOf(plan, specs, threads, machine ? PACE.simd : PACE.ts),
    storeBytes: 0,
  };
}

function inDistricts(plan: Plan, spec: WorldSpec, threads: number, out: string): Estimate {
  const { citizens } = plan;
  const machine = plan.kernel === 'ts' ? undefined : simdMachine();
  if (plan.kernel === 'simd' && !machine) {
    throw notCompiled(false);
  }
  const stored = districtsOf(citizens) * recordBytes(spec, DISTRICT);
  const fixed = THREAD_BYTES * (threads + 1);
  const memory = memoryHere() * OF_MEMORY - fixed;
  const disk = diskFree(out) * OF_DISK;
  const left = memory - citizens * (SHOWN + FABRIC);
  if (left < 0 || stored - left > disk) {
    const most = Math.min(memory / (SHOWN + FABRIC), (memory + disk) / (SHOWN + FABRIC + stored / citizens));
    const asked = `about ${gigabytes(citizens * (SHOWN + FABRIC) + fixed)} of memory and ${gigabytes(stored)} more of memory or disk`;
    throw tooMany(plan, asked, most);
  }
  const storeBytes = Math.min(left, stored);
  return {
    how: 'districts',
    citizens,
    threads,
    machine,
    memoryBytes: citizens * (SHOWN + FABRIC) + fixed + storeBytes,
    diskBytes: stored - storeBytes,
    seconds: secondsOf(plan, [spec], threads, machine ? PACE.districts : PACE.ts),
    storeBytes,
  };
}

/** Bytes of so many citizens between months: of the society before the regime, or of the world, whichever is more. */
export function recordBytes(spec: WorldSpec, citizens: number): number {
  const society = compileSociety(spec.society, spec.seed).plan.layout;
  const world = compileWorld(spec).plan.layout;
  return Math.max(bytesKept(society, citizens), bytesKept(world, citizens));
}

/** Bytes a run needs, over all its worlds, where everybody's columns stand in memory. */
export function bytesNeeded(
  plan: Pick<Plan, 'society' | 'seed' | 'citizens' | 'ties'>,
  specs: readonly WorldSpec[],
): number {
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

export function threadsOf({ threads, citizens }: Pick<Plan, 'threads' | 'citizens'>): number {
  return threads ?? (citizens < WORTH_THREADS ? 1 : Math.min(16, availableParallelism()));
}

function secondsOf(plan: Plan, specs: readonly WorldSpec[], threads: number, pace: number): number {
  const months = plan.society['burn-in-months'].value + plan.months * specs.length;
  return (plan.citizens * months) / (pace * Math.min(threads, availableParallelism()));
}

/** What an estimate says, in a line. */
export function tellEstimate({ how, citizens, memoryBytes, diskBytes, seconds }: Estimate): string {
  const disk = diskBytes > 0 ? ` and ${gigabytes(diskBytes)} of disk` : '';
  const way = how === 'districts' ? ', lived district by district' : '';
  return `${citizens.toLocaleString('en')} citizens${way}: about ${gigabytes(memoryBytes)} of memory${disk}, and about ${timeOf(seconds)} on this machine.`;
}

export function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} minutes` : `${(seconds / 3600).toFixed(1)} hours`;
}

export const memoryHere = (): number => {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(totalmem(), constrained) : totalmem();
};

/** Bytes free where a run will be written: of the nearest folder that is there. */
function diskFree(out: string): number {
  for (let folder = resolve(out); ; folder = dirname(folder)) {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    } catch (error) {
      if (folder === dirname(folder)) {
        throw error;
      }
    }
  }
}

function notCompiled(tooLarge: boolean): InputError {
  return new InputError({
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

function tooMany({ citizens }: Plan, asked: string, most: number): InputError {
  return new InputError({
    kind: 'too-many-citizens',
    message: `${citizens.toLocaleString('en')} citizens need ${asked}; this machine has ${gigabytes(memoryHere())} of memory.`,
    path: '--citizens',
    found: String(citizens),
    allowed: `at most ${Math.floor(most / 1000) * 1000} here`,
    next: 'Ask for fewer citizens.',
  });
}

export const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;
