/**
 * Cells: what an experiment lives, each one world with all that determines its outcome, under one hash.
 *
 * Two experiments that ask for the same world ask for the same cell, and the second finds it lived.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { hashOf } from '../regime/canonical.js';
import type { WorldSpec } from '../regime/compile.js';
import type { Regime, Society } from '../regime/regime.js';
import type { Arm, Experiment, Point } from './experiment.js';
import { pointsOf } from './points.js';

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

/** The point of rules as they are. */
export const AS_IT_IS = -1;

/** Where a cell stands in an experiment. */
export interface Place {
  arm: string;
  /** The number of the design's point, or `AS_IT_IS`. */
  point: number;
  /** Replicates are counted from 0, in the order of their seeds. */
  replicate: number;
  citizens: number;
  seed: number;
  cell: string;
}

export interface Layout {
  points: readonly Point[];
  arms: readonly Arm[];
  places: readonly Place[];
  /** Each cell once, those of one society together. */
  cells: readonly Cell[];
  sheets: Sheets;
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

/** A cell under its hash; measures are put in order. */
export function cellOf(world: Omit<Cell, 'hash'>, version: string): Cell {
  const { regime, society, citizens, months, seed } = world;
  const measures = [...new Set(world.measures)].sort();
  const parts = [version, regime, society, citizens, months, seed, ...measures];
  return { ...world, measures, hash: bytesToHex(sha256(utf8ToBytes(parts.join('\n')))) };
}

/**
 * Everything an experiment lives.
 *
 * @param version  of the program that lives it: another version's results are other results
 * @param seeds    the replicates, in order
 */
export function layOut(experiment: Experiment, version: string, seeds: readonly number[]): Layout {
  const points = pointsOf(experiment.factors, experiment.design);
  const { baseline, variants, citizens, months, endpoints, exploratory } = experiment;
  const arms = [baseline, ...variants];
  const measures = [...endpoints.map(({ measure }) => measure), ...exploratory];
  const regimes = new Map<string, Regime>();
  const societies = new Map<string, Society>();
  const byKey = new Map<string, Map<string, Cell>>();
  const places: Place[] = [];
  const lay = (arm: Arm, point: number): void => {
    const [regime, society] = [hashOf(arm.regime), hashOf(arm.society)];
    regimes.set(regime, arm.regime);
    societies.set(society, arm.society);
    for (const many of citizens) {
      seeds.forEach((seed, replicate) => {
        const cell = cellOf({ regime, society, citizens: many, months, seed, measures }, version);
        const key = societyKey(cell);
        byKey.set(key, (byKey.get(key) ?? new Map()).set(cell.hash, cell));
        places.push({ arm: arm.id, point, replicate, citizens: many, seed, cell: cell.hash });
      });
    }
  };
  for (const arm of arms) {
    lay(arm, AS_IT_IS);
  }
  for (const point of points) {
    for (const arm of experiment.armsAt(point)) {
      lay(arm, point.number);
    }
  }
  const cells = [...byKey.values()].flatMap((some) => [...some.values()]);
  return { points, arms, places, cells, sheets: { regimes, societies } };
}
