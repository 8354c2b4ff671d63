/**
 * Kernels that concern few: the citizens they concern are gathered into short columns, the same kernels
 * run on those, and what they write is put back. A kernel so marked changes nothing for the others, so
 * the outcome is the same as running it on everybody.
 */
import { Luck } from './chance/luck.js';
import { find, pick, put } from './columns.js';
import type { Argument, Clock, Only, Settings } from './contracts.js';
import type { Desk } from './desk.js';
import type { Column, I32, U8, U16 } from './lanes.js';
import type { PlannedStep } from './plan.js';

export type Given = Column | number;

export interface BoundStep {
  step: PlannedStep;
  run: (...given: Given[]) => void;
  given: Given[];
  luck: readonly string[];
}

/** Columns that stand in for full ones, and how they are filled and put back. */
export class ShortColumns {
  private readonly columns = new Map<
    string,
    { short: Column; full: (first: number, size: number) => Column; kept: boolean }
  >();

  constructor(private readonly desk: Desk) {}

  /** The short column for an argument; `kept` columns are put back. */
  for(step: PlannedStep, argument: Argument, kept: boolean): Given {
    const given = this.desk.resolve(step, argument, this.desk.memory.first, 1);
    if (typeof given === 'number' || argument.give === 'table') {
      return given;
    }
    const name = this.desk.nameOf(step, argument);
    let known = this.columns.get(name);
    if (!known) {
      const Type = given.constructor as new (length: number) => Column;
      const moves = this.desk.memory.arrays.has(name.replace(/^column:/, ''));
      known = {
        short: new Type(this.desk.blockSize),
        full: moves ? (first, size) => this.desk.resolve(step, argument, first, size) as Column : () => given,
        kept: false,
      };
      this.columns.set(name, known);
    }
    known.kept ||= kept;
    return known.short;
  }

  gather(many: number, who: I32, first: number, size: number): void {
    for (const { short, full } of this.columns.values()) {
      pick(many, who, full(first, size), short);
    }
  }

  putBack(many: number, who: I32, first: number, size: number): void {
    for (const { short, full, kept } of this.columns.values()) {
      if (kept) {
        put(many, who, short, full(first, size));
      }
    }
  }
}

/** Neighbouring kernels of a month that concern the same few. */
export class SparseGroup {
  private readonly steps: BoundStep[] = [];
  private readonly shorts: ShortColumns;
  private readonly luck: Luck;
  private readonly who: I32;
  private readonly ids: I32;
  private readonly group: U8;

  constructor(
    private readonly desk: Desk,
    readonly only: Only,
    private readonly seed: number,
  ) {
    this.shorts = new ShortColumns(desk);
    this.luck = new Luck(this.seed, desk.blockSize);
    this.who = new Int32Array(desk.blockSize);
    this.ids = new Int32Array(desk.blockSize);
    this.group = new Uint8Array(desk.blockSize);
  }

  add(step: PlannedStep): void {
    const luck: string[] = [];
    const given: Given[] = [0];
    for (const argument of step.use.with) {
      if (argument.give === 'draw') {
        const planned = this.desk.plannedDraw(step, argument.name);
        const column =
          planned.declaration.bits === 16
            ? new Uint16Array(this.desk.blockSize)
            : new Int32Array(this.desk.blockSize);
        luck.push(this.luck.want(planned, column as U16 | I32));
        given.push(column);
      } else {
        given.push(this.shorts.for(step, argument, writes(argument)));
      }
    }
    this.steps.push({ step, run: step.use.run as BoundStep['run'], given, luck });
  }

  /** Runs those kernels of the group that have their turn this month. */
  run(first: number, size: number, clock: Clock, settings: Settings): void {
    const active = this.steps.filter((bound) => !bound.step.use.when || bound.step.use.when(clock, settings));
    if (active.length === 0) {
      return;
    }
    const { step } = this.steps[0];
    const where = this.desk.resolve(step, this.only.of, first, size) as Column;
    const many = find(size, where, this.desk.bitsOf(this.only), this.who);
    if (many === 0) {
      return;
    }
    this.shorts.gather(many, this.who, first, size);
    for (let k = 0; k < many; k++) {
      this.ids[k] = first + this.who[k];
    }
    this.luck.open();
    for (const bound of active) {
      for (const call of bound.luck) {
        this.luck.draw(call, many, clock, this.ids);
      }
      bound.given[0] = many;
      this.desk.setDynamic(bound.step, bound.given);
      bound.run.apply(null, bound.given);
      const cell = this.desk.cellOf(bound.step);
      if (cell !== undefined) {
        pick(many, this.who, this.desk.groupColumn, this.group);
        this.desk.addToGroups(cell, bound.given[bound.given.length - 1] as I32, this.group, many);
      }
    }
    this.shorts.putBack(many, this.who, first, size);
  }
}

export function writes(argument: Argument): boolean {
  return (
    argument.give === 'own' || argument.give === 'send' || (argument.give === 'scratch' && argument.writes)
  );
}
