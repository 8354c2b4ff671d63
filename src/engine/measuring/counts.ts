/**
 * Sums over citizens by group, for what measures count.
 */
import type { I32, U8 } from '../lanes.js';
import type { PlannedStep } from '../plan.js';

export interface Counts {
  /** Which counted step this is. */
  cellOf(step: PlannedStep): number | undefined;
  /** The group of each citizen of the block. */
  groups: U8;
  /** `sums[4 * cell + group]`. */
  sums: Float64Array;
}

export function countByGroup(size: number, values: I32, group: U8, cell: number, sums: Float64Array): void {
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
  const at = cell * 4;
  sums[at] += all - b - c - d;
  sums[at + 1] += b;
  sums[at + 2] += c;
  sums[at + 3] += d;
}
