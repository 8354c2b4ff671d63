/**
 * An experiment laid out: which rules stand at which point of its design, and every cell that asks for.
 *
 * It holds plain values alone, so that it can be written down, shared out over machines and taken up again.
 */
import { hashOf } from '../regime/canonical.js';
import type { Regime, Society } from '../regime/regime.js';
import { oneAt } from '../statistics/designs/place.js';
import { type Cell, cellOf, type Sheets, societyKey } from './cells.js';
import type { Arm, Design, Endpoint, Experiment, Factor, Point, Seeds } from './experiment.js';
import { pointsOf } from './points.js';

/** The point of rules as they are. */
export const AS_IT_IS = -1;

export interface LaidOut {
  id: string;
  title: string;
  /** The text of its file. */
  text: string;
  society: { id: string; hash: string };
  citizens: readonly number[];
  months: number;
  seeds: Seeds;
  endpoints: readonly Endpoint[];
  exploratory: readonly string[];
  factors: readonly Factor[];
  design: Design;
  points: readonly Point[];
  /** The baseline first; `regime` is its hash where no design moves it. */
  arms: readonly (Pick<Arm, 'id' | 'title' | 'set' | 'diff'> & { regime: string })[];
  /** Each arm as it is, and at each point: hashes of its regime and its society. */
  standing: readonly { arm: string; point: number; regime: string; society: string }[];
}

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

/** Lays an experiment out, and gives the rules it names by their hash. */
export function layOut(experiment: Experiment): { laid: LaidOut; sheets: Sheets } {
  const { id, title, text, citizens, months, seeds, endpoints, exploratory, factors, design } = experiment;
  const { baseline, variants } = experiment;
  const points = pointsOf(factors, design);
  const regimes = new Map<string, Regime>();
  const societies = new Map<string, Society>();
  const standing = (arms: readonly Arm[], point: number): LaidOut['standing'] =>
    arms.map((arm) => {
      const [regime, society] = [hashOf(arm.regime), hashOf(arm.society)];
      regimes.set(regime, arm.regime);
      societies.set(society, arm.society);
      return { arm: arm.id, point, regime, society };
    });
  const arms = [baseline, ...variants];
  const asTheyAre = standing(arms, AS_IT_IS);
  const laid: LaidOut = {
    ...{ id, title, text, citizens, months, seeds, endpoints, exploratory, factors, design, points },
    society: { id: baseline.society.id, hash: hashOf(baseline.society) },
    arms: arms.map(({ id: name, title: told, set, diff }, place) => ({
      ...{ id: name, title: told, set, diff },
      regime: asTheyAre[place].regime,
    })),
    standing: [...asTheyAre, ...points.flatMap((point) => standing(experiment.armsAt(point), point.number))],
  };
  return { laid, sheets: { regimes, societies } };
}

/**
 * Every cell of an experiment once, those of one society together, and where each stands.
 *
 * @param version  of the program that lives them
 * @param seeds    the replicates, in order
 */
export function cellsOf(
  laid: LaidOut,
  version: string,
  seeds: readonly number[],
): { cells: Cell[]; places: Place[] } {
  const { citizens: sizes, months, endpoints, exploratory } = laid;
  const measures = [...endpoints.map(({ measure }) => measure), ...exploratory];
  const together = new Map<string, Map<string, Cell>>();
  const places: Place[] = [];
  for (const { arm, point, regime, society } of laid.standing) {
    for (const citizens of sizes) {
      for (const replicate of replicatesAt(laid, point, seeds)) {
        const seed = seeds[replicate];
        const cell = cellOf({ regime, society, citizens, months, seed, measures }, version);
        const key = societyKey(cell);
        together.set(key, (together.get(key) ?? new Map<string, Cell>()).set(cell.hash, cell));
        places.push({ arm, point, replicate, citizens, seed, cell: cell.hash });
      }
    }
  }
  return { cells: [...together.values()].flatMap((some) => [...some.values()]), places };
}

/** All replicates; where luck is a factor of the design, the one that its coordinate names. */
function replicatesAt(
  { design, factors, points }: LaidOut,
  point: number,
  seeds: readonly number[],
): number[] {
  const all = seeds.map((_, replicate) => replicate);
  const luck = points[point]?.at?.[factors.length];
  return design.luck && luck !== undefined ? [oneAt(luck, all)] : all;
}

/** The part of the cells that shard `number` of `of` lives; whole societies where there are enough of them. */
export function shardOf<T>(cells: readonly T[], number: number, of: number): T[] {
  const edge = (shard: number) => Math.floor((cells.length * shard) / of);
  return cells.slice(edge(number - 1), edge(number));
}
