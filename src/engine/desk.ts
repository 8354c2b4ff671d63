/**
 * The desk at which blocks of citizens are worked through: scratch columns for one block at a time,
 * and for each block the arguments its kernels are handed.
 *
 * Every thread has its own desk; desks share the world's memory and never write the same citizen.
 */
import { luckCounter, luckKey, UNIT_SHIFT } from './chance/address.js';
import { fillSixteens, fillWords } from './chance/threefry.js';
import type { Argument, Clock } from './contracts.js';
import type { Column, I32, U16, U8 } from './lanes.js';
import { makeColumn, PlanError, widthOf } from './layout.js';
import type { Memory } from './memory.js';
import type { Plan, PlannedDraw, PlannedStep } from './plan.js';
import { ShadowDesk } from './scoring/shadow.js';
import type { FriendsRequest } from './society/ties.js';

/** Citizens in a block: its scratch columns stay in the processor's second-level cache. */
export const BLOCK_SIZE = 2048;

type Given = Column | number;

/** The moment before the first month: luck drawn here stays for life. */
export const BIRTH: Clock = { month: 0, calendar: 0, voluntary: false, mandatory: false };

interface LuckCall {
  key0: number;
  key1: number;
  call: number;
  shift: number;
  /** `society` draws are drawn once for everybody. */
  shared: boolean;
  sixteens: (U16 | undefined)[];
  words: (I32 | undefined)[];
}

interface BoundStep {
  step: PlannedStep;
  run: (...given: Given[]) => void;
  given: Given[];
}

interface Block {
  first: number;
  size: number;
  steps: BoundStep[];
}

/** Watches a life being lived again: called before and after each kernel. */
export interface Watcher {
  before(step: PlannedStep, desk: Desk): void;
  after(step: PlannedStep, desk: Desk): void;
}

export class Desk {
  readonly scratch = new Map<string, Column>();
  private readonly blocks = new Map<number, Block>();
  private readonly luck = new Map<string, LuckCall>();
  private readonly luckOfStep = new Map<PlannedStep, LuckCall[]>();
  private readonly channelsUsed: { column: I32; start: number }[] = [];
  private readonly friendsRequest: FriendsRequest | undefined;
  private readonly derived: { how: string; from: I32; into: I32; none: number }[] = [];
  private readonly householdColumns: { shift: number; with: I32; without: I32 }[] = [];
  private readonly unpacked: { from: 'packed' | 'public'; word: number; shift: number; mask: number; into: U8 }[] = [];
  private readonly dynamic: { step: PlannedStep; place: number; value: (clock: Clock) => number }[] = [];
  private readonly values = new Map<string, number>();
  private readonly tieStep: boolean;
  private readonly spareWords: [I32, I32];
  private readonly shadow: ShadowDesk | undefined;
  /** Sums by counted cell and group: `cells[4 * cell + group]`. */
  readonly sums: Float64Array;
  private readonly sumOfStep: Map<PlannedStep, number>;
  private readonly groupColumn: U8;

