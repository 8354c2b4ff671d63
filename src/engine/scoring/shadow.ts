/**
 * The shadow: the score and its consequences as they would stand if the register held true records only.
 *
 * It shares the life as lived and differs from the score on. Where no false record stands and nothing
 * of an earlier one lingers, the shadow is the record's own decision, so only the others are computed:
 * they are gathered into short columns, the same kernels run on those, and what they decide is kept.
 */
import { Luck } from '../chance/luck.js';
import { find, markAny, markBits, markDifferent, pick, put } from '../columns.js';
import type { Argument, Clock } from '../contracts.js';
import type { Column, I32 } from '../lanes.js';
import { kindOf } from '../layout.js';
import type { Plan, PlannedStep } from '../plan.js';
import { type BoundStep, type Given, isState, isTable, type Supply } from '../supply.js';

/** A column's twin in the shadow carries this ending. */
const TWIN = '~true';

/** The false bits of a word of (true, false) pairs. */
const FALSE_BITS = 0xaaaaaaaa | 0;

/** A column and its twin, by their views, and the twin's short column. */
interface Twin {
  recorded: number;
  twin: number;
  short: Column;
}

export class ShadowDesk {
  private readonly steps: BoundStep[] = [];
  private active: BoundStep[] = [];
  /** Short columns: what is gathered from where before the kernels run. */
  private readonly gathers: { full: Column | undefined; view: number; into: Column }[] = [];
  private readonly twins: Twin[] = [];
  /** The twins two by two, so that one pass compares both. */
  private readonly twinPairs: readonly (readonly [Twin, Twin])[];
  private readonly sent: { short: Column; start: number }[] = [];
  /** Views of the fields that may hold false records, two by two. */
  private readonly fields: readonly (readonly [number, number])[];
  /** False records of this month, where something remembers them that is no field: a ledger. */
  private readonly mistaken: I32 | undefined;
  private readonly who: I32;
  private readonly touched: I32;
  private readonly short = new Map<string, Column>();

  constructor(
    private readonly plan: Plan,
    private readonly supply: Supply,
  ) {
    this.who = supply.make('i32') as I32;
    this.touched = supply.make('i32') as I32;
    const view = (name: string) => supply.viewOf(name) as number;
    const names = [...plan.layout.columns.keys()];
    const widthOf = (place: number) => supply.column(place).BYTES_PER_ELEMENT;
    this.fields = inPairs(names.filter((name) => name.startsWith('register:')).map(view), widthOf);
    for (const name of names.filter((name) => name.endsWith(TWIN))) {
      const recorded = name.slice(0, -TWIN.length);
      const short = supply.make(plan.layout.columns.get(name)!.width);
      this.short.set(`column:${recorded}`, short);
      this.twins.push({ recorded: view(recorded), twin: view(name), short });
    }
    this.twinPairs = inPairs(this.twins, ({ twin }) => widthOf(twin));
    if (plan.steps.some(({ use }) => use.viewed && use.with.some(hearsMistakes))) {
      this.mistaken = supply.scratchColumn('channel:mistaken') as I32;
    }
    // kernels that are run again draw no luck
    const none = new Luck(0, 0);
    for (const step of plan.steps) {
      if (step.use.viewed) {
        this.steps.push(supply.bind(step, none, (argument) => this.shorten(step, argument)));
      }
    }
  }

  private shorten(step: PlannedStep, argument: Argument): Given | undefined {
    if (argument.give === 'view') {
      return argument.true;
    }
    const view = isState(argument) ? this.supply.viewOf(argument.column) : undefined;
    const full = view === undefined ? this.supply.fixed(step, argument) : this.supply.column(view);
    if (typeof full === 'number' || isTable(argument)) {
      return undefined;
    }
    const name = this.supply.nameOf(step, argument);
    const known = this.short.get(name);
    if (known) {
      return known;
    }
    const short = this.supply.make(kindOf(full));
    this.short.set(name, short);
    if (argument.give === 'send') {
      this.sent.push({ short, start: this.plan.channels.get(argument.channel)?.start ?? 0 });
    } else if (argument.give !== 'scratch' || !argument.writes) {
      this.gathers.push({ full: view === undefined ? full : undefined, view: view ?? 0, into: short });
    }
    return short;
  }

  openMonth(clock: Clock): void {
    const { settings } = this.supply;
    this.active = this.steps.filter(({ step }) => !step.use.when || step.use.when(clock, settings));
  }

  /** Marks those whose shadow parted from the record in an earlier month; call before the month's decisions. */
  open(size: number): void {
    const { views } = this.supply;
    this.touched.fill(0, 0, size);
    for (const [a, b] of this.twinPairs) {
      markDifferent(
        this.supply.machine,
        size,
        views[a.recorded],
        views[a.twin],
        views[b.recorded],
        views[b.twin],
        this.touched,
      );
    }
  }

  /** Decides again for those of the block whom a false record touches. */
  run(size: number): void {
    const { views } = this.supply;
    for (const [one, other] of this.fields) {
      markBits(this.supply.machine, size, views[one], views[other], FALSE_BITS, this.touched);
    }
    if (this.mistaken) {
      markAny(size, this.mistaken, this.touched);
    }
    const many = find(size, this.touched, -1, this.who);
    if (many > 0) {
      for (const { full, view, into } of this.gathers) {
        pick(many, this.who, full ?? views[view], into);
      }
      for (const { twin, short } of this.twins) {
        pick(many, this.who, views[twin], short);
      }
      for (const { short, start } of this.sent) {
        short.fill(start, 0, many);
      }
      for (const bound of this.active) {
        this.supply.run(bound, many);
      }
    }
    for (const { recorded, twin, short } of this.twins) {
      views[twin].set(views[recorded]);
      put(many, this.who, short, views[twin]);
    }
  }
}

const hearsMistakes = (argument: Argument): boolean =>
  argument.give === 'channel' && argument.channel === 'mistaken';

/** Those of one width two by two; whoever is left over stands in its pair twice. */
function inPairs<T>(all: readonly T[], widthOf: (one: T) => number): (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = [];
  for (const width of new Set(all.map(widthOf))) {
    const alike = all.filter((one) => widthOf(one) === width);
    for (let at = 0; at < alike.length; at += 2) {
      pairs.push([alike[at], alike[at + 1] ?? alike[at]]);
    }
  }
  return pairs;
}
