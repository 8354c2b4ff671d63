/**
 * The desk at which blocks of citizens are worked through, month by month.
 *
 * Every thread has its own desk; desks share the world's memory and never write the same citizen.
 */
import { Candidate } from './candidate.js';
import { Luck, type OtherSeeds } from './chance/luck.js';
import { wholeSixteens } from './chance/sixteens.js';
import type { Clock, Stage } from './contracts.js';
import { clearBits, keepWillingness, type WordColumn, WordColumns } from './faces.js';
import { Company } from './friends.js';
import type { Column, I32, i32, U8 } from './lanes.js';
import { PlanError, type StoredColumn, type Width } from './layout.js';
import { type Machine, onMachine, plainMachine } from './machine.js';
import { type Counting, Counts, type Tallied } from './measuring/counts.js';
import type { Memory } from './memory.js';
import { type Override, Overruled } from './overrides.js';
import type { Plan, PlannedStep } from './plan.js';
import { ShadowDesk } from './scoring/shadow.js';
import { nameCitizens } from './society/sample.js';
import { SparseGroup } from './sparse.js';
import { type BoundStep, Supply } from './supply.js';

/**
 * Citizens in a block: few enough that what kernels hand on to each other stays near the processor. Compiled
 * kernels are called for more of them, since a call costs as much as it did.
 */
const BLOCK_SIZE = { ts: 1024, simd: 2048 };

/** The moment before the first month: luck drawn here stays for life. */
export const BIRTH: Clock = { month: 0, calendar: 0, voluntary: false, mandatory: false };

/** One step of a month: a kernel for everybody, or several for the few they concern. */
type Turn = { bound: BoundStep; counting: Counting | undefined } | { few: SparseGroup };

/** A column that births write into words. */
interface Born {
  column: StoredColumn;
  mask: number;
  packing: WordColumns;
}

/** Watches a life being lived again: called before and after each kernel. */
export interface Watcher {
  before(step: PlannedStep, desk: Desk): void;
  after(step: PlannedStep, desk: Desk): void;
}

export interface DeskOptions {
  blockSize?: number;
  /** Steps whose last column is added up by group. */
  counted?: readonly PlannedStep[];
  /** Steps whose last column holds keys to be tallied, those taken most often first. */
  tallied?: readonly Tallied[];
  /** The luck of what is drawn again alone. */
  others?: OtherSeeds;
  /** Run every kernel on everybody, also those that concern few; the outcome is the same. */
  everybody?: boolean;
  /** What kernels run on; the outcome is the same. */
  machine?: Machine;
  /** What single citizens do otherwise. */
  overrides?: readonly Override[];
}

export class Desk {
  readonly blockSize: number;
  private readonly counts: Counts;
  /** Scratch columns of the block, by name. */
  readonly scratch: ReadonlyMap<string, Column>;
  private readonly supply: Supply;
  private readonly births: BoundStep[] = [];
  private born: Born[] | undefined;
  private readonly turns: Turn[] = [];
  /** The turns of this month: of the stages up to the decisions, and after them. */
  private deciding: Turn[] = [];
  private looking: Turn[] = [];
  private readonly luck: Luck;
  private readonly empty: typeof startAgain;
  private readonly cleared: readonly { column: I32; start: number }[];
  private readonly traits: { word: number; columns: WordColumns }[] = [];
  private readonly face: WordColumns;
  private readonly wide: { name: string; column: Column }[] = [];
  private readonly machine: Machine;
  private readonly company: Company;
  private readonly candidate: Candidate | undefined;
  private readonly shadow: ShadowDesk | undefined;
  private overruled: Overruled | undefined;
  private readonly who: I32;

  constructor(
    readonly plan: Plan,
    readonly memory: Memory,
    seed: number,
    options: DeskOptions = {},
  ) {
    this.machine = options.machine ?? plainMachine;
    this.blockSize = wholeSixteens(options.blockSize ?? BLOCK_SIZE[this.machine.kernel]);
    this.supply = new Supply(plan, memory, this.blockSize, this.machine);
    this.scratch = this.supply.scratch;
    this.luck = new Luck(seed, this.blockSize, options.others, this.machine);
    this.who = this.supply.scratchColumn('citizen') as I32;
    this.empty = onMachine(this.machine, startAgain);
    this.cleared = [...plan.channels]
      .filter(([, channel]) => channel.senders > 0)
      .map(([name, { start }]) => ({ column: this.supply.scratchColumn(`channel:${name}`) as I32, start }));
    this.face = this.prepareFaces();
    const groups = this.supply.scratchColumn('column:group', 'u8') as U8;
    this.counts = new Counts(options.counted ?? [], options.tallied ?? [], groups, this.machine);
    this.company = new Company(plan, this.supply);
    if (plan.steps.some((step) => step.use.with.some((argument) => argument.give === 'candidate'))) {
      this.candidate = new Candidate(plan, this.supply, this.luck);
    }
    this.overrule(options.overrides ?? []);
    this.prepareTurns(seed, options.others, options.everybody ?? false);
    if (plan.steps.some((step) => step.use.viewed)) {
      this.shadow = new ShadowDesk(plan, this.supply);
    }
  }