  constructor(
    readonly plan: Plan,
    readonly memory: Memory,
    private readonly seed: number,
    readonly blockSize = BLOCK_SIZE,
    counted: readonly PlannedStep[] = [],
  ) {
    this.spareWords = [new Int32Array(blockSize), new Int32Array(blockSize)];
    this.sumOfStep = new Map(counted.map((step, cell) => [step, cell]));
    this.sums = new Float64Array(counted.length * 4);
    this.prepareLuck();
    this.prepareChannels();
    this.prepareFaces();
    this.friendsRequest = this.prepareFriends();
    this.groupColumn = (this.scratch.get('column:group') as U8 | undefined) ?? new Uint8Array(blockSize);
    this.tieStep = plan.steps.some((step) => step.use.with.some((argument) => argument.give === 'candidate'));
    this.findDynamic();
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

  private prepareLuck(): void {
    for (const step of this.plan.steps) {
      const calls: LuckCall[] = [];
      for (const argument of step.use.with) {
        if (argument.give !== 'draw') {
          continue;
        }
        const planned = this.plannedDraw(step, argument.name);
        const id = `${planned.idea}/${planned.declaration.unit}/${planned.call}`;
        let call = this.luck.get(id);
        if (!call) {
          const { unit } = planned.declaration;
          const key = luckKey(this.seed, planned.idea, unit);
          call = {
            ...key,
            call: planned.call,
            shift: unit === 'society' ? 0 : UNIT_SHIFT[unit],
            shared: unit === 'society',
            sixteens: [undefined, undefined, undefined, undefined],
            words: [undefined, undefined],
          };
          this.luck.set(id, call);
        }
        const name = `draw:${planned.idea}/${planned.name}`;
        if (planned.declaration.bits === 16) {
          call.sixteens[planned.lane] = this.scratchColumn(name, 'u16') as U16;
        } else {
          call.words[planned.lane >> 1] = this.scratchColumn(name) as I32;
        }
        if (!calls.includes(call)) {
          calls.push(call);
        }
      }
      this.luckOfStep.set(step, calls);
    }
    const spare = new Uint16Array(this.blockSize);
    for (const call of this.luck.values()) {
      if (!call.words[0] && !call.words[1]) {
        call.sixteens = call.sixteens.map((column) => column ?? spare);
      }
    }
  }

  private plannedDraw(step: PlannedStep, name: string): PlannedDraw {
    const planned = this.plan.draws.get(name.includes('/') ? name : `${step.idea}/${name}`);
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

  /** Scratch copies of packed traits and of one's own public columns. */
  private prepareFaces(): void {
    for (const column of this.plan.layout.columns.values()) {
      if (column.where === 'array') {
        continue;
      }
      this.unpacked.push({
        from: column.where,
        word: column.word,
        shift: column.shift,
        mask: 2 ** column.declaration.bits - 1,
        into: this.scratchColumn(`column:${column.name}`, 'u8') as U8,
      });
    }
    for (const [name, column] of this.plan.absent) {
      const scratch = makeColumn(widthOf({ name, label: '', ...column }), this.blockSize);
      scratch.fill(column.start);
      this.scratch.set(`column:${name}`, scratch);
    }
  }

  private prepareFriends(): FriendsRequest | undefined {
    const asked = new Map<string, { how: string; column: string }>();
    for (const step of this.plan.steps) {
      for (const argument of step.use.with) {
        if (argument.give === 'friends') {
          asked.set(`${argument.how}:${argument.column}`, argument);
        } else if (argument.give === 'household') {
          this.prepareHousehold(argument.column);
        }
      }
    }
    if (asked.size === 0) {
      return undefined;
    }
    const request: { degree: I32; sum?: I32; least?: I32; counts: { shift: number; into: I32 }[] } = {
      degree: this.scratchColumn('friends:count:ties') as I32,
      counts: [],
    };
    for (const { how, column } of asked.values()) {
      if (column === 'ties') {
        continue;
      }
      const stored = this.plan.layout.columns.get(column);
      const start = this.plan.absent.get(column)?.start ?? stored?.declaration.start ?? 0;
      const into = this.scratchColumn(`friends:${how}:${column}`) as I32;
      if (!stored) {
        into.fill(how === 'mean' ? start * 16 : how === 'least' ? start : 0);
      } else if (stored.where !== 'public') {
        throw new PlanError(`friends cannot see ${column}: it is private`);
      } else if (stored.declaration.bits === 1) {
        let counted = request.counts.find((count) => count.shift === stored.shift);
        if (!counted) {
          counted = { shift: stored.shift, into: this.scratchColumn(`friends:count:${column}`) as I32 };
          request.counts.push(counted);
        }
        if (how === 'share') {
          this.derived.push({ how, from: counted.into, into, none: 0 });
        }
      } else if (how === 'least') {
        request.least = into;
        this.derived.push({ how, from: into, into, none: start });
      } else {
        request.sum = this.scratchColumn(`friends:sum:${column}`) as I32;
        if (how === 'mean') {
          this.derived.push({ how, from: request.sum, into, none: start * 16 });
        }
      }
    }
    return request;
  }

  private prepareHousehold(column: string): void {
    const stored = this.plan.layout.columns.get(column);
    const into = this.scratchColumn(`household:count:${column}`) as I32;
    const lacking = this.scratchColumn(`household:lacking:${column}`) as I32;
    if (stored?.where === 'public' && !this.householdColumns.some((known) => known.with === into)) {
      this.householdColumns.push({ shift: stored.shift, with: into, without: lacking });
    }
  }

  private findDynamic(): void {
    const { settings } = this.plan;
    for (const step of this.plan.steps) {
      step.use.with.forEach((argument, place) => {
        if (argument.give === 'whole' && typeof argument.value === 'function') {
          const value = argument.value;
          this.dynamic.push({ step, place: place + 1, value: (clock) => value(clock, settings) });
        }
      });
    }
  }

  private block(first: number, size: number): Block {
    let block = this.blocks.get(first);
    if (!block || block.size !== size) {
      block = {
        first,
        size,
        steps: this.plan.steps.map((step) => ({
          step,
          run: step.use.run as (...given: Given[]) => void,
          given: [size, ...step.use.with.map((argument) => this.resolve(step, argument, first, size))],
        })),
      };
      this.blocks.set(first, block);
    }
    return block;
  }

  /** What a kernel is handed for one of its arguments. */
  resolve(step: PlannedStep, argument: Argument, first: number, size: number): Given {
    switch (argument.give) {
      case 'own':
      case 'read':
      case 'last': {
        const array = this.memory.arrays.get(argument.column);
        if (array) {
          const from = first - this.memory.first;
          return array.subarray(from, from + size);
        }
        return this.need(`column:${argument.column}`);
      }
      case 'draw': {
        const planned = this.plannedDraw(step, argument.name);
        return this.need(`draw:${planned.idea}/${planned.name}`);
      }
      case 'channel':
      case 'send':
        return this.need(`channel:${argument.channel}`);
      case 'scratch':
        return this.scratchColumn(argument.name);
      case 'option':
        return this.setting(argument.name.includes('.') ? argument.name : `${step.idea}.${argument.name}`);
      case 'whole':
        return typeof argument.value === 'number' ? argument.value : 0;
      case 'view':
        return argument.recorded;
      case 'table':
        return this.table(argument.key, argument.build);
      case 'event': {
        const place = this.plan.events.indexOf(argument.event);
        if (place < 0) {
          throw new PlanError(`${step.idea} names the event ${argument.event}, which no idea causes`);
        }
        return 1 << place;
      }
      case 'friends':
        return this.need(`friends:${argument.how}:${argument.column}`);
      case 'household':
        return this.need(`household:${argument.how}:${argument.column}`);
      case 'candidate':
        return this.scratchColumn(`candidate:${argument.of}`);
    }
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
    this.values.clear();
    for (const { step, place, value } of this.dynamic) {
      this.values.set(`${step.name}:${place}`, value(clock) | 0);
    }
    this.sums.fill(0);
  }

  /** Birth of a block: the ideas named draw what stays with a citizen for life. */
  bearBlock(first: number, size: number, ideas: ReadonlySet<string>): void {
    const clock = BIRTH;
    const block = this.block(first, size);
    const from = first - this.memory.first;
    for (const { from: place, word, shift, mask, into } of this.unpacked) {
      if (place === 'packed') {
        unpack(size, this.memory.packed[word], from, shift, mask, into);
      }
    }
    const who = this.scratchColumn('citizen') as I32;
    for (let i = 0; i < size; i++) {
      who[i] = first + i;
    }
    const drawn = new Set<LuckCall>();
    for (const bound of block.steps) {
      if (bound.step.stage === 'birth' && ideas.has(bound.step.idea)) {
        this.drawLuck(bound.step, first, size, clock, drawn);
        this.setDynamic(bound);
        bound.run.apply(null, bound.given);
      }
    }
    this.packTraits(first, size, ideas);
  }

  /** One month for one block of citizens. */
  runBlock(first: number, size: number, clock: Clock, watcher?: Watcher): void {
    const block = this.block(first, size);
    const { settings } = this.plan;
    const now = this.memory.words[clock.calendar & 1];
    this.openBlock(now, first, size, clock);
    this.shadow?.open(first, size);
    let candidateFound = false;
    let shadowed = false;
    const drawn = new Set<LuckCall>();
    for (const bound of block.steps) {
      const { step } = bound;
      if (step.stage === 'birth' || (step.use.when && !step.use.when(clock, settings))) {
        continue;
      }
      if (this.shadow && !shadowed && isAfterViews(step)) {
        this.shadow.run(first, size, clock, settings);
        shadowed = true;
      }
      if (step.stage === 'tie' && this.tieStep && !candidateFound) {
        this.findCandidate(now, first, size, clock);
        candidateFound = true;
      }
      this.drawLuck(step, first, size, clock, drawn);
      this.setDynamic(bound);
      watcher?.before(step, this);
      bound.run.apply(null, bound.given);
      watcher?.after(step, this);
      const cell = this.sumOfStep.get(step);
      if (cell !== undefined) {
        this.addToGroups(cell, bound.given[bound.given.length - 1] as I32, size);
      }
    }
    this.closeBlock(now, first, size, clock, candidateFound);
  }

  private setDynamic(bound: BoundStep): void {
    for (const { step, place } of this.dynamicOf(bound.step)) {
      bound.given[place] = this.values.get(`${step.name}:${place}`) ?? 0;
    }
  }

  private readonly dynamicByStep = new Map<PlannedStep, { step: PlannedStep; place: number }[]>();

  private dynamicOf(step: PlannedStep): { step: PlannedStep; place: number }[] {
    let list = this.dynamicByStep.get(step);
    if (!list) {
      list = this.dynamic.filter((entry) => entry.step === step);
      this.dynamicByStep.set(step, list);
    }
    return list;
  }

  /** The month's value of a `whole` argument, for whoever runs a kernel elsewhere. */
  dynamicValue(step: PlannedStep, place: number): number {
    return this.values.get(`${step.name}:${place}`) ?? 0;
  }

  private openBlock(words: Uint32Array, first: number, size: number, clock: Clock): void {
    for (const { column, start } of this.channelsUsed) {
      column.fill(start, 0, size);
    }
    const from = first - this.memory.first;
    for (const { from: place, word, shift, mask, into } of this.unpacked) {
      if (place === 'public') {
        unpack(size, words, first, shift, mask, into);
      } else {
        unpack(size, this.memory.packed[word], from, shift, mask, into);
      }
    }
    if (this.householdColumns.length > 0) {
      this.reduceHousehold(words, first, size);
    }
    if (this.friendsRequest) {
      this.memory.ties.reduceFriends(words, clock.calendar, first, size, this.friendsRequest);
      this.deriveFriends(size);
    }
  }

  private deriveFriends(size: number): void {
    const degree = this.friendsRequest?.degree as I32;
    for (const { how, from, into, none } of this.derived) {
      if (how === 'least') {
        for (let i = 0; i < size; i++) {
          into[i] = degree[i] > 0 ? from[i] : none;
        }
      } else {
        const scale = how === 'share' ? 256 : 16;
        for (let i = 0; i < size; i++) {
          into[i] = degree[i] > 0 ? (from[i] * scale) / degree[i] : none;
        }
      }
    }
  }

  private reduceHousehold(words: Uint32Array, first: number, size: number): void {
    const mates = this.scratch.get('column:housemates') as U8;
    for (const { shift, with: having, without } of this.householdColumns) {
      for (let i = 0; i < size; i++) {
        const mask = mates[i];
        const citizen = first + i;
        let has = 0;
        let many = 0;
        for (let step = 1; step < 4; step++) {
          const lives = (mask >>> (step - 1)) & 1;
          has += lives === 1 ? (words[citizen ^ step] >>> shift) & 1 : 0;
          many += lives;
        }
        having[i] = has;
        without[i] = many - has;
      }
    }
  }

  private findCandidate(words: Uint32Array, first: number, size: number, clock: Clock): void {
    const key = luckKey(this.seed, 'ties', 'citizen');
    const luck = this.scratchColumn('luck:candidate', 'u16') as U16;
    const [low, high] = this.spareWords;
    fillWords(size, first, key.key0, key.key1, luckCounter(clock.calendar, 0), low, high);
    for (let i = 0; i < size; i++) {
      luck[i] = low[i];
    }
    const word = this.scratchColumn('candidate:word') as I32;
    this.memory.ties.findCandidate(words, clock.calendar, first, size, {
      luck,
      place: this.scratchColumn('candidate:place') as I32,
      layer: this.scratchColumn('candidate:layer') as I32,
      willing: this.scratchColumn('candidate:willing') as I32,
      active: this.scratchColumn('candidate:active') as I32,
      word,
    });
    for (const column of this.plan.layout.columns.values()) {
      const into = this.scratch.get(`candidate:${column.name}`) as I32 | undefined;
      if (column.where === 'public' && into) {
        const mask = 2 ** column.declaration.bits - 1;
        for (let i = 0; i < size; i++) {
          into[i] = (word[i] >>> column.shift) & mask;
        }
      }
    }
    for (const [name, column] of this.plan.absent) {
      this.scratch.get(`candidate:${name}`)?.fill(column.start);
    }
  }

  private drawLuck(step: PlannedStep, first: number, size: number, clock: Clock, drawn: Set<LuckCall>): void {
    for (const call of this.luckOfStep.get(step) ?? []) {
      if (drawn.has(call)) {
        continue;
      }
      drawn.add(call);
      const counter = luckCounter(clock.calendar, call.call);
      const [one, two, three, four] = call.sixteens;
      if (one && two && three && four && call.shift === 0 && !call.shared) {
        fillSixteens(size, first, call.key0, call.key1, counter, one, two, three, four);
        continue;
      }
      const [low, high] = this.spareWords;
      fillWords(size, call.shared ? 0 : first, call.key0, call.key1, counter, low, high, call.shift);
      if (call.shared) {
        low.fill(low[0], 0, size);
        high.fill(high[0], 0, size);
      }
      call.words[0]?.set(low.subarray(0, size));
      call.words[1]?.set(high.subarray(0, size));
      call.sixteens.forEach((column, lane) => {
        const from = lane < 2 ? low : high;
        const shift = (lane & 1) * 16;
        for (let i = 0; column && i < size; i++) {
          column[i] = from[i] >>> shift;
        }
      });
    }
  }

  private addToGroups(cell: number, values: I32, size: number): void {
    const group = this.groupColumn;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < size; i++) {
      const value = values[i];
      const key = group[i];
      a += key === 0 ? value : 0;
      b += key === 1 ? value : 0;
      c += key === 2 ? value : 0;
      d += key === 3 ? value : 0;
    }
    const at = cell * 4;
    this.sums[at] += a;
    this.sums[at + 1] += b;
    this.sums[at + 2] += c;
    this.sums[at + 3] += d;
  }

  private packTraits(first: number, size: number, ideas: ReadonlySet<string>): void {
    const from = first - this.memory.first;
    for (const column of this.plan.layout.columns.values()) {
      if (column.where === 'packed' && ideas.has(column.owner)) {
        const words = this.memory.packed[column.word];
        const values = this.scratch.get(`column:${column.name}`) as U8;
        for (let i = 0; i < size; i++) {
          words[from + i] |= values[i] << column.shift;
        }
      }
    }
  }

  /** Writes next month's public words: willingness as settled, the face as the owners left it. */
  private closeBlock(now: Uint32Array, first: number, size: number, clock: Clock, tied: boolean): void {
    const next = this.memory.words[(clock.calendar + 1) & 1];
    for (let i = 0; i < size; i++) {
      next[first + i] = now[first + i] & 0xffff;
    }
    for (const column of this.plan.layout.columns.values()) {
      if (column.where === 'public') {
        pack(size, next, first, column.shift, this.scratch.get(`column:${column.name}`) as U8);
      }
    }
    if (tied) {
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

function isAfterViews(step: PlannedStep): boolean {
  return !step.use.viewed && (step.stage === 'believe' || step.stage === 'tie' || step.stage === 'count');
}

function unpack(size: number, words: Uint32Array, first: number, shift: number, mask: number, into: U8): void {
  for (let i = 0; i < size; i++) {
    into[i] = (words[first + i] >>> shift) & mask;
  }
}

function pack(size: number, words: Uint32Array, first: number, shift: number, values: U8): void {
  for (let i = 0; i < size; i++) {
    words[first + i] |= values[i] << shift;
  }
}
