/**
 * What measures count: sums over citizens by group, and how many citizens have which key.
 */
import type { Clock, Settings } from '../contracts.js';
import type { I32, U8 } from '../lanes.js';
import { columnOn, type Machine, onMachine } from '../machine.js';
import type { PlannedStep } from '../plan.js';

/** A counted step's place among the cells; `keys` 0 is a sum, else a tally with that many keys. */
export interface Counting {
  at: number;
  keys: number;
}

/** A step whose keys are tallied; it is counted in months in which its kernel runs. */
export interface Tallied {
  step: PlannedStep;
  keys: number;
}

/** Everything a desk counts: four cells for a sum, four for each key of a tally, by group. */
export class Counts {
  private readonly places = new Map<PlannedStep, Counting>();
  private readonly cells: Float64Array;
  /** How many of the cells this month can fill. */
  private filled = 0;
  private readonly four: I32;
  private readonly sum: typeof sumByGroup;

  /**
   * @param counted  steps whose last column is added up
   * @param tallied  steps whose last column holds keys, those taken most often first
   * @param groups   the group of each citizen of the block
   */
  constructor(
    counted: readonly PlannedStep[],
    tallied: readonly Tallied[],
    readonly groups: U8,
    machine: Machine,
  ) {
    let at = 0;
    for (const step of counted) {
      this.places.set(step, { at, keys: 0 });
      at += 4;
    }
    for (const { step, keys } of tallied) {
      this.places.set(step, { at, keys });
      at += 4 * keys;
    }
    this.cells = new Float64Array(at);
    this.four = columnOn(machine, 'i32', 4) as I32;
    this.sum = onMachine(machine, sumByGroup);
  }

  of(step: PlannedStep): Counting | undefined {
    return this.places.get(step);
  }

  /** Empties the cells, and finds how many of them this month can fill. */
  openMonth(clock: Clock, settings: Settings): void {
    this.filled = 0;
    for (const [{ use }, { at, keys }] of this.places) {
      if (keys === 0 || !use.when || use.when(clock, settings)) {
        this.filled = at + 4 * Math.max(1, keys);
      }
    }
    this.cells.fill(0);
  }

  /** What was counted this month: sums, then tallies up to the last one that was taken. */
  get sums(): Float64Array {
    return this.cells.subarray(0, this.filled);
  }

  /** Adds up what a counted kernel wrote into its last column. */
  add(size: number, values: I32, group: U8, { at, keys }: Counting): void {
    const { cells, four } = this;
    if (keys > 0) {
      tallyByGroup(size, values, group, at, cells);
      return;
    }
    this.sum(size, values, group, four);
    cells[at] += four[0];
    cells[at + 1] += four[1];
    cells[at + 2] += four[2];
    cells[at + 3] += four[3];
  }
}

/** Four sums of a block: of groups 0 to 3. */
export function sumByGroup(size: number, values: I32, group: U8, into: I32): void {
  let all = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < size; i++) {
    const value = values[i];
    const key = group[i];
    all = (all + value) | 0;
    b = (b + (value & (0 - +(key === 1)))) | 0;
    c = (c + (value & (0 - +(key === 2)))) | 0;
    d = (d + (value & (0 - +(key === 3)))) | 0;
  }
  into[0] = all - b - c - d;
  into[1] = b;
  into[2] = c;
  into[3] = d;
}

/** Those with the key -1 add nothing to the first cell. */
function tallyByGroup(size: number, keys: I32, group: U8, at: number, cells: Float64Array): void {
  for (let i = 0; i < size; i++) {
    const out = keys[i] >> 31;
    const cell = at + (((keys[i] & ~out) << 2) | group[i]);
    cells[cell] = cells[cell] + 1 + out;
  }
}
