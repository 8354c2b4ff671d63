/** Small worlds for tests: a society with a short past, a regime with changes, and everybody's lives. */
import { compareWorlds } from '../../src/compare/compare.js';
import type { Desk } from '../../src/engine/desk.js';
import type { Column } from '../../src/engine/lanes.js';
import type { Memory } from '../../src/engine/memory.js';
import { deskFor, liveMonth, type WorldPlan } from '../../src/engine/world.js';
import type { CompiledWorld, WorldSpec } from '../../src/regime/compile.js';
import { loadRegime, loadSociety } from '../../src/regime/load.js';
import type { Society } from '../../src/regime/regime.js';
import type { Crew } from '../../src/run/crew.js';
import type { KeptHistory } from '../../src/run/explain.js';
import { type Follower, type LivedWorld, type LiveOptions, liveWorlds } from '../../src/run/live.js';
import { planOf, type WorldSource } from '../../src/run/worlds.js';

/** A society like china-2019 whose past before the regime is short, so that a test need not wait for it. */
export function hamlet(pastMonths = 6): Society {
  return loadSociety({
    file: 'hamlet.yaml',
    text: `id: hamlet\nextends: china-2019\ntitle: A hamlet with a short past\nburn-in-months: { value: ${pastMonths}, assumption: true }\n`,
  });
}

/** The article's regime in a hurry: voluntary in month 2, mandatory from month 5. */
export const IN_A_HURRY = ['phases.voluntary=2018-02', 'phases.mandatory=2018-05'];

/** The article's regime in a hurry, with doors that close for many: mandatory from month 5. */
export const HARSH = [
  'phases.voluntary=2018-02',
  'phases.mandatory=2018-05',
  'cut-offs.loan.below=640',
  'errors.scale=4',
  'blacklist.breach-records=1',
];

export interface Asked {
  set?: readonly string[];
  citizens?: number;
  months?: number;
  seed?: number;
  society?: Society;
}

export function worldOf(regime: string, asked: Asked = {}): WorldSpec {
  const { set = [], citizens = 1_000, months = 12, seed = 1, society = hamlet() } = asked;
  return { society, regime: loadRegime(regime, { set }), citizens, months, seed };
}

export async function live(spec: WorldSpec, options: LiveOptions = {}): Promise<LivedWorld> {
  const { worlds } = await liveWorlds([spec], options);
  return worlds[0];
}

export const digestOfWorld = async (spec: WorldSpec, options: LiveOptions = {}): Promise<string> =>
  (await live(spec, options)).result.head.digest;

export async function comparison(a: WorldSpec, b: WorldSpec) {
  return compareWorlds(a, b);
}

/** A crew whose desk runs every kernel on everybody, also those that concern few. */
export class ThoroughCrew implements Crew {
  readonly threads = 1;
  readonly kernel = 'ts';
  private readonly desks: { world: WorldPlan; memory: Memory; desk: Desk }[] = [];

  constructor(private readonly blockSize?: number) {}

  async add(source: WorldSource, memory: Memory): Promise<number> {
    const world = planOf(source);
    const desk = deskFor(world, memory, { everybody: true, blockSize: this.blockSize });
    return this.desks.push({ world, memory, desk }) - 1;
  }

  async pair(): Promise<void> {}

  async live(worlds: readonly number[], calendar: number): Promise<Float64Array[]> {
    return worlds.map((number) => {
      const { world, memory, desk } = this.desks[number];
      liveMonth(desk, { first: 0, size: memory.size }, world.clockAt(calendar));
      return desk.sums.slice();
    });
  }

  async close(): Promise<void> {}
}

/** A column as it stands, wherever the layout has put it. */
export function columnOf(world: LivedWorld, name: string): Column {
  const column = everyColumn(world.compiled, world.memory, world.calendar).get(name);
  if (!column) {
    throw new Error(`the world of ${world.result.head.regime.id} has no column ${name}`);
  }
  return column;
}

/** A copy of every column of everybody: arrays as they are, bits of words as whole numbers. */
export function everyColumn(world: WorldPlan, memory: Memory, calendar: number): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const { name, where, word, shift, declaration } of world.plan.layout.columns.values()) {
    if (where === 'month') {
      continue;
    }
    const array = memory.arrays.get(name);
    const words = where === 'face' ? memory.words[calendar & 1] : memory.packed[word];
    const mask = 2 ** declaration.bits - 1;
    columns.set(name, array ? array.slice() : Int32Array.from(words, (bits) => (bits >>> shift) & mask));
  }
  return columns;
}

/** Keeps what is needed to live any life again, and columns as they stood after each month. */
export class Chronicle implements Follower {
  readonly words: Uint32Array[] = [];
  /** `after[month - 1]`: every column of everybody after that month. */
  readonly after: Map<string, Column>[] = [];
  private readonly censuses: Int32Array[] = [];
  private start = new Map<string, Column>();
  private begun: { world: WorldPlan; memory: Memory } | undefined;

  begins(_world: number, world: CompiledWorld, memory: Memory, calendar: number): void {
    this.begun = { world, memory };
    this.start = everyColumn(world, memory, calendar);
    this.words.push(memory.words[calendar & 1].slice());
    this.censuses.push(memory.census.slice());
  }

  month(_world: number, memory: Memory, calendar: number): void {
    this.words.push(memory.words[calendar & 1].slice());
    this.censuses.push(memory.census.slice());
    this.after.push(everyColumn((this.begun as { world: WorldPlan }).world, memory, calendar));
  }

  historyOf(citizen: number): KeptHistory {
    const { memory } = this.begun as { memory: Memory };
    return {
      start: new Map([...this.start].map(([name, column]) => [name, column[citizen]])),
      traits: memory.packed.map((word) => word[citizen]),
      words: (month) => this.words[month - 1],
      ties: () => memory.ties,
      census: (month) => this.censuses[month - 1],
    };
  }
}
