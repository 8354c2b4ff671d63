/**
 * What kernels are handed: columns of the world's memory, scratch columns of the block, options, tables
 * and the month's whole numbers.
 *
 * Names are looked up once, when a kernel is bound to its arguments; a block then only moves the views of
 * memory, and a month only the whole numbers that depend on it.
 */
import type { Call, Luck } from './chance/luck.js';
import { type Argument, type Clock, isRanks, type Only, type Settings } from './contracts.js';
import type { Column, I32, U16 } from './lanes.js';
import { PlanError, type Width, widthOf } from './layout.js';
import { columnOn, type Machine, plainMachine } from './machine.js';
import type { Memory } from './memory.js';
import { censusKey, type Plan, type PlannedDraw, type PlannedStep, settingsIn } from './plan.js';
import { everybodyOf } from './society/census.js';

export type Given = Column | number;

/** A kernel with its arguments. */
export interface BoundStep {
  step: PlannedStep;
  run: (...given: Given[]) => void;
  given: Given[];
  /** Calls of luck its draws come from. */
  luck: readonly Call[];
  /** Arguments that are columns of memory, by the number of their view. */
  moving: readonly { place: number; view: number }[];
  /** Compiled: columns are given by their address. */
  byAddress: boolean;
  /** The last column a kernel is given: what a counted kernel says of each. */
  last: Column | undefined;
}

type Whole = (clock: Clock, settings: Settings) => number;

export class Supply {
  /** The rules of this month. */
  settings: Settings;
  readonly scratch = new Map<string, Column>();
  /** The current block's part of every column of memory. */
  views: readonly Column[] = [];
  private readonly arrays: readonly Column[];
  private readonly numbers: ReadonlyMap<string, number>;
  /** The same by address. */
  private addresses: readonly number[] = [];
  private readonly blocks = new Map<
    number,
    { size: number; views: readonly Column[]; addresses: readonly number[] }
  >();
  private readonly tables = new Map<string, I32>();
  private readonly wholes: { given: Given[]; place: number; value: Whole }[] = [];
  /** Options and tables as they were handed out, for the day the rules change. */
  private readonly ruled: { bound: BoundStep; place: number; argument: Argument }[] = [];

  constructor(
    readonly plan: Plan,
    readonly memory: Memory,
    readonly blockSize: number,
    readonly machine: Machine = plainMachine,
  ) {
    this.settings = plan.settings;
    this.numbers = new Map([...memory.arrays.keys()].map((name, number) => [name, number]));
    this.arrays = [...memory.arrays.values()];
    for (const [name, channel] of plan.channels) {
      this.scratchColumn(`channel:${name}`).fill(channel.start);
    }
    for (const { name, where, width, declaration } of plan.layout.columns.values()) {
      if (where === 'month') {
        const scratch = this.make(width);
        scratch.fill(declaration.start ?? 0);
        this.scratch.set(`column:${name}`, scratch);
      }
    }
    for (const [name, column] of plan.absent) {
      const scratch = this.make(widthOf({ name, label: '', ...column }));
      scratch.fill(column.start);
      this.scratch.set(`column:${name}`, scratch);
    }
  }

  /** A column for a block, within reach of the machine. */
  make(width: Width): Column {
    return columnOn(this.machine, width, this.blockSize);
  }

  /** A named scratch column of the block, made when first asked for. */
  scratchColumn(name: string, width: 'i32' | 'u16' | 'u8' = 'i32'): Column {
    let column = this.scratch.get(name);
    if (!column) {
      column = this.make(width);
      this.scratch.set(name, column);
    }
    return column;
  }

  /** The number of a column's view, if it stands in memory as an array. */
  viewOf(column: string): number | undefined {
    return this.numbers.get(column);
  }

  /** The whole column behind a view. */
  column(view: number): Column {
    return this.arrays[view];
  }

  openBlock(first: number, size: number): void {
    const from = first - this.memory.first;
    let block = this.blocks.get(from);
    if (block?.size !== size) {
      const views = this.arrays.map((array) => array.subarray(from, from + size));
      block = { size, views, addresses: views.map((view) => view.byteOffset) };
      this.blocks.set(from, block);
    }
    this.views = block.views;
    this.addresses = block.addresses;
  }

  openMonth(clock: Clock): void {
    const settings = settingsIn(this.plan, clock.month);
    if (settings !== this.settings) {
      this.settings = settings;
      this.tables.clear();
      for (const { bound, place, argument } of this.ruled) {
        const value = this.fixed(bound.step, argument);
        bound.given[place] = bound.byAddress && typeof value !== 'number' ? value.byteOffset : value;
      }
    }
    for (const { given, place, value } of this.wholes) {
      given[place] = value(clock, settings) | 0;
    }
  }

  /**
   * Binds a kernel to its arguments.
   *
   * @param inPlace  a column that stands in for the argument's own, such as a short one
   */
  bind(
    step: PlannedStep,
    luck: Luck,
    inPlace: (argument: Argument) => Given | undefined = () => undefined,
  ): BoundStep {
    const given: Given[] = [0];
    const moving: { place: number; view: number }[] = [];
    const ruled: { place: number; argument: Argument }[] = [];
    const calls = new Set<Call>();
    for (const argument of step.use.with) {
      const place = given.length;
      const stand = inPlace(argument);
      if (stand !== undefined) {
        given.push(stand);
        if (argument.give === 'draw') {
          calls.add(luck.want(this.plannedDraw(step, argument.name), stand as U16 | I32));
        }
        continue;
      }
      const view = 'column' in argument && isState(argument) ? this.viewOf(argument.column) : undefined;
      if (view !== undefined) {
        moving.push({ place, view });
        given.push(0);
        continue;
      }
      const own = this.fixed(step, argument);
      given.push(own);
      if (argument.give === 'draw') {
        calls.add(luck.want(this.plannedDraw(step, argument.name), own as U16 | I32));
      } else if (argument.give === 'whole' && typeof argument.value === 'function') {
        this.wholes.push({ given, place, value: argument.value });
      } else if (argument.give === 'census' && typeof own === 'number') {
        const at = everybodyOf(this.plan.census.get(censusKey(argument))!);
        this.wholes.push({ given, place, value: () => this.memory.census[at] });
      } else if (argument.give === 'option' || argument.give === 'table') {
        ruled.push({ place, argument });
      }
    }
    const last = given[given.length - 1];
    const bound: BoundStep = {
      step,
      run: step.use.run as BoundStep['run'],
      given,
      luck: [...calls],
      moving,
      byAddress: false,
      last: typeof last === 'number' ? undefined : last,
    };
    this.compile(bound);
    this.ruled.push(...ruled.map((one) => ({ bound, ...one })));
    return bound;
  }

