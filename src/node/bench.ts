/**
 * How fast worlds are lived on this machine: citizen-months a second by core and on the clock, bytes a citizen,
 * where the time goes, and how far that is from what the machine could read and write.
 *
 * Machines differ and are shared: only ratios within one run say something elsewhere.
 */
import { cpus } from 'node:os';
import type { Stage } from '../engine/contracts.js';
import type { Column } from '../engine/lanes.js';
import { type Loop, type Machine, plainMachine } from '../engine/machine.js';
import { deskFor, fork, foundSociety, liveMonth } from '../engine/world.js';
import { type SimdMachine, simdMachine } from '../kernels/simd.js';
import { type CompiledWorld, compileSociety, compileWorld, type WorldSpec } from '../regime/compile.js';
import { liveWorlds } from '../run/live.js';
import type { BenchResult, Pace, Share } from '../run/pace.js';
import { ThreadCrew } from './threads.js';

/** Measures how fast a world is lived; `progress` is told of each part before it begins. */
export async function bench(
  spec: WorldSpec,
  threads: number,
  progress: (part: string) => void = () => {},
): Promise<BenchResult> {
  const world = compileWorld(spec);
  const limits = { streaming: streamingLimit(), randomReads: randomReads(spec.citizens) };
  const simd = simdMachine();
  const paces: Pace[] = [];
  const ways: [Pace['kernel'], Machine][] = [['ts', plainMachine]];
  if (simd) {
    ways.push(['primitives', withPrimitives(simd)], ['simd', simd]);
  }
  for (const [kernel, machine] of ways) {
    progress(`one thread, kernels ${kernel}`);
    paces.push(paceOf(spec, world, kernel, machine));
  }
  const fastest = paces[paces.length - 1];
  progress('where the time goes');
  const { shares, tiesBytes } = sharesOf(spec, world, simd ?? plainMachine);
  const clock: BenchResult['clock'] = [];
  for (const many of threads > 1 ? [1, threads] : [1]) {
    progress(`on the clock, ${many === 1 ? 'one thread' : `${many} threads`}`);
    clock.push(await onTheClock(spec, many));
  }
  const bytes = world.plan.layout.bytesPerCitizen;
  const moved = 2 * bytes * fastest.citizenMonthsPerSecond;
  return {
    node: process.versions.node,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    regime: spec.regime.id,
    society: spec.society.id,
    citizens: spec.citizens,
    months: spec.months,
    paces,
    clock,
    bytesPerCitizen: bytes,
    tiesBytesPerCitizen: tiesBytes,
    shares,
    limits: { ...limits, moved, ofStreaming: moved / limits.streaming },
  };
}

/** A world at the beginning of its first month under the regime. */
function begin({ citizens, society, seed }: WorldSpec, world: CompiledWorld, machine: Machine) {
  const before = compileSociety(society, seed);
  const founded = foundSociety(before, citizens, undefined, machine.allocate);
  const desk = deskFor(before, founded, { machine });
  const everybody = { first: 0, size: citizens };
  for (let calendar = 1; calendar <= before.burnIn; calendar++) {
    liveMonth(desk, everybody, before.clockAt(calendar));
  }
  const start = before.burnIn + 1;
  const memory = fork({ plan: before.plan, memory: founded }, world, start, machine.allocate);
  return { memory, start, everybody };
}

function paceOf(spec: WorldSpec, world: CompiledWorld, kernel: Pace['kernel'], machine: Machine): Pace {
  const { memory, start, everybody } = begin(spec, world, machine);
  const desk = deskFor(world, memory, { machine });
  const before = process.cpuUsage();
  for (let month = 0; month < spec.months; month++) {
    liveMonth(desk, everybody, world.clockAt(start + month));
  }
  const { user, system } = process.cpuUsage(before);
  const nanoseconds = ((user + system) * 1000) / (spec.citizens * spec.months);
  return { kernel, nanoseconds, citizenMonthsPerSecond: 1e9 / nanoseconds };
}

/** What the engine itself does for a block, by the name of its loops. */
const PRIMITIVES: readonly (readonly [string, RegExp])[] = [
  ['luck', /^fill(Words|Sixteens)/],
  ['ties', /^(reduce|leastOf|findIn|settle|lookAt|keepWillingness)/],
  ['sums by group', /^sumByGroup/],
  ['faces and traits', /^(pack|unpack|clear)/],
];

