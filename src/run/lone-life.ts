/**
 * One citizen living alone among the kept public history of everybody else.
 *
 * A citizen reads nothing of others but their public words, so a life lived again with the same luck and the same
 * rules is the same to the last bit. Lived otherwise (other choices, other luck) it tells what would have come of
 * this life if everybody else had shown what they showed.
 */
import { Desk, type Watcher } from '../engine/desk.js';
import type { Column } from '../engine/lanes.js';
import { makeColumn } from '../engine/layout.js';
import type { Memory } from '../engine/memory.js';
import type { Override } from '../engine/overrides.js';
import type { Ties } from '../engine/society/ties.js';
import type { CompiledWorld } from '../regime/compile.js';

/** What the replay of one life needs. */
export interface KeptHistory {
  /** Own columns of the citizen as the first month lived here began. */
  start: Map<string, number>;
  /** Packed traits of the citizen, word by word. */
  traits: number[];
  /** Public words of everybody at the beginning of a month (1 is the first under the regime), and after the last. */
  words(month: number): Uint32Array;
  ties(month: number): Ties;
  /** What the census told as of the beginning of a month, where a world takes one. */
  census?(month: number): Int32Array;
}

/** Everything of one citizen at the beginning of a month. */
export interface Standing {
  columns: ReadonlyMap<string, number>;
  traits: readonly number[];
  word: number;
}

export class LoneLife {
  readonly desk: Desk;
  readonly memory: Memory;
  /** The public word the last month ended with; none before the first. */
  private word: number | undefined;

  /**
   * @param first  the month under the regime with which this life begins
   * @param seed   of another luck, where it is not that of the world
   */
  constructor(
    private readonly world: CompiledWorld,
    private readonly history: KeptHistory,
    readonly citizen: number,
    { first = 1, seed = world.seed }: { first?: number; seed?: number } = {},
  ) {
    this.memory = alone(world, history, citizen, first);
    this.desk = new Desk(world.plan, this.memory, seed, {
      blockSize: 1,
      everybody: true,
      others: seed === world.seed ? world.others : undefined,
      overrides: world.overrides,
    });
  }

  /** Goes on from here: own columns, packed traits, and the word that others see. */
  takeUp({ columns, traits, word }: Standing): void {
    for (const [name, array] of this.memory.arrays) {
      array[0] = columns.get(name) ?? array[0];
    }
    traits.forEach((packed, place) => {
      this.memory.packed[place][0] = packed;
    });
    this.word = word;
  }

  /**
   * Lives one month.
   *
   * @param overrides  what the citizen does otherwise in it, instead of what the world says
   * @returns the public word it ends with
   */
  live(
    month: number,
    { overrides, watcher }: { overrides?: readonly Override[]; watcher?: Watcher } = {},
  ): number {
    const { world, history, memory, desk, citizen } = this;
    const calendar = world.burnIn + month;
    const clock = world.clockAt(calendar);
    const now = history.words(month).slice();
    now[citizen] = this.word ?? now[citizen];
    memory.words[calendar & 1] = now;
    memory.words[(calendar + 1) & 1] = history.words(month + 1).slice();
    memory.ties = history.ties(month);
    memory.census.set(history.census?.(month) ?? []);
    if (overrides) {
      desk.overrule(overrides);
    }
    desk.openMonth(clock);
    desk.runBlock(citizen, 1, clock, watcher);
    this.word = memory.words[(calendar + 1) & 1][citizen] >>> 0;
    return this.word;
  }

  /** Everything as it stands after the months lived. */
  get standing(): Standing {
    return {
      columns: new Map([...this.memory.arrays].map(([name, array]) => [name, array[0]])),
      traits: this.memory.packed.map((packed) => packed[0]),
      word: this.word ?? 0,
    };
  }

  /** A column as it stands; absent where this world has none. */
  own(column: string): number | undefined {
    return this.memory.arrays.get(column)?.[0];
  }
}

function alone(world: CompiledWorld, history: KeptHistory, citizen: number, first: number): Memory {
  const arrays = new Map<string, Column>();
  for (const column of world.plan.layout.columns.values()) {
    if (column.where === 'array') {
      const array = makeColumn(column.width, 1);
      array[0] = history.start.get(column.name) ?? column.declaration.start ?? 0;
      arrays.set(column.name, array);
    }
  }
  return {
    first: citizen,
    size: 1,
    firstShown: 0,
    arrays,
    packed: history.traits.map((word) => Uint32Array.of(word)),
    words: [history.words(first).slice(), history.words(first).slice()],
    ties: history.ties(first),
    census: history.census?.(first).slice() ?? new Int32Array(0),
  };
}