  /** From now on single citizens do this otherwise. A desk not made for everybody must know it from the start. */
  overrule(overrides: readonly Override[]): void {
    this.overruled = overrides.length > 0 ? new Overruled(overrides, this.plan, this.supply) : undefined;
  }

  private prepareTurns(seed: number, others: OtherSeeds | undefined, everybody: boolean): void {
    let few: SparseGroup | undefined;
    for (const step of this.plan.steps) {
      const { only } = step.use;
      if (step.stage === 'birth') {
        this.births.push(this.supply.bind(step, this.luck));
      } else if (
        only &&
        !everybody &&
        !this.machine.compiled(step.use.run) &&
        !this.overruled?.concerns(step.idea)
      ) {
        if (few?.stage !== step.stage || few.key !== this.supply.nameOf(step, only.of)) {
          const luck = new Luck(seed, this.blockSize, others, this.machine);
          few = new SparseGroup(this.supply, step, only.of, luck, this.counts);
          this.turns.push({ few });
        }
        few.add(step);
      } else {
        few = undefined;
        this.turns.push({ bound: this.supply.bind(step, this.luck), counting: this.counts.of(step) });
      }
    }
  }

  /** Scratch copies of packed traits and of one's own face. */
  private prepareFaces(): WordColumns {
    const face: WordColumn[] = [];
    const traits = new Map<number, WordColumn[]>();
    for (const column of this.plan.layout.columns.values()) {
      if (column.where === 'wide') {
        const scratch = this.supply.scratchColumn(`column:${column.name}`, scratchWidth(column.width));
        this.wide.push({ name: column.name, column: scratch });
      }
      if (column.where !== 'face' && column.where !== 'packed') {
        continue;
      }
      const entry = {
        shift: column.shift,
        mask: (2 ** column.declaration.bits - 1) | 0,
        column: this.supply.scratchColumn(`column:${column.name}`, 'u8') as U8,
      };
      if (column.where === 'face') {
        face.push(entry);
      } else {
        traits.set(column.word, [...(traits.get(column.word) ?? []), entry]);
      }
    }
    for (const [word, entries] of traits) {
      this.traits.push({ word, columns: new WordColumns(entries, this.blockSize, this.machine) });
    }
    return new WordColumns(face, this.blockSize, this.machine);
  }

  /** Evaluates what depends on the month, and who has their turn; call once before the month's blocks. */
  openMonth(clock: Clock): void {
    this.supply.openMonth(clock);
    const { settings } = this.supply;
    this.shadow?.openMonth(clock);
    this.company.openMonth(clock);
    this.overruled?.openMonth(clock);
    const turns = this.turns.filter((turn) =>
      'few' in turn
        ? turn.few.openMonth(clock)
        : !turn.bound.step.use.when || turn.bound.step.use.when(clock, settings),
    );
    const decided = (turn: Turn) =>
      AFTER_DECISIONS.has('few' in turn ? turn.few.stage : turn.bound.step.stage);
    this.deciding = turns.filter((turn) => !decided(turn));
    this.looking = turns.filter(decided);
    this.counts.openMonth(clock, settings);
  }

  /** What was counted this month: sums, then tallies up to the last one that was taken. */
  get sums(): Float64Array {
    return this.counts.sums;
  }

  /** Birth of a block: the ideas named draw what stays with a citizen for life. */
  bearBlock(first: number, size: number, ideas: ReadonlySet<string>, calendar: number): void {
    this.supply.openBlock(first, size);
    this.unpackTraits(first, size);
    this.unpackWide(first, size, calendar);
    nameCitizens(this.memory.settlements, first, size, this.who);
    this.luck.open();
    for (const bound of this.births) {
      if (ideas.has(bound.step.idea)) {
        this.runStep(bound, size, BIRTH);
      }
    }
    this.packBorn(first, size, ideas, this.memory.words[calendar & 1]);
    this.packWide(first, size, calendar);
  }

  private runStep(bound: BoundStep, size: number, clock: Clock): void {
    for (const call of bound.luck) {
      this.luck.draw(call, size, clock, this.who);
    }
    this.supply.run(bound, size);
  }

  /** One month for one block of citizens, stage by stage. */
  runBlock(first: number, size: number, clock: Clock, watcher?: Watcher): void {
    const now = this.memory.words[clock.calendar & 1];
    this.openBlock(now, first, size, clock);
    for (const turn of this.deciding) {
      this.take(turn, first, size, clock, watcher);
    }
    this.shadow?.run(size);
    for (const turn of this.looking) {
      this.take(turn, first, size, clock, watcher);
    }
    this.closeBlock(now, first, size, clock);
  }