/** Kernels as they are written, and compiled luck, ties and sums. */
function withPrimitives(machine: SimdMachine): Machine {
  const isPrimitive = ({ name }: Loop) => PRIMITIVES.some(([, names]) => names.test(name));
  return { ...machine, compiled: (loop) => (isPrimitive(loop) ? machine.compiled(loop) : undefined) };
}

/** Shares of the time by stage and primitive; where kernels are not compiled, loops of the engine count as the rest. */
function sharesOf(
  spec: WorldSpec,
  world: CompiledWorld,
  machine: Machine,
): { shares: Share[]; tiesBytes: number } {
  const { memory, start, everybody } = begin(spec, world, machine);
  const spent = new Map<Loop, number>();
  const desk = deskFor(world, memory, { machine: timed(machine, spent) });
  const began = performance.now();
  for (let month = 0; month < spec.months; month++) {
    liveMonth(desk, everybody, world.clockAt(start + month));
  }
  const total = performance.now() - began;
  const stages = new Map<Loop, Stage>(world.plan.steps.map(({ use, stage }) => [use.run, stage]));
  const parts = new Map<string, Share>();
  let known = 0;
  for (const [loop, time] of spent) {
    const primitive = PRIMITIVES.find(([, names]) => names.test(loop.name))?.[0];
    const part = primitive ?? stages.get(loop) ?? 'other loops of the engine';
    const entry = parts.get(part) ?? { part, share: 0, kernels: [] };
    entry.share += time / total;
    entry.kernels.push({ name: loop.name, share: time / total });
    parts.set(part, entry);
    known += time;
  }
  const rest = { part: 'what stays TypeScript', share: 1 - known / total, kernels: [] };
  const shares = [...parts.values(), rest].sort((a, b) => b.share - a.share);
  for (const { kernels } of shares) {
    kernels.sort((a, b) => b.share - a.share);
  }
  return { shares, tiesBytes: Math.round(memory.ties.bytes / spec.citizens) };
}

/** The same machine, with a clock beside each compiled kernel. */
function timed(machine: Machine, spent: Map<Loop, number>): Machine {
  return {
    kernel: machine.kernel,
    allocate: machine.allocate,
    reaches: (column: Column) => machine.reaches(column),
    compiled: (loop, given) => {
      const run = machine.compiled(loop, given);
      return (
        run &&
        ((...given: number[]) => {
          const before = performance.now();
          run(...given);
          spent.set(loop, (spent.get(loop) ?? 0) + performance.now() - before);
        })
      );
    },
  };
}

async function onTheClock(spec: WorldSpec, threads: number): Promise<BenchResult['clock'][number]> {
  const machine: SimdMachine | undefined = simdMachine();
  const crew = new ThreadCrew(threads, undefined, machine);
  try {
    const began = performance.now();
    const { worlds } = await liveWorlds([spec], {
      crew,
      seconds: () => (performance.now() - began) / 1000,
    });
    const { seconds, citizenMonthsPerSecond } = worlds[0].result.head;
    return { threads, seconds, citizenMonthsPerSecond };
  } finally {
    await crew.close();
  }
}

const COPIED = 128 * 2 ** 20;
const TURNS = 5;

/** Bytes a second that a copy reads and writes. */
function streamingLimit(): number {
  const from = new Uint8Array(COPIED).fill(1);
  const into = new Uint8Array(COPIED);
  return best(() => {
    into.set(from);
    return 2 * COPIED;
  });
}

const READS = 4_000_000;

/** Reads a second at places drawn at random, in as many words as there are citizens. */
function randomReads(citizens: number): number {
  const words = new Uint32Array(citizens);
  const places = new Uint32Array(READS);
  let state = 1;
  for (let i = 0; i < READS; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    places[i] = Math.floor((state / 2 ** 32) * citizens);
    words[places[i]] = i;
  }
  return best(() => {
    let sum = 0;
    for (let i = 0; i < READS; i++) {
      sum = (sum + words[places[i]]) | 0;
    }
    return READS + (sum === -1 ? 1 : 0);
  });
}

/** The best rate of several turns, a second. */
function best(turn: () => number): number {
  let rate = 0;
  for (let i = 0; i < TURNS; i++) {
    const before = performance.now();
    const done = turn();
    rate = Math.max(rate, (done * 1000) / (performance.now() - before));
  }
  return rate;
}