  /** Uses the compiled twin of a kernel, if it has one that can reach all its columns. */
  private compile(bound: BoundStep): void {
    const { given, moving } = bound;
    const handed = [...given];
    for (const { place, view } of moving) {
      handed[place] = this.arrays[view];
    }
    const twin = this.machine.compiled(bound.step.use.run, handed);
    const columns = handed.filter((value): value is Column => typeof value !== 'number');
    if (!twin || !columns.every((column) => this.machine.reaches(column))) {
      return;
    }
    given.forEach((value, place) => {
      given[place] = typeof value === 'number' ? value : value.byteOffset;
    });
    bound.run = twin as BoundStep['run'];
    bound.byAddress = true;
  }

  /** Runs a kernel on the first `size` citizens of its columns. */
  run(bound: BoundStep, size: number): void {
    const { given } = bound;
    given[0] = size;
    for (const { place, view } of bound.moving) {
      given[place] = bound.byAddress ? this.addresses[view] : this.views[view];
    }
    bound.run.apply(null, given);
  }

  /** The name of the scratch column behind an argument. */
  nameOf(step: PlannedStep, argument: Argument): string {
    switch (argument.give) {
      case 'own':
      case 'read':
      case 'last':
        return `column:${argument.column}`;
      case 'draw': {
        const planned = this.plannedDraw(step, argument.name);
        return `draw:${planned.idea}/${planned.name}`;
      }
      case 'channel':
      case 'send':
        return `channel:${argument.channel}`;
      case 'scratch':
        return argument.name;
      case 'friends':
      case 'household':
        return `${argument.give}:${argument.how}:${argument.column}`;
      case 'namesake':
        return `namesake:${argument.column}`;
      case 'candidate':
        return `candidate:${argument.of}`;
      default:
        throw new PlanError(`${step.idea}: ${argument.give} is not a column`);
    }
  }

  /** What stays the same in every block: numbers, tables and scratch columns. */
  fixed(step: PlannedStep, argument: Argument): Given {
    switch (argument.give) {
      case 'option':
        return this.setting(`${step.idea}.${argument.name}`);
      case 'whole':
        return typeof argument.value === 'number' ? argument.value : 0;
      case 'view':
        return argument.recorded;
      case 'table':
        return this.table(argument.key, argument.build);
      case 'census': {
        const { offset } = this.plan.census.get(censusKey(argument))!;
        const length = isRanks(argument.how) ? 257 : argument.of === 'groups' ? 4 : 0;
        return length === 0 ? 0 : this.memory.census.subarray(offset, offset + length);
      }
      case 'event':
        return this.bitOf(argument.event);
      case 'draw': {
        const width = this.plannedDraw(step, argument.name).declaration.bits === 16 ? 'u16' : 'i32';
        return this.scratchColumn(this.nameOf(step, argument), width);
      }
      case 'scratch':
      case 'candidate':
        return this.scratchColumn(this.nameOf(step, argument));
      default:
        return this.need(this.nameOf(step, argument));
    }
  }

  bitsOf(only: Only): number {
    return typeof only.bits === 'number' ? only.bits : only.bits(this.settings, (event) => this.bitOf(event));
  }

  private plannedDraw(step: PlannedStep, name: string): PlannedDraw {
    const planned = this.plan.draws.get(`${step.idea}/${name}`);
    if (!planned) {
      throw new PlanError(`${step.idea} uses the draw ${name}, which it does not list`);
    }
    return planned;
  }

  private bitOf(event: string): number {
    const place = this.plan.events.indexOf(event);
    if (place < 0) {
      throw new PlanError(`no idea causes the event ${event}`);
    }
    return 1 << place;
  }

  private table(key: string, build: (settings: Settings) => I32): I32 {
    let made = this.tables.get(key);
    if (!made) {
      const built = build(this.settings);
      made = columnOn(this.machine, 'i32', built.length) as I32;
      made.set(built);
      this.tables.set(key, made);
    }
    return made;
  }

  private need(name: string): Column {
    const column = this.scratch.get(name);
    if (!column) {
      throw new PlanError(`nothing in this world offers ${name}`);
    }
    return column;
  }

  private setting(path: string): number {
    const value = this.settings[path];
    if (value === undefined) {
      throw new PlanError(`the setting ${path} is missing`);
    }
    return value;
  }
}

/** Whether an argument is a column of state, as opposed to what friends or household show. */
export function isState(
  argument: Argument,
): argument is Extract<Argument, { give: 'own' | 'read' | 'last' }> {
  return argument.give === 'own' || argument.give === 'read' || argument.give === 'last';
}

/** Whether an argument is looked up by value and not a column of citizens. */
export const isTable = (argument: Argument): boolean =>
  argument.give === 'table' || argument.give === 'census';
