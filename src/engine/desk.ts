/**
 * The desk at which blocks of citizens are worked through: scratch columns for one block at a time,
 * and for each block the arguments its kernels are handed.
 *
 * Every thread has its own desk; desks share the world's memory and never write the same citizen.
 */
import { Luck } from './chance/luck.js';
import { wholeFours } from './chance/sixteens.js';
import type { Argument, Clock, Only } from './contracts.js';
import { inFours, keepWillingness, packFour, unpackFour, type WordColumn } from './faces.js';
import { Company } from './friends.js';
import type { Column, I32, U8, U16 } from './lanes.js';
import { makeColumn, PlanError, widthOf } from './layout.js';
import type { Memory } from './memory.js';
import { CHOOSE_TIE_PLACE, EVERYDAY, type Plan, type PlannedDraw, type PlannedStep } from './plan.js';
import { ShadowDesk } from './scoring/shadow.js';
import { type BoundStep, type Given, SparseGroup } from './sparse.js';

/** Citizens in a block: its scratch columns stay in the processor's second-level cache. */
export const BLOCK_SIZE = 2048;

/** The moment before the first month: luck drawn here stays for life. */
export const BIRTH: Clock = { month: 0, calendar: 0, voluntary: false, mandatory: false };

/** Everything the engine itself draws for a month: which tie somebody reconsiders. */
const CHOOSE_TIE: PlannedDraw = {
  idea: EVERYDAY,
  name: 'choose-tie',
  declaration: { bits: 16, unit: 'citizen' },
  call: CHOOSE_TIE_PLACE >> 2,
  lane: CHOOSE_TIE_PLACE & 3,
};

/** One step of a month: a kernel for everybody, or several for the few they concern. */
type Turn = { place: number } | { few: SparseGroup; stage: PlannedStep['stage'] };

interface Block {
  size: number;
  steps: BoundStep[];
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
  /** Run every kernel on everybody, also those that concern few; the outcome is the same. */
  everybody?: boolean;
}

export class Desk {
  readonly scratch = new Map<string, Column>();
  readonly blockSize: number;
  readonly groupColumn: U8;
  /** Sums by counted step and group: `sums[4 * step + group]`. */
  readonly sums: Float64Array;
  private readonly blocks = new Map<number, Block>();
  private readonly turns: Turn[] = [];
  private readonly luck: Luck;
  private readonly luckOfStep = new Map<PlannedStep, readonly string[]>();
  private readonly chooseTie: string;
  private readonly channelsUsed: { column: I32; start: number }[] = [];
  private readonly traits: { word: number; fours: WordColumn[][] }[] = [];
  private readonly face: WordColumn[][];
  private readonly company: Company;
  private readonly changing = new Map<
    PlannedStep,
    { place: number; value: (clock: Clock) => number; now: number }[]
  >();
  private readonly cells: Map<PlannedStep, number>;
  private readonly reconsiders: boolean;
  private readonly shadow: ShadowDesk | undefined;
  private readonly who: I32;

  constructor(
    readonly plan: Plan,
    readonly memory: Memory,
    seed: number,
    options: DeskOptions = {},
  ) {
    this.blockSize = wholeFours(options.blockSize ?? BLOCK_SIZE);
    this.luck = new Luck(seed, this.blockSize);
    this.who = this.scratchColumn('citizen') as I32;
    const counted = options.counted ?? [];
    this.cells = new Map(counted.map((step, cell) => [step, cell]));
    this.sums = new Float64Array(counted.length * 4);
    this.prepareChannels();
    this.face = this.prepareFaces();
    this.groupColumn = (this.scratch.get('column:group') as U8 | undefined) ?? new Uint8Array(this.blockSize);
    this.company = new Company(plan, this);
    this.reconsiders = plan.steps.some((step) =>
      step.use.with.some((argument) => argument.give === 'candidate'),
    );
    this.chooseTie = this.luck.want(CHOOSE_TIE, this.scratchColumn('luck:choose-tie', 'u16') as U16);
    this.findChanging();
    this.prepareTurns(seed, options.everybody ?? false);
    if (plan.steps.some((step) => step.use.viewed)) {
      this.shadow = new ShadowDesk(plan, memory, this);
    }
  }

