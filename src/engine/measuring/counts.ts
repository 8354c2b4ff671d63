/**
 * What measures count: sums over citizens by group, and how many citizens have which key.
 */
import type { I32, U8 } from '../lanes.js';
import type { PlannedStep } from '../plan.js';

/** A counted step's place among the cells; `keys` 0 is a sum, else a tally with that many keys. */
export interface Counting {
  at: number;
  keys: number;
}

export interface Counts {
  of(step: PlannedStep): Counting | undefined;
  /** The group of each citizen of the block. */
  groups: U8;
  cells: Float64Array;
}

/** A step whose keys are tallied; it is counted in months in which its kernel runs. */
export interface Tallied {
  step: PlannedStep;
  keys: number;
}

/** Where each counted step's cells begin: four for a sum, four for each key of a tally, in this order. */
export function placeCells(
  counted: readonly PlannedStep[],
  tallied: readonly Tallied[],
): { places: ReadonlyMap<PlannedStep, Counting>; cells: number } {
  const places = new Map<PlannedStep, Counting>();
  let at = 0;
  for (const step of counted) {
    places.set(step, { at, keys: 0 });
    at += 4;
  }
  for (const { step, keys } of tallied) {
    places.set(step, { at, keys });
    at += 4 * keys;
  }
  return { places, cells: at };
}

/** Adds up what a counted kernel wrote into its last column. */
export function count(size: number, values: I32, group: U8, counting: Counting, cells: Float64Array): void {
  if (counting.keys === 0) {
    countByGroup(size, values, group, counting.at, cells);
  } else {
    tallyByGroup(size, values, group, counting.at, cells);
  }
}

function countByGroup(size: number, values: I32, group: U8, at: number, cells: Float64Array): void {
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
  cells[at] += all - b - c - d;
  cells[at + 1] += b;
  cells[at + 2] += c;
  cells[at + 3] += d;
}

/** Those with the key -1 add nothing to the first cell. */
function tallyByGroup(size: number, keys: I32, group: U8, at: number, cells: Float64Array): void {
  for (let i = 0; i < size; i++) {
    const out = keys[i] >> 31;
    const cell = at + (((keys[i] & ~out) << 2) | group[i]);
    cells[cell] = cells[cell] + 1 + out;
  }
}