  private take(turn: Turn, first: number, size: number, clock: Clock, watcher: Watcher | undefined): void {
    if ('few' in turn) {
      turn.few.run(first, size, clock);
      return;
    }
    const { bound, counting } = turn;
    watcher?.before(bound.step, this);
    this.runStep(bound, size, clock);
    this.overruled?.after(bound.step, first, size);
    watcher?.after(bound.step, this);
    if (counting) {
      this.counts.add(size, bound.last as I32, this.counts.groups, counting);
    }
  }

  private openBlock(words: Uint32Array, first: number, size: number, clock: Clock): void {
    this.supply.openBlock(first, size);
    for (const { column, start } of this.cleared) {
      this.empty(size, start, column);
    }
    nameCitizens(this.memory.settlements, first, size, this.who);
    this.luck.open();
    this.unpackTraits(first, size);
    const place = first - this.memory.firstShown;
    this.face.takeFrom(size, words.subarray(place, place + size));
    this.unpackWide(first, size, clock.calendar);
    this.company.look(this.memory, words, clock.calendar, place, size);
    // at once, while the rows of partners are still in the cache
    this.candidate?.find(this.memory, words, place, size, clock, this.who);
    this.shadow?.open(size);
  }

  private unpackWide(first: number, size: number, calendar: number): void {
    for (const { name, column } of this.wide) {
      column.set(this.wideOf(name, calendar).subarray(first, first + size));
    }
  }

  private packWide(first: number, size: number, calendar: number): void {
    for (const { name, column } of this.wide) {
      this.wideOf(name, calendar).set(column.subarray(0, size), first);
    }
  }

  private wideOf(name: string, calendar: number): I32 {
    const both = this.memory.wide?.get(name);
    if (!both) {
      throw new PlanError(`the memory of this world holds no wide column ${name}`);
    }
    return both[calendar & 1];
  }

  private unpackTraits(first: number, size: number): void {
    const from = first - this.memory.first;
    for (const { word, columns } of this.traits) {
      columns.takeFrom(size, this.memory.packed[word].subarray(from, from + size));
    }
  }

  /** Writes what was born: traits for life, and the first face somebody shows. */
  private packBorn(first: number, size: number, ideas: ReadonlySet<string>, words: Uint32Array): void {
    this.born ??= this.prepareBorn();
    for (const { column, mask, packing } of this.born) {
      if (ideas.has(column.owner)) {
        const shown = column.where === 'face';
        const from = first - (shown ? this.memory.firstShown : this.memory.first);
        const here = (shown ? words : this.memory.packed[column.word]).subarray(from, from + size);
        if (shown) {
          clearBits(size, here, mask << column.shift);
        }
        packing.addTo(size, here);
      }
    }
  }

  /** Columns that births write into words. */
  private prepareBorn(): Born[] {
    const written = new Set(
      this.births.flatMap(({ step }) =>
        step.use.with.map((argument) => argument.give === 'own' && argument.column),
      ),
    );
    return [...this.plan.layout.columns.values()]
      .filter(({ where, name }) => (where === 'face' || where === 'packed') && written.has(name))
      .map((column) => {
        const mask = (2 ** column.declaration.bits - 1) | 0;
        const scratch = this.scratch.get(`column:${column.name}`) as U8;
        const entry = { shift: column.shift, mask, column: scratch };
        return { column, mask, packing: new WordColumns([entry], this.blockSize, this.machine) };
      });
  }

  /** Writes next month's public words: willingness as settled, the face as the owners left it. */
  private closeBlock(now: Uint32Array, first: number, size: number, clock: Clock): void {
    const next = this.memory.words[(clock.calendar + 1) & 1];
    const place = first - this.memory.firstShown;
    if (this.candidate) {
      this.memory.ties.settle(
        now,
        next,
        clock.calendar,
        place,
        size,
        this.candidate.place,
        this.scratch.get('channel:cut') as I32,
        this.scratch.get('channel:offer') as I32,
        this.machine,
      );
    } else {
      const here = (words: Uint32Array) => words.subarray(place, place + size);
      onMachine(this.machine, keepWillingness)(size, here(now), here(next));
    }
    this.face.addTo(size, next.subarray(place, place + size));
    this.packWide(first, size, clock.calendar + 1);
  }
}

/** Scratch columns are unsigned up to sixteen bits: what is narrower and signed is handed on as 32 bits. */
function scratchWidth(width: Width): 'u8' | 'u16' | 'i32' {
  return width === 'u8' || width === 'u16' ? width : 'i32';
}

/** Empties a channel. On memory that threads share this is several times faster than `fill`. */
export function startAgain(size: i32, start: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = start;
  }
}

/** The stages that come after all decisions, and so may look at the shadow. */
const AFTER_DECISIONS: ReadonlySet<Stage> = new Set(['believe', 'tie', 'count']);