  /** A named scratch column of the block, made when first asked for. */
  scratchColumn(name: string, width: 'i32' | 'u16' | 'u8' = 'i32'): Column {
    let column = this.scratch.get(name);
    if (!column) {
      column = makeColumn(width, this.blockSize);
      this.scratch.set(name, column);
    }
    return column;
  }

  private prepareTurns(seed: number, everybody: boolean): void {
    let few: { group: SparseGroup; key: string } | undefined;
    this.plan.steps.forEach((step, place) => {
      const { only } = step.use;
      if (only && !everybody && step.stage !== 'birth') {
        const key = `${step.stage} ${this.nameOf(step, only.of)} ${this.bitsOf(only)}`;
        if (few?.key !== key) {
          few = { group: new SparseGroup(this, only, seed), key };
          this.turns.push({ few: few.group, stage: step.stage });
        }
        few.group.add(step);
        return;
      }
      few = undefined;
      this.turns.push({ place });
      const calls = step.use.with.flatMap((argument) => {
        if (argument.give !== 'draw') {
          return [];
        }
        const planned = this.plannedDraw(step, argument.name);
        const width = planned.declaration.bits === 16 ? 'u16' : 'i32';
        return [
          this.luck.want(
            planned,
            this.scratchColumn(`draw:${planned.idea}/${planned.name}`, width) as U16 | I32,
          ),
        ];
      });
      this.luckOfStep.set(step, [...new Set(calls)]);
    });
  }

  plannedDraw(step: PlannedStep, name: string): PlannedDraw {
    const planned = this.plan.draws.get(`${step.idea}/${name}`);
    if (!planned) {
      throw new PlanError(`${step.idea} uses the draw ${name}, which it does not list`);
    }
    return planned;
  }

  private prepareChannels(): void {
    for (const [name, channel] of this.plan.channels) {
      const column = this.scratchColumn(`channel:${name}`) as I32;
      column.fill(channel.start);
      if (channel.senders > 0) {
        this.channelsUsed.push({ column, start: channel.start });
      }
    }
  }

  /** Scratch copies of packed traits and of one's own face; constants for columns nobody owns. */
  private prepareFaces(): WordColumn[][] {
    const face: WordColumn[] = [];
    const traits = new Map<number, WordColumn[]>();
    for (const column of this.plan.layout.columns.values()) {
      if (column.where === 'array') {
        continue;
      }
      const entry = {
        shift: column.shift,
        mask: 2 ** column.declaration.bits - 1,
        column: this.scratchColumn(`column:${column.name}`, 'u8') as U8,
      };
      if (column.where === 'public') {
        face.push(entry);
      } else {
        traits.set(column.word, [...(traits.get(column.word) ?? []), entry]);
      }
    }
    for (const [word, entries] of traits) {
      this.traits.push({ word, fours: inFours(entries, this.blockSize) });
    }
    for (const [name, column] of this.plan.absent) {
      const scratch = makeColumn(widthOf({ name, label: '', ...column }), this.blockSize);
      scratch.fill(column.start);
      this.scratch.set(`column:${name}`, scratch);
    }
    return inFours(face, this.blockSize);
  }

  private findChanging(): void {
    const { settings } = this.plan;
    for (const step of this.plan.steps) {
      step.use.with.forEach((argument, place) => {
        if (argument.give === 'whole' && typeof argument.value === 'function') {
          const { value } = argument;
          const known = this.changing.get(step) ?? [];
          known.push({ place: place + 1, value: (clock) => value(clock, settings), now: 0 });
          this.changing.set(step, known);
        }
      });
    }
  }

