/**
 * Who lives the months: one desk here, or several in threads. Whoever it is, the outcome is the same.
 */
import type { Desk } from '../engine/desk.js';
import { type Machine, plainMachine } from '../engine/machine.js';
import type { Allocate, Memory } from '../engine/memory.js';
import { deskFor, liveMonth, type WorldPlan } from '../engine/world.js';
import { Twins, type TwinTallies } from './twins.js';
import { planOf, type WorldSource } from './worlds.js';

export interface Crew {
  readonly threads: number;
  /** What its kernels run on: as they are written, or compiled. */
  readonly kernel: Machine['kernel'];
  /** Room for the columns of worlds, where its kernels reach it. */
  readonly allocate?: Allocate;
  /** Takes a world in; returns its number. `plan` is that of the source, where whoever asks has it already. */
  add(source: WorldSource, memory: Memory, plan?: WorldPlan): Promise<number>;
  /** Two worlds whose lives are compared after each month. */
  pair(a: number, b: number, tallies: TwinTallies): Promise<void>;
  /** Lives one month in these worlds; the sums of each, by counted step and group. */
  live(worlds: readonly number[], calendar: number): Promise<Float64Array[]>;
  close(): Promise<void>;
}

/** One worker's share of some worlds: a range of citizens, and a desk for each world. */
export class Workplace {
  private readonly desks: { world: WorldPlan; memory: Memory; desk: Desk }[] = [];
  private twins: { a: number; b: number; twins: Twins } | undefined;

  constructor(
    private readonly part: number,
    private readonly parts: number,
    private readonly blockSize?: number,
    private readonly machine?: Machine,
  ) {}

  add(world: WorldPlan, memory: Memory): number {
    const desk = deskFor(world, memory, { blockSize: this.blockSize, machine: this.machine });
    return this.desks.push({ world, memory, desk }) - 1;
  }

  pair(a: number, b: number, tallies: TwinTallies): void {
    const side = (number: number) => ({
      plan: this.desks[number].world.plan,
      memory: this.desks[number].memory,
    });
    this.twins = { a, b, twins: new Twins(side(a), side(b), tallies) };
  }

  live(worlds: readonly number[], calendar: number): Float64Array[] {
    const sums = worlds.map((number) => {
      const { world, memory, desk } = this.desks[number];
      liveMonth(desk, this.range(memory.size), world.clockAt(calendar));
      return desk.sums.slice();
    });
    if (this.twins && worlds.includes(this.twins.a) && worlds.includes(this.twins.b)) {
      const { first, size } = this.range(this.desks[this.twins.a].memory.size);
      const { month } = this.desks[this.twins.a].world.clockAt(calendar);
      this.twins.twins.look(first, size, month, calendar);
    }
    return sums;
  }

  /** This worker's citizens: whole neighbourhoods, so that a household is in one hand. */
  private range(citizens: number): { first: number; size: number } {
    const neighbourhoods = Math.ceil(citizens / 64);
    const edge = (part: number) => Math.min(citizens, Math.floor((neighbourhoods * part) / this.parts) * 64);
    const first = edge(this.part);
    return { first, size: (this.part === this.parts - 1 ? citizens : edge(this.part + 1)) - first };
  }
}

/** Everything in this thread. `pause` lets others have their turn between months. */
export class LoneCrew implements Crew {
  readonly threads = 1;
  readonly kernel: Machine['kernel'];
  readonly allocate: Allocate;
  private readonly workplace: Workplace;

  constructor(
    private readonly pause: () => Promise<void> = () => Promise.resolve(),
    blockSize?: number,
    machine: Machine = plainMachine,
  ) {
    this.workplace = new Workplace(0, 1, blockSize, machine);
    this.kernel = machine.kernel;
    this.allocate = machine.allocate;
  }

  async add(source: WorldSource, memory: Memory, plan = planOf(source)): Promise<number> {
    return this.workplace.add(plan, memory);
  }

  async pair(a: number, b: number, tallies: TwinTallies): Promise<void> {
    this.workplace.pair(a, b, tallies);
  }

  async live(worlds: readonly number[], calendar: number): Promise<Float64Array[]> {
    await this.pause();
    return this.workplace.live(worlds, calendar);
  }

  async close(): Promise<void> {}
}
