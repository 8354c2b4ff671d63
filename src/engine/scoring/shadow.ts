/**
 * The shadow: the score and its consequences as they would stand if the register held true records only.
 *
 * It shares the life as lived and differs from the score on. Where no false record stands and nothing
 * of an earlier one lingers, the shadow is the record's own decision, so only the others are computed:
 * they are gathered into a short block, the same kernels run on it, and what they decide is kept.
 */
import type { Clock, Settings } from '../contracts.js';
import type { Desk } from '../desk.js';
import type { Column, I32 } from '../lanes.js';
import { makeColumn } from '../layout.js';
import type { Memory } from '../memory.js';
import type { Plan, PlannedStep } from '../plan.js';

/** A column's twin in the shadow. */
export const inTruth = (column: string): string => `${column}~true`;

/** The false bits of a word of (true, false) pairs. */
const FALSE_BITS = 0xaaaaaaaa | 0;

type Given = Column | number;

interface ShadowStep {
  step: PlannedStep;
  run: (...given: Given[]) => void;
  given: Given[];
}

export class ShadowDesk {
  private readonly steps: ShadowStep[] = [];
  /** Short columns: what is gathered from where before the kernels run. */
  private readonly gathers: { from: (first: number, size: number) => Column; into: Column }[] = [];
  private readonly twins: { recorded: string; twin: string; short: Column }[] = [];
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
      .filter((column) => column.name.startsWith('register:') && column.where === 'array')
      .map((column) => column.name);
    for (const column of plan.layout.columns.values()) {
      if (column.name.endsWith('~true')) {
        const recorded = column.name.slice(0, -'~true'.length);
        const short = makeColumn(column.width, desk.blockSize);
        this.short.set(`column:${recorded}`, short);
        this.twins.push({ recorded, twin: column.name, short });
      }
    }
    for (const step of plan.steps) {
      if (step.use.viewed) {
        this.steps.push({
          step,
          run: step.use.run as (...given: Given[]) => void,
          given: [0, ...step.use.with.map((argument) => this.shorten(step, argument))],
        });
      }
    }
  }

  private shorten(step: PlannedStep, argument: PlannedStep['use']['with'][number]): Given {
    if (argument.give === 'view') {
      return argument.true;
    }
    const full = this.desk.resolve(step, argument, this.memory.first, Math.min(this.memory.size, this.desk.blockSize));
    if (typeof full === 'number' || argument.give === 'table') {
      return full;
    }
    const name = shortName(argument);
    const known = this.short.get(name);
    if (known) {
      return known;
    }
    const Type = full.constructor as new (length: number) => Column;
    const short = new Type(this.desk.blockSize);
    this.short.set(name, short);
    const made = argument.give === 'send' || (argument.give === 'scratch' && argument.writes);
    if (!made) {
      const isArray = this.memory.arrays.has(name.slice('column:'.length));
      const from = isArray
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
      this.short.get('channel:weighted')?.fill(0, 0, many);
      for (const bound of this.steps) {
        if (bound.step.use.when && !bound.step.use.when(clock, settings)) {
          continue;
        }
        bound.given[0] = many;
        bound.step.use.with.forEach((argument, place) => {
          if (argument.give === 'whole' && typeof argument.value === 'function') {
            bound.given[place + 1] = this.desk.dynamicValue(bound.step, place + 1);
          }
        });
        bound.run.apply(null, bound.given);
      }
    }
    for (const { recorded, twin, short } of this.twins) {
      const kept = this.column(twin, from, size);
      kept.set(this.column(recorded, from, size));
      place(many, this.who, short, kept);
    }
  }

  private column(name: string, from: number, size: number): Column {
    return (this.memory.arrays.get(name) as Column).subarray(from, from + size);
  }

  private findTouched(first: number, size: number): number {
    const from = first - this.memory.first;
    for (const field of this.fields) {
      markFalse(size, this.column(field, from, size), this.touched);
    }
    let many = 0;
    for (let i = 0; i < size; i++) {
      if (this.touched[i] !== 0) {
        this.who[many++] = i;
      }
    }
    return many;
  }
}

function shortName(argument: PlannedStep['use']['with'][number]): string {
  switch (argument.give) {
    case 'own':
    case 'read':
    case 'last':
      return `column:${argument.column}`;
    case 'channel':
    case 'send':
      return `channel:${argument.channel}`;
    case 'scratch':
      return `scratch:${argument.name}`;
    case 'friends':
      return `friends:${argument.how}:${argument.column}`;
    default:
      throw new Error(`a kernel that is viewed twice may not ask for ${argument.give}`);
  }
}

function markFalse(size: number, records: Column, touched: I32): void {
  for (let i = 0; i < size; i++) {
    touched[i] |= records[i] & FALSE_BITS;
  }
}

function markDifferent(size: number, recorded: Column, twin: Column, touched: I32): void {
  for (let i = 0; i < size; i++) {
    touched[i] |= recorded[i] ^ twin[i];
  }
}

function pick(many: number, who: I32, from: Column, into: Column): void {
  for (let k = 0; k < many; k++) {
    into[k] = from[who[k]];
  }
}

function place(many: number, who: I32, from: Column, into: Column): void {
  for (let k = 0; k < many; k++) {
    into[who[k]] = from[k];
  }
}
