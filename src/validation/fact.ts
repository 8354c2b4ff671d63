/**
 * A stylised fact: something found in the world outside that the model, as shipped, should show too.
 *
 * Facts are looked at over several seeds, on the same citizens in several worlds. What a number of the
 * model was set on is no proof: such rows say so and are never counted as passed.
 */
import type { Picture } from '../engine/contracts.js';
import type { WorldSpec } from '../regime/compile.js';
import type { RunResult } from '../run/results.js';

/** Worlds every fact may look at, lived once a seed with the same citizens. */
export const FACT_WORLDS = ['none', 'article', 'without-peers', 'equal-coverage'] as const;
export type FactWorld = (typeof FACT_WORLDS)[number];

/** A world after its last month. */
export interface Seen {
  picture: Picture;
  result: RunResult;
}

export interface FactContext {
  seed: number;
  citizens: number;
  months: number;
  worlds: Readonly<Record<FactWorld, Seen>>;
  /** Lives further worlds, for facts that need their own. */
  live(specs: readonly WorldSpec[]): Promise<readonly Seen[]>;
}

/** One number of a fact and the band it should lie in. */
export interface FactRow {
  what: string;
  unit: string;
  least?: number;
  most?: number;
  /** The parameter that was set on this number. */
  calibrated?: string;
}

export interface Fact {
  /** F1 to F6; the file name begins with it. */
  id: string;
  title: string;
  source: string;
  rows: readonly FactRow[];
  /** Why it may fail here. */
  cause: string;
  /** A value for each row, for one seed; not a number where there is nothing to look at. */
  look(context: FactContext): readonly number[] | Promise<readonly number[]>;
}

export const defineFact = (fact: Fact): Fact => Object.freeze(fact);

/** A column as it stands after the last month. */
export function columnOf({ picture }: Seen, name: string): ArrayLike<number> {
  const column = picture.column(name);
  if (!column) {
    throw new Error(`this world has no column ${name}`);
  }
  return column;
}

/** The mean of some citizens' values. */
export function meanWhere(
  size: number,
  value: (citizen: number) => number,
  whom: (citizen: number) => boolean = () => true,
): number {
  let sum = 0;
  let many = 0;
  for (let i = 0; i < size; i++) {
    if (whom(i)) {
      sum += value(i);
      many++;
    }
  }
  return many > 0 ? sum / many : Number.NaN;
}

export const measured = ({ result }: Seen, id: string): number => result.measures[id]?.value ?? Number.NaN;

/** By how many percent one number is more than another. */
export const percentMore = (one: number, than: number): number => 100 * (one / than - 1);