  private block(first: number, size: number): Block {
    let block = this.blocks.get(first);
    if (!block || block.size !== size) {
      block = {
        size,
        steps: this.plan.steps.map((step) => ({
          step,
          run: step.use.run as BoundStep['run'],
          given: [size, ...step.use.with.map((argument) => this.resolve(step, argument, first, size))],
          luck: this.luckOfStep.get(step) ?? [],
        })),
      };
      this.blocks.set(first, block);
    }
    return block;
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
      case 'candidate':
        return `candidate:${argument.of}`;
      default:
        throw new PlanError(`${step.idea}: ${argument.give} is not a column`);
    }
  }

  /** What a kernel is handed for one of its arguments. */
  resolve(step: PlannedStep, argument: Argument, first: number, size: number): Given {
    switch (argument.give) {
      case 'option':
        return this.setting(`${step.idea}.${argument.name}`);
      case 'whole':
        return typeof argument.value === 'number' ? argument.value : 0;
      case 'view':
        return argument.recorded;
      case 'table':
        return this.table(argument.key, argument.build);
      case 'event':
        return this.bitOf(argument.event);
      case 'own':
      case 'read':
      case 'last': {
        const array = this.memory.arrays.get(argument.column);
        const from = first - this.memory.first;
        return array ? array.subarray(from, from + size) : this.need(this.nameOf(step, argument));
      }
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

  private bitOf(event: string): number {
    const place = this.plan.events.indexOf(event);
    if (place < 0) {
      throw new PlanError(`no idea causes the event ${event}`);
    }
    return 1 << place;
  }

  bitsOf(only: Only): number {
    return typeof only.bits === 'number'
      ? only.bits
      : only.bits(this.plan.settings, (event) => this.bitOf(event));
  }

  private readonly tables = new Map<string, I32>();

  private table(key: string, build: (settings: Record<string, number>) => I32): I32 {
    let made = this.tables.get(key);
    if (!made) {
      made = build(this.plan.settings);
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
    const value = this.plan.settings[path];
    if (value === undefined) {
      throw new PlanError(`the setting ${path} is missing`);
    }
    return value;
  }

  /** Evaluates what depends on the month; call once before the month's blocks. */
  openMonth(clock: Clock): void {
    for (const values of this.changing.values()) {
      for (const entry of values) {
        entry.now = entry.value(clock) | 0;
      }
    }
    this.sums.fill(0);
  }

  /** Puts the month's whole numbers among a kernel's arguments. */
  setDynamic(step: PlannedStep, given: Given[]): void {
    const values = this.changing.get(step);
    if (values) {
      for (const { place, now } of values) {
        given[place] = now;
      }
    }
  }

  cellOf(step: PlannedStep): number | undefined {
    return this.cells.get(step);
  }

  /** Birth of a block: the ideas named draw what stays with a citizen for life. */
  bearBlock(first: number, size: number, ideas: ReadonlySet<string>): void {
    const block = this.block(first, size);
    this.unpackTraits(first, size);
    this.nameCitizens(first, size);
    this.luck.open();
    for (const bound of block.steps) {
      if (bound.step.stage === 'birth' && ideas.has(bound.step.idea)) {
        this.runStep(bound, size, BIRTH);
      }
    }
    this.packTraits(first, size, ideas);
  }

  private nameCitizens(first: number, size: number): void {
    const { who } = this;
    for (let i = 0; i < size; i++) {
      who[i] = first + i;
    }
  }

  private runStep(bound: BoundStep, size: number, clock: Clock): void {
    for (const call of bound.luck) {
      this.luck.draw(call, size, clock, this.who);
    }
    this.setDynamic(bound.step, bound.given);
    bound.run.apply(null, bound.given);
  }

  /** One month for one block of citizens, stage by stage. */
  runBlock(first: number, size: number, clock: Clock, watcher?: Watcher): void {
    const block = this.block(first, size);
    const { settings } = this.plan;
    const now = this.memory.words[clock.calendar & 1];
    this.openBlock(now, first, size, clock);
    let shadowed = false;
    for (const turn of this.turns) {
      const step = 'place' in turn ? block.steps[turn.place].step : undefined;
      const stage = step?.stage ?? (turn as { stage: PlannedStep['stage'] }).stage;
      if (stage === 'birth' || (step?.use.when && !step.use.when(clock, settings))) {
        continue;
      }
      if (this.shadow && !shadowed && AFTER_DECISIONS.has(stage)) {
        this.shadow.run(first, size, clock, settings);
        shadowed = true;
      }
      if (!step) {
        (turn as { few: SparseGroup }).few.run(first, size, clock, settings);
        continue;
      }
      const bound = block.steps[(turn as { place: number }).place];
      watcher?.before(step, this);
      this.runStep(bound, size, clock);
      watcher?.after(step, this);
      const cell = this.cells.get(step);
      if (cell !== undefined) {
        this.addToGroups(cell, bound.given[bound.given.length - 1] as I32, this.groupColumn, size);
      }
    }
    this.closeBlock(now, first, size, clock);
  }

  private openBlock(words: Uint32Array, first: number, size: number, clock: Clock): void {
    for (const { column, start } of this.channelsUsed) {
      column.fill(start, 0, size);
    }
    this.nameCitizens(first, size);
    this.luck.open();
    this.unpackTraits(first, size);
    for (const four of this.face) {
      unpackFour(size, words, first, four);
    }
    this.company.look(this.memory.ties, words, clock.calendar, first, size);
    if (this.reconsiders) {
      // at once, while the rows of partners are still in the cache
      this.findCandidate(words, first, size, clock);
    }
    this.shadow?.open(first, size);
  }

  private unpackTraits(first: number, size: number): void {
    for (const { word, fours } of this.traits) {
      for (const four of fours) {
        unpackFour(size, this.memory.packed[word], first - this.memory.first, four);
      }
    }
  }

  private packTraits(first: number, size: number, ideas: ReadonlySet<string>): void {
    for (const column of this.plan.layout.columns.values()) {
      if (column.where === 'packed' && ideas.has(column.owner)) {
        const entry = {
          shift: column.shift,
          mask: 2 ** column.declaration.bits - 1,
          column: this.scratch.get(`column:${column.name}`) as U8,
        };
        const [four] = inFours([entry], this.blockSize);
        packFour(size, this.memory.packed[column.word], first - this.memory.first, four);
      }
    }
  }

  private findCandidate(words: Uint32Array, first: number, size: number, clock: Clock): void {
    this.luck.draw(this.chooseTie, size, clock, this.who);
    const word = this.scratchColumn('candidate:word') as I32;
    this.memory.ties.findCandidate(words, clock.calendar, first, size, {
      luck: this.scratchColumn('luck:choose-tie', 'u16') as U16,
      place: this.scratchColumn('candidate:place') as I32,
      layer: this.scratchColumn('candidate:layer') as I32,
      willing: this.scratchColumn('candidate:willing') as I32,
      active: this.scratchColumn('candidate:active') as I32,
      word,
    });
    for (const column of this.plan.layout.columns.values()) {
      const into = this.scratch.get(`candidate:${column.name}`) as I32 | undefined;
      if (column.where === 'public' && into) {
        cutOut(size, word, column.shift, 2 ** column.declaration.bits - 1, into);
      }
    }
    for (const [name, column] of this.plan.absent) {
      this.scratch.get(`candidate:${name}`)?.fill(column.start);
    }
  }

  addToGroups(cell: number, values: I32, group: U8, size: number): void {
    let all = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < size; i++) {
      const value = values[i];
      const key = group[i];
      all = (all + value) | 0;
      b = (b + (key === 1 ? value : 0)) | 0;
      c = (c + (key === 2 ? value : 0)) | 0;
      d = (d + (key === 3 ? value : 0)) | 0;
    }
    const at = cell * 4;
    this.sums[at] += all - b - c - d;
    this.sums[at + 1] += b;
    this.sums[at + 2] += c;
    this.sums[at + 3] += d;
  }

  /** Writes next month's public words: willingness as settled, the face as the owners left it. */
  private closeBlock(now: Uint32Array, first: number, size: number, clock: Clock): void {
    const next = this.memory.words[(clock.calendar + 1) & 1];
    keepWillingness(size, now, next, first);
    for (const four of this.face) {
      packFour(size, next, first, four);
    }
    if (this.reconsiders) {
      this.memory.ties.settle(
        now,
        next,
        clock.calendar,
        first,
        size,
        this.scratchColumn('candidate:place') as I32,
        this.scratchColumn('channel:cut') as I32,
        this.scratchColumn('channel:offer') as I32,
      );
    }
  }
}

/** The stages that come after all decisions, and so may look at the shadow. */
const AFTER_DECISIONS: ReadonlySet<string> = new Set(['believe', 'tie', 'count']);

function cutOut(size: number, words: I32, shift: number, mask: number, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = (words[i] >>> shift) & mask;
  }
}
