import type { GroupName, MeasureResult } from '../run/results.js';

/** What a measure found in a cell; `null` is "not estimable". */
export interface CellValue {
  value: number | null;
  numerator: number;
  denominator: number;
  groups: Readonly<Record<GroupName, number | null>>;
}

/** What was found in a cell. */
export interface CellResult {
  /** The version that lived it. */
  glasshouse: string;
  /** The cell's hash. */
  cell: string;
  /** SHA-256 of the world's final state and monthly sums. */
  digest: string;
  /** Seconds it took, and of these seconds of founding its society where it came first. */
  seconds: number;
  founding: number;
  /** By measure; one the world has nothing to say about is not here. */
  values: Readonly<Record<string, CellValue>>;
}

/** A cell that could not be lived, and why. */
export interface CellFailure {
  cell: string;
  reason: string;
}

export function cellValueOf({ value, numerator, denominator, groups }: MeasureResult): CellValue {
  const { A, B, C } = groups;
  return { value, numerator, denominator, groups: { A: A.value, B: B.value, C: C.value } };
}
