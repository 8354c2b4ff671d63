/**
 * A world lived district by district: what everybody shows stands in memory, what each citizen owns is fetched
 * from a store, lived for a month, and put back.
 *
 * A district's own words and those of whom its ties lead to are copied beside its columns, so that everything
 * kernels work on is small and near, however large the society is. Bits are the same as those of a society in
 * memory as a whole.
 */
import type { Clock } from './contracts.js';
import type { Desk } from './desk.js';
import { type Machine, plainMachine } from './machine.js';
import { allocateMemory, type Memory, publicStart, wordsIn } from './memory.js';
import { Parking } from './parking.js';
import { type CensusRequest, countCensus, dueAfter } from './society/census.js';
import { DISTRICT } from './society/district.js';
import { closeLastHousehold } from './society/settle.js';
import type { Ties } from './society/ties.js';
import { addedIdeas, deskFor, eachBlock, inherit, type WorldPlan } from './world.js';

/** Where districts are kept while nobody looks at them. */
export interface DistrictStore {
  read(district: number, into: Uint8Array): void;
  write(district: number, from: Uint8Array): void;
}

/** Who could know whom in a society lived district by district. */
export interface Fabric {
  readonly bytes: number;
  /** Words of citizens elsewhere that a district's ties look at, at most. */
  readonly elsewhere: number;
  /**
   * Copies the words of those elsewhere behind the district's own.
   *
   * @param words  what everybody shows
   * @param near   the words of the district, and room for those of others behind them
   * @returns the district's ties over `near`
   */
  open(district: number, words: Uint32Array, near: Uint32Array): Ties;
  /** Makes the district's citizens willing, as a society begins. */
  begin(world: WorldPlan, memory: Memory, near: Uint32Array): void;
}

/** What all threads share of a society lived district by district. */
export interface Nation {
  citizens: number;
  /** What everybody shows in even and odd months. */
  words: readonly [Uint32Array, Uint32Array];
  fabric: Fabric;
  /** In a sample of a larger society: the numbers of its settlements there. */
  settlements?: Uint32Array;
}

export const districtsOf = (citizens: number): number => Math.ceil(citizens / DISTRICT);

export class DistrictDesk {
  readonly memory: Memory;
  private readonly desk: Desk;
  private readonly cradle: Desk;
  private readonly parking: Parking;
  private readonly near: Uint32Array;
  private readonly next: Uint32Array;
  private readonly census: readonly CensusRequest[];

  /** @param told  what the census told, for all threads */
  constructor(
    readonly world: WorldPlan,
    private readonly nation: Nation,
    private readonly store: DistrictStore,
    private readonly told: Int32Array,
    machine: Machine = plainMachine,
  ) {
    const { allocate } = machine;
    const { fabric } = nation;
    this.near = wordsIn(allocate, DISTRICT + fabric.elsewhere);
    this.next = wordsIn(allocate, DISTRICT);
    const ties = fabric.open(0, nation.words[0], this.near);
    const range = { first: 0, size: DISTRICT };
    const words: [Uint32Array, Uint32Array] = [this.near, this.next];
    this.census = [...world.plan.census.values()];
    this.memory = allocateMemory(world.plan.layout, range, { words, ties }, this.census, allocate);
    this.memory.settlements = nation.settlements;
    this.parking = new Parking(world.plan.layout, this.memory, machine);
    this.desk = deskFor(world, this.memory, { machine });
    this.cradle = deskFor(world, this.memory, { machine });
    this.cradle.openMonth(world.clockAt(0));
  }

  /** What was counted of the districts lived since the month was opened. */
  get sums(): Float64Array {
    return this.desk.sums;
  }

  /** Brings a district's citizens into being. */
  found(district: number): void {
    this.turnTo(district, 1);
    const { memory, near, world } = this;
    for (const [name, array] of memory.arrays) {
      array.fill(world.plan.layout.columns.get(name)?.declaration.start ?? 0);
    }
    for (const words of memory.packed) {
      words.fill(0);
    }
    memory.ties = this.nation.fabric.open(district, this.nation.words[1], near);
    near.fill(publicStart(world.plan.layout), 0, memory.size);
    this.bear(new Set(world.plan.ideas.map((idea) => idea.id)), 1);
    closeLastHousehold(world.plan, memory);
    this.nation.fabric.begin(world, memory, near);
    this.show(near, 1);
    this.put(district);
  }

  /** Takes a district over from another world as month `calendar` begins, and bears what is new to it. */
  takeOver(district: number, from: DistrictDesk, calendar: number): void {
    from.look(district, calendar);
    this.turnTo(district, calendar);
    const { memory } = this;
    for (const [name, array] of memory.arrays) {
      array.fill(this.world.plan.layout.columns.get(name)?.declaration.start ?? 0);
    }
    for (const words of memory.packed) {
      words.fill(0);
    }
    inherit(
      { plan: from.world.plan, memory: from.own(calendar) },
      this.world.plan,
      this.own(calendar),
      calendar,
    );
    this.bear(addedIdeas(from.world.plan, this.world.plan), calendar);
    this.show(this.near, calendar);
    this.put(district);
  }

  openMonth(clock: Clock): void {
    this.memory.census.set(this.told);
    this.desk.openMonth(clock);
  }

  /** Lives a month in a district. */
  live(district: number, clock: Clock): void {
    const { calendar } = clock;
    this.look(district, calendar);
    const { first, size } = this.memory;
    eachBlock(first, size, this.desk.blockSize, (start, many) => this.desk.runBlock(start, many, clock));
    this.show(this.next, calendar + 1);
    this.put(district);
  }

  /** What the census counts of the district at hand, as month `calendar` begins. */
  count(calendar: number, all = false): Float64Array {
    const { layout } = this.world.plan;
    return countCensus(this.census, layout, this.memory, calendar, all ? undefined : dueAfter(calendar - 1));
  }

  /** Brings a district before the desk as it stands when month `calendar` begins. */
  look(district: number, calendar: number): void {
    this.turnTo(district, calendar);
    const { memory, near, nation } = this;
    const words = nation.words[calendar & 1];
    near.set(words.subarray(memory.first, memory.first + memory.size));
    memory.ties = nation.fabric.open(district, words, near);
    this.store.read(district, this.parking.record);
    this.parking.fetch();
  }

  private turnTo(district: number, calendar: number): void {
    const { memory, near, next } = this;
    memory.first = district * DISTRICT;
    memory.firstShown = memory.first;
    memory.size = Math.min(DISTRICT, this.nation.citizens - memory.first);
    memory.words = calendar & 1 ? [next, near] : [near, next];
    near.fill(0, memory.size);
  }

  /** The district's memory without the words of others. */
  private own(calendar: number): Memory {
    const words = this.memory.words[calendar & 1].subarray(0, this.memory.size);
    return { ...this.memory, words: [words, words] };
  }

  private bear(ideas: ReadonlySet<string>, calendar: number): void {
    const { first, size } = this.memory;
    eachBlock(first, size, this.cradle.blockSize, (start, many) =>
      this.cradle.bearBlock(start, many, ideas, calendar),
    );
  }

  private show(words: Uint32Array, calendar: number): void {
    const { first, size } = this.memory;
    this.nation.words[calendar & 1].set(words.subarray(0, size), first);
  }

  private put(district: number): void {
    this.parking.park();
    this.store.write(district, this.parking.record);
  }
}
