/**
 * Living a model of one's own, month by month, and what is kept of it.
 */
import type { Desk } from '../engine/desk.js';
import { InputError } from '../engine/errors.js';
import type { Column } from '../engine/lanes.js';
import { makeColumn, type StoredColumn } from '../engine/layout.js';
import { type Machine, plainMachine } from '../engine/machine.js';
import type { Memory } from '../engine/memory.js';
import { bringIntoBeing, deskFor, endMonth, liveMonth, slotTies, type WorldPlan } from '../engine/world.js';
import { nearest } from '../regime/suggest.js';
import { digestOf } from '../run/digest.js';
import type { OwnModel } from './define-world.js';
import { topologies } from './topologies.js';

export interface RunModelOptions {
  /** Which luck; default: the model's. */
  seed?: number;
  /** Options of the model, each in its unit. */
  set?: Readonly<Record<string, number | boolean>>;
  /** Columns kept for every month; of the others only the end is. */
  keep?: readonly string[];
  /** Columns added up over all citizens each month; default: the model's own. */
  sums?: readonly string[];
  /** Citizens in a block, and parts of the society lived one after the other; the outcome is the same for any. */
  blockSize?: number;
  parts?: number;
  /**
   * What the engine's own work runs on; default: as it is written. The outcome is the same for any. A
   * `simdMachine()` serves one run: its memory is not given back.
   */
  machine?: Machine;
}

/** What became of a model. Months: 0 is the start, then 1 to the last. */
export interface LivedModel {
  readonly citizens: number;
  readonly months: number;
  /** SHA-256 of the final state and of everything counted: the same on any machine. */
  readonly digest: string;
  /** A copy of a column after a month: the last, or any month if the run was told to keep it. */
  column(name: string, month?: number): Column;
  /** Sum of a column over all citizens by month, 0 first; exact up to 2^53. */
  sum(name: string): readonly number[];
  /** What a count added up, by month from 1: `count('x')[0]` is month 1. */
  count(name: string): readonly number[];
}

export function liveModel(
  world: WorldPlan,
  about: { model: OwnModel; citizens: number; countIds: readonly string[] },
  options: RunModelOptions,
): LivedModel {
  const { model, citizens, countIds } = about;
  const machine = options.machine ?? plainMachine;
  const memory = found(world, model, citizens, machine);
  const parts = shares(citizens, options.parts ?? 1).map((range) => ({
    range,
    desk: deskFor(world, memory, { blockSize: options.blockSize, machine }),
  }));
  const keep = options.keep ?? [];
  const sums = options.sums ?? (model.columns ?? []).map(({ name }) => name);
  const keeper = new Keeper(world, memory, keep, sums);
  keeper.note(1);
  const counted: Float64Array[] = [];
  for (let calendar = 1; calendar <= world.months; calendar++) {
    for (const { desk, range } of parts) {
      liveMonth(desk, range, world.clockAt(calendar));
    }
    if (parts.length > 1) {
      endMonth(world.plan, memory, calendar);
    }
    counted.push(together(parts.map(({ desk }) => desk)));
    keeper.note(calendar + 1);
  }
  const end = world.months + 1;
  const counts = new Map(
    countIds.map((name, cell) => [
      name,
      counted.map((month) => month.subarray(4 * cell, 4 * cell + 4).reduce((all, one) => all + one, 0)),
    ]),
  );
  return {
    citizens,
    months: world.months,
    digest: digestOf(world.plan, memory, end, counted),
    column: (name, month = world.months) =>
      month === world.months ? columnAt(world, memory, end, name) : keeper.kept(name, month),
    sum: (name) => named(keeper.sums, name, 'sum'),
    count: (name) => named(counts, name, 'count'),
  };
}

function found(world: WorldPlan, model: OwnModel, citizens: number, { allocate }: Machine): Memory {
  const ties =
    model.ties?.make(allocate) ??
    (model.society ? slotTies(citizens, allocate) : topologies.none(citizens).make());
  return bringIntoBeing(world, citizens, ties, allocate, (memory) => {
    for (const { name, bits, signed, start } of model.columns ?? []) {
      if (typeof start === 'function') {
        startWith(
          world,
          memory,
          name,
          { least: signed ? -(2 ** (bits - 1)) : 0, most: 2 ** (signed ? bits - 1 : bits) - 1 },
          start,
        );
      }
    }
  });
}

