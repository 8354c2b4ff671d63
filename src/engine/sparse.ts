/**
 * Kernels that concern few: the citizens they concern are gathered into short columns, the same kernels
 * run on those, and what they write is put back. A kernel so marked changes nothing for the others, so
 * the outcome is the same as running it on everybody, and neighbouring kernels that ask for other bits of
 * the same column can share one gathering.
 */
import type { Luck } from './chance/luck.js';
import { find, pick, put } from './columns.js';
import type { Argument, Clock, Stage } from './contracts.js';
import type { Column, I32, U8 } from './lanes.js';
import { kindOf } from './layout.js';
import type { Counts } from './measuring/counts.js';
import type { PlannedStep } from './plan.js';
import { type BoundStep, type Given, isState, isTable, type Supply } from './supply.js';

/** A short column and what it is taken from: a scratch column, or a view of memory. */
interface Short {
  short: Column;
  full: Column | undefined;
  view: number;
  kept: boolean;
}

/** Columns that stand in for full ones, and how they are filled and put back. */
export class ShortColumns {
  private readonly columns = new Map<string, Short>();
  private readonly all: Short[] = [];

  constructor(private readonly supply: Supply) {}

  /** The short column for an argument, `undefined` where it is no column of citizens. */
  for(step: PlannedStep, argument: Argument): Given | undefined {
    const view = isState(argument) ? this.supply.viewOf(argument.column) : undefined;
    const full = view === undefined ? this.supply.fixed(step, argument) : this.supply.column(view);
    if (typeof full === 'number' || isTable(argument)) {
      return undefined;
    }
    const make = (): Column => this.supply.make(kindOf(full));
    if (argument.give === 'draw') {
      return make();
    }
    const name = this.supply.nameOf(step, argument);
    let known = this.columns.get(name);
    if (!known) {
      known = {
        short: make(),
        full: view === undefined ? full : undefined,
        view: view ?? 0,
        kept: false,
      };
      this.columns.set(name, known);
      this.all.push(known);
    }
    known.kept ||= writes(argument);
    return known.short;
  }

  gather(many: number, who: I32): void {
    const { views } = this.supply;
    for (const { short, full, view } of this.all) {
      pick(many, who, full ?? views[view], short);
    }
  }

  putBack(many: number, who: I32): void {
    const { views } = this.supply;
    for (const { short, full, view, kept } of this.all) {
      if (kept) {
        put(many, who, short, full ?? views[view]);
      }
    }
  }
}

/** Neighbouring kernels of a month that look at the same column to see whom they concern. */
export class SparseGroup {
  readonly stage: Stage;
  /** The column looked at: what kernels of one group have in common. */
  readonly key: string;
  private readonly steps: BoundStep[] = [];
  private active: BoundStep[] = [];
  private bits = 0;
  private readonly shorts: ShortColumns;
  private readonly who: I32;
  private readonly ids: I32;
  private readonly group: U8;
  /** What a counted kernel says of each; added up at once, so all of them share it. */
  private readonly sum: I32;
  private readonly looked: { full: Column | undefined; view: number };

  constructor(
    private readonly supply: Supply,
    first: PlannedStep,
    of: Argument,
    private readonly luck: Luck,
    private readonly counts: Counts,
  ) {
    this.stage = first.stage;
    this.key = supply.nameOf(first, of);
    this.shorts = new ShortColumns(supply);
    this.who = supply.make('i32') as I32;
    this.ids = supply.make('i32') as I32;
    this.group = supply.make('u8') as U8;
    this.sum = supply.make('i32') as I32;
    const view = isState(of) ? supply.viewOf(of.column) : undefined;
    const full = view === undefined ? (supply.fixed(first, of) as Column) : undefined;
    this.looked = { full, view: view ?? 0 };
  }

  add(step: PlannedStep): void {
    // what is only added up needs no full column
    const counted = this.counts.of(step) ? step.use.with.at(-1) : undefined;
    this.steps.push(
      this.supply.bind(step, this.luck, (argument) =>
        argument === counted ? this.sum : this.shorts.for(step, argument),
      ),
    );
  }

  /** Who has their turn this month; false where nobody has. */
  openMonth(clock: Clock): boolean {
    const { settings } = this.supply;
    this.active = this.steps.filter(({ step }) => !step.use.when || step.use.when(clock, settings));
    this.bits = 0;
    for (const { step } of this.active) {
      this.bits |= step.use.only ? this.supply.bitsOf(step.use.only) : 0;
    }
    return this.active.length > 0;
  }

  run(first: number, size: number, clock: Clock): void {
    const { supply, who, ids, luck } = this;
    const many = find(size, this.looked.full ?? supply.views[this.looked.view], this.bits, who);
    if (many === 0) {
      return;
    }
    this.shorts.gather(many, who);
    for (let k = 0; k < many; k++) {
      ids[k] = first + who[k];
    }
    luck.open();
    let grouped = false;
    for (const bound of this.active) {
      for (const call of bound.luck) {
        luck.draw(call, many, clock, ids);
      }
      supply.run(bound, many);
      const counting = this.counts.of(bound.step);
      if (counting) {
        if (!grouped) {
          pick(many, who, this.counts.groups, this.group);
          grouped = true;
        }
        this.counts.add(many, bound.last as I32, this.group, counting);
      }
    }
    this.shorts.putBack(many, who);
  }
}

function writes(argument: Argument): boolean {
  return (
    argument.give === 'own' || argument.give === 'send' || (argument.give === 'scratch' && argument.writes)
  );
}
