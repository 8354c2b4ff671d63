/**
 * A moment at which worlds may be left and taken up again: everything that changes while months are lived.
 *
 * What does not change (traits, the fabric of ties) comes back by founding the same society again.
 */
import type { Column } from '../engine/lanes.js';
import type { Memory } from '../engine/memory.js';
import { RowTies } from '../engine/society/row-ties.js';
import type { TwinTallies } from './twins.js';

export interface SavedWorld {
  /** Columns by name: what citizens own, what they show, and what the census told. */
  columns: readonly (readonly [string, Column])[];
  /** What was counted in each month lived, and the tallies of all of them. */
  monthly: readonly Float64Array[];
  tallied: Float64Array;
}

export interface Savepoint {
  /** The next month to be lived, counted from the society's first. */
  calendar: number;
  worlds: readonly SavedWorld[];
  /** What was found of the twins, where two worlds are compared. */
  tallies?: TwinTallies;
}

/** Every column that changes from month to month, as it stands before month `calendar`. */
export function changingColumns(memory: Memory, calendar: number): [string, Column][] {
  const now = calendar & 1;
  const wide = [...(memory.wide ?? [])].map(([name, both]) => [`wide ${name}`, both[now]] as const);
  return [
    ...[...memory.arrays].map(([name, column]): [string, Column] => [name, column]),
    ['public words', memory.words[now]],
    ...wide.map(([name, column]): [string, Column] => [name, column]),
    ['census', memory.census],
    ...(memory.ties instanceof RowTies
      ? [['willingness', memory.ties.willing[now]] as [string, Column]]
      : []),
  ];
}

/** Puts saved columns back where they stood. */
export function takeUp(saved: SavedWorld, memory: Memory, calendar: number): void {
  const columns = new Map(saved.columns);
  for (const [name, column] of changingColumns(memory, calendar)) {
    const kept = columns.get(name);
    if (kept?.length !== column.length) {
      throw new Error(`the savepoint holds no column ${name} of ${column.length}`);
    }
    column.set(kept);
  }
}

/** The arrays of what was found of twins, in a fixed order. */
export const tallyColumns = (tallies: TwinTallies): Column[] => [
  tallies.firstMonth,
  tallies.firstColumn,
  ...tallies.sanctioned,
  ...tallies.monthsUnder,
  ...tallies.behind,
];
