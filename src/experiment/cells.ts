/**
 * Cells: what an experiment lives, each one world with all that determines its outcome, under one hash.
 *
 * Two experiments that ask for the same world ask for the same cell, and the second finds it lived.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { WorldSpec } from '../regime/compile.js';
import type { Regime, Society } from '../regime/regime.js';

/** One world to live, and what to measure in it. */
export interface Cell {
  /** SHA-256 over the version and everything below, in hexadecimal. */
  hash: string;
  /** Hashes of the regime and the society. */
  regime: string;
  society: string;
  citizens: number;
  months: number;
  seed: number;
  /** Ids of measures, in order. */
  measures: readonly string[];
}

/** The regimes and societies of cells, by their hash. */
export interface Sheets {
  regimes: ReadonlyMap<string, Regime>;
  societies: ReadonlyMap<string, Society>;
}

/** What a cell is lived with. */
export function specOfCell(cell: Cell, { regimes, societies }: Sheets): WorldSpec {
  const regime = regimes.get(cell.regime);
  const society = societies.get(cell.society);
  if (regime === undefined || society === undefined) {
    throw new Error(`the regime or the society of cell ${cell.hash.slice(0, 8)} is missing`);
  }
  const { citizens, months, seed, measures } = cell;
  return { society, regime, citizens, months, seed, measures };
}

/** Cells of one key begin with the same citizens in the same month. */
export const societyKey = ({ society, citizens, seed }: Cell): string => `${society} ${citizens} ${seed}`;

/**
 * A cell under its hash; measures are put in order.
 *
 * @param version  of the program that lives it: what another version finds is another cell
 */
export function cellOf(world: Omit<Cell, 'hash'>, version: string): Cell {
  const { regime, society, citizens, months, seed } = world;
  const measures = [...new Set(world.measures)].sort();
  const parts = [version, regime, society, citizens, months, seed, ...measures];
  return { ...world, measures, hash: bytesToHex(sha256(utf8ToBytes(parts.join('\n')))) };
}
