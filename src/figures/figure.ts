import type { Comparison, RunResult } from '../run/results.js';
import { worldNames } from '../text/findings.js';
import type { Kind } from './plot.js';

/** A picture of a result, with the sentence it shows and the numbers it is drawn from. */
export interface Figure {
  id: string;
  /** A sentence that states the result with its number. */
  title: string;
  /** One SVG document, readable on its own, in light and dark. */
  svg: string;
  table: FigureTable;
  note?: string;
}

export interface FigureTable {
  caption: string;
  columns: string[];
  rows: string[][];
}

export interface FigureOptions {
  /** The calendar month that is month 1: `2018-01`. Without it months are numbered. */
  firstMonth?: string;
  /** Months in which something begins, such as the mandatory phase. */
  phases?: { month: number; label: string }[];
}

export type Result = RunResult | Comparison;

export const isComparison = (result: Result): result is Comparison => 'lives' in result;

export interface World {
  letter: 'A' | 'B' | '';
  name: string;
  run: RunResult;
  kind: Kind;
  /** ` in world B`, or nothing where there is only one. */
  where: string;
}

/** The worlds of a result, A first; a run is one world without a letter. */
export function worldsOf(result: Result): World[] {
  if (!isComparison(result)) {
    return [{ letter: '', name: result.head.regime.id, run: result, kind: 'one', where: '' }];
  }
  const names = worldNames(result);
  return [
    { letter: 'A', name: names.a, run: result.a, kind: 'a', where: ' in world A' },
    { letter: 'B', name: names.b, run: result.b, kind: 'b', where: ' in world B' },
  ];
}

/** Head of a column of a table: `World A`, or what is shown where there is only one world. */
export const columnOf = (world: World, alone: string): string =>
  world.letter === '' ? alone : `World ${world.letter}`;

/** Legend entries for the worlds of a result; nothing where there is only one. */
export const legendOf = (worlds: readonly World[]): { kind: Kind; text: string }[] =>
  worlds
    .filter(({ letter }) => letter !== '')
    .map(({ kind, letter, name }) => ({ kind, text: `${letter}: ${name}` }));

/** The digest by which a picture can be traced to its run. */
export function traceOf(result: Result): string {
  const digest = (run: RunResult) => run.head.digest.slice(0, 6);
  return isComparison(result) ? `${digest(result.a)}, ${digest(result.b)}` : digest(result);
}