/** Gives everybody the start value of their number. */
function startWith(
  world: WorldPlan,
  memory: Memory,
  name: string,
  range: { least: number; most: number },
  start: (citizen: number) => number,
): void {
  const { where, word, shift } = world.plan.layout.columns.get(name)!;
  const array = memory.arrays.get(name);
  const columns = memory.wide?.get(name) ?? (array ? [array] : []);
  const words = where === 'face' ? memory.words : where === 'packed' ? [memory.packed[word]] : [];
  for (let citizen = 0; citizen < memory.size; citizen++) {
    const value = start(citizen);
    if (!Number.isInteger(value) || value < range.least || value > range.most) {
      throw new InputError({
        kind: 'value-out-of-range',
        message: `Citizen ${citizen} would start with a value that does not fit the column.`,
        path: `columns.${name}.start`,
        found: String(value),
        allowed: `whole numbers from ${range.least} to ${range.most}`,
      });
    }
    for (const column of columns) {
      column[citizen] = value;
    }
    for (const bits of words) {
      bits[citizen] |= value << shift;
    }
  }
}

/** Ranges of whole neighbourhoods, as threads would take them. */
function shares(citizens: number, parts: number): { first: number; size: number }[] {
  const neighbourhoods = Math.ceil(citizens / 64);
  const edge = (part: number) => Math.min(citizens, Math.floor((neighbourhoods * part) / parts) * 64);
  return Array.from({ length: parts }, (_, part) => ({
    first: edge(part),
    size: (part === parts - 1 ? citizens : edge(part + 1)) - edge(part),
  })).filter(({ size }) => size > 0);
}

function together(desks: readonly Desk[]): Float64Array {
  const all = desks[0].sums.slice();
  for (const { sums } of desks.slice(1)) {
    sums.forEach((sum, place) => {
      all[place] += sum;
    });
  }
  return all;
}

/** Follows columns; what it does the model does not notice. */
class Keeper {
  readonly sums: Map<string, number[]>;
  private readonly months: Map<string, Column>[] = [];

  constructor(
    private readonly world: WorldPlan,
    private readonly memory: Memory,
    private readonly keep: readonly string[],
    sums: readonly string[],
  ) {
    this.sums = new Map(sums.map((name) => [name, []]));
  }

  /** Looks at the world as month `calendar` begins. */
  note(calendar: number): void {
    this.months.push(
      new Map(this.keep.map((name) => [name, columnAt(this.world, this.memory, calendar, name)])),
    );
    for (const [name, months] of this.sums) {
      const column = this.months.at(-1)?.get(name) ?? columnAt(this.world, this.memory, calendar, name, true);
      let sum = 0;
      for (let i = 0; i < column.length; i++) {
        sum += column[i];
      }
      months.push(sum);
    }
  }

  kept(name: string, month: number): Column {
    const column = this.months[month]?.get(name);
    if (!column) {
      throw new InputError({
        kind: 'month-not-kept',
        message: `The column ${name} was not kept for month ${month}.`,
        path: `keep.${name}`,
        allowed: `months 0 to ${this.world.months} of ${this.keep.join(', ') || 'no column'}`,
        next: `Run the model with keep: ['${name}'].`,
      });
    }
    return column;
  }
}

function named<T>(all: ReadonlyMap<string, T>, name: string, what: string): T {
  const found = all.get(name);
  if (found === undefined) {
    const near = nearest(name, [...all.keys()]);
    throw new InputError({
      kind: `unknown-${what}`,
      message: `There is no ${what} of "${name}".${near ? ` Did you mean "${near}"?` : ''}`,
      path: name,
      allowed: [...all.keys()].join(', ') || 'none',
    });
  }
  return found;
}

/** A column as month `calendar` begins, wherever the layout has put it; `inPlace` where it is only looked at. */
function columnAt(world: WorldPlan, memory: Memory, calendar: number, name: string, inPlace = false): Column {
  const stored = named(world.plan.layout.columns, name, 'column');
  const array = memory.arrays.get(name) ?? memory.wide?.get(name)?.[calendar & 1];
  if (array) {
    return inPlace ? array : array.slice();
  }
  if (stored.where === 'month') {
    throw new InputError({
      kind: 'column-of-a-moment',
      message: `The column ${name} is said anew every month and not kept.`,
      path: name,
      next: 'Count it, or let a column of the model keep it.',
    });
  }
  const words = stored.where === 'face' ? memory.words[calendar & 1] : memory.packed[stored.word];
  return cutFrom(words, stored);
}

function cutFrom(words: Uint32Array, { shift, declaration, width }: StoredColumn): Column {
  const column = makeColumn(width, words.length);
  const mask = 2 ** declaration.bits - 1;
  for (let i = 0; i < words.length; i++) {
    column[i] = (words[i] >>> shift) & mask;
  }
  return column;
}
