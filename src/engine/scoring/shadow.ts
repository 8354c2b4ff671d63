/**
 * The shadow: the score and its consequences as they would stand if the register held true records only.
 *
 * It shares the life as lived and differs from the score on. Where no false record stands and nothing
 * of an earlier one lingers, the shadow is the record's own decision, so only the others are computed:
 * they are gathered into short columns, the same kernels run on those, and what they decide is kept.
 */
import { find, markBits, markDifferent, pick, put } from '../columns.js';
import type { Clock, Settings } from '../contracts.js';
import type { Desk } from '../desk.js';
import type { Column, I32 } from '../lanes.js';
import { makeColumn } from '../layout.js';
import type { Memory } from '../memory.js';
import type { Plan } from '../plan.js';
import type { BoundStep, Given } from '../sparse.js';

/** A column's twin in the shadow carries this ending. */
const TWIN = '~true';

/** The false bits of a word of (true, false) pairs. */
const FALSE_BITS = 0xaaaaaaaa | 0;

export class ShadowDesk {
  private readonly steps: BoundStep[] = [];
  /** Short columns: what is gathered from where before the kernels run. */
  private readonly gathers: { from: (first: number, size: number) => Column; into: Column }[] = [];
  private readonly twins: { recorded: string; twin: string; short: Column }[] = [];
  private readonly sent: { short: Column; start: number }[] = [];
  private readonly fields: string[];
  private readonly who: I32;
  private readonly touched: I32;
  private readonly short = new Map<string, Column>();

  constructor(
    plan: Plan,
    private readonly memory: Memory,
    private readonly desk: Desk,
  ) {
    this.who = new Int32Array(desk.blockSize);
    this.touched = new Int32Array(desk.blockSize);
    this.fields = [...plan.layout.columns.values()]
      .filter((column) => column.name.startsWith('register:'))
      .map((column) => column.name);
    for (const column of plan.layout.columns.values()) {
      if (column.name.endsWith(TWIN)) {
        const recorded = column.name.slice(0, -TWIN.length);
        const short = makeColumn(column.width, desk.blockSize);
        this.short.set(`column:${recorded}`, short);
        this.twins.push({ recorded, twin: column.name, short });
      }
    }
    for (const step of plan.steps) {
      if (step.use.viewed) {
        const given = [0, ...step.use.with.map((argument) => this.shorten(step, argument, plan))];
        this.steps.push({ step, run: step.use.run as BoundStep['run'], given, luck: [] });
      }
    }
  }

  private shorten(
    step: BoundStep['step'],
    argument: BoundStep['step']['use']['with'][number],
    plan: Plan,
  ): Given {
    if (argument.give === 'view') {
      return argument.true;
    }
    const full = this.desk.resolve(step, argument, this.memory.first, 1);
    if (typeof full === 'number' || argument.give === 'table') {
      return full;
    }
    const name = this.desk.nameOf(step, argument);
    const known = this.short.get(name);
    if (known) {
      return known;
    }
    const Type = full.constructor as new (length: number) => Column;
    const short = new Type(this.desk.blockSize);
    this.short.set(name, short);
    if (argument.give === 'send') {
      this.sent.push({ short, start: plan.channels.get(argument.channel)?.start ?? 0 });
    } else if (argument.give !== 'scratch' || !argument.writes) {
      const moves = this.memory.arrays.has(name.replace(/^column:/, ''));
      const from = moves
        ? (first: number, size: number) => this.desk.resolve(step, argument, first, size) as Column
        : () => full;
      this.gathers.push({ from, into: short });
    }
    return short;
  }

  /** Marks those whose shadow parted from the record in an earlier month; call before the month's decisions. */
  open(first: number, size: number): void {
    const from = first - this.memory.first;
    this.touched.fill(0, 0, size);
    for (const { recorded, twin } of this.twins) {
      markDifferent(size, this.column(recorded, from, size), this.column(twin, from, size), this.touched);
    }
  }

  /** Decides again for those of the block whom a false record touches. */
  run(first: number, size: number, clock: Clock, settings: Settings): void {
    const many = this.findTouched(first, size);
    const from = first - this.memory.first;
    if (many > 0) {
      for (const gather of this.gathers) {
        pick(many, this.who, gather.from(first, size), gather.into);
      }
      for (const { twin, short } of this.twins) {
        pick(many, this.who, this.column(twin, from, size), short);
      }
      for (const { short, start } of this.sent) {
        short.fill(start, 0, many);
      }
      for (const bound of this.steps) {
        if (!bound.step.use.when || bound.step.use.when(clock, settings)) {
          bound.given[0] = many;
          this.desk.setDynamic(bound.step, bound.given);
          bound.run.apply(null, bound.given);
        }
      }
    }
    for (const { recorded, twin, short } of this.twins) {
      const kept = this.column(twin, from, size);
      kept.set(this.column(recorded, from, size));
      put(many, this.who, short, kept);
    }
  }

  private column(name: string, from: number, size: number): Column {
    return (this.memory.arrays.get(name) as Column).subarray(from, from + size);
  }

  private findTouched(first: number, size: number): number {
    const from = first - this.memory.first;
    for (const field of this.fields) {
      markBits(size, this.column(field, from, size), FALSE_BITS, this.touched);
    }
    return find(size, this.touched, -1, this.who);
  }
}
