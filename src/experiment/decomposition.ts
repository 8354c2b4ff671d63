/**
 * Which part of what a regime does each of its mechanisms adds, over all orders of switching them on.
 *
 * Every replicate is shared out by itself, in whole units, so that shares add up exactly; means and intervals are over
 * replicates. A rate whose denominator moves too is no sum of anything: its numerator and its denominator are shared out.
 */
import type { Measure } from '../engine/contracts.js';
import { catalogue } from '../regime/catalogue.js';
import { aboutMean, type Paired } from '../statistics/paired.js';
import { ablation } from '../statistics/shares/ablation.js';
import { MOST_EXACT, type Needs } from '../statistics/shares/coalitions.js';
import { interactions } from '../statistics/shares/interactions.js';
import { sampledShapley } from '../statistics/shares/sampled.js';
import { type Game, shapley, toShare } from '../statistics/shares/shapley.js';
import { inUnits, unitFor } from '../statistics/shares/units.js';
import type { CellResult, CellValue } from './cell-result.js';
import { coalitionOf, needsOf, ordersOfDesign } from './coalitions.js';
import { AS_IT_IS, type LaidOut, type Place } from './lay-out.js';

export type Mean = Pick<Paired, 'replicates' | 'mean' | 'interval'>;

export interface Part {
  /** The path of the rule that is switched. */
  path: string;
  share: Mean;
  /** Shares of all replicates together: the whole number over `denominator`, in units. */
  numerator: number;
  /** Alone, and last; `null` where it needs others, or others it. */
  firstIn: Mean | null;
  lastOut: Mean | null;
  /** Standard error of drawing orders, over all replicates; only where not all orders are counted. */
  drawn?: number | null;
}

export interface Decomposition {
  arm: string;
  citizens: number;
  measure: string;
  label: string;
  unit: string;
  worse: Measure['worse'];
  of: 'value' | 'numerator' | 'denominator';
  replicates: number;
  /** Replicates left out because a coalition was not estimable. */
  missing: number;
  /** The size of a whole unit, and what shares stand over. */
  unitSize: number;
  denominator: number;
  total: Mean;
  parts: Part[];
  /** Interaction indices of pairs: above 0 where two feed each other. None where orders are drawn. */
  pairs: { paths: [string, string]; index: Mean }[];
}

/** Every endpoint and measure, shared out over the factors, for each arm and size; nothing for other designs. */
export function decompositionsOf(
  laid: LaidOut,
  places: readonly Place[],
  results: ReadonlyMap<string, CellResult>,
): Decomposition[] {
  const { arms, citizens, endpoints, exploratory, design } = laid;
  if (design.kind !== 'shapley') {
    return [];
  }
  const measures = [...endpoints.map(({ measure }) => measure), ...exploratory];
  return citizens.flatMap((size) =>
    arms.flatMap(({ id }) => {
      const here = places.filter(({ arm, citizens: many }) => arm === id && many === size);
      return measures.flatMap((measure) => {
        const found = byCoalition(laid, here, measure, results);
        const whole = wholeReplicates(found);
        return waysOf(found, whole).map((of) => ({
          ...{ arm: id, citizens: size, measure },
          ...aboutMeasure(measure),
          of,
          missing: replicatesIn(found) - whole.length,
          ...sharedOut(laid, found, whole, of),
        }));
      });
    }),
  );
}

/** What was found in each coalition, a replicate each. */
function byCoalition(
  { points }: LaidOut,
  places: readonly Place[],
  measure: string,
  results: ReadonlyMap<string, CellResult>,
): Found {
  const found = new Map(points.map((point) => [coalitionOf(point), [] as (CellValue | undefined)[]]));
  for (const { point, cell } of places.filter(({ point: at }) => at !== AS_IT_IS)) {
    found.get(coalitionOf(points[point]))?.push(results.get(cell)?.values[measure]);
  }
  return found;
}

const replicatesIn = (found: Found): number => found.get(0)?.length ?? 0;

type Found = ReadonlyMap<number, readonly (CellValue | undefined)[]>;

const aboutMeasure = (id: string): Pick<Measure, 'label' | 'unit' | 'worse'> => {
  const { label, unit, worse } = catalogue.measures.find((measure) => measure.id === id) as Measure;
  return { label, unit, worse };
};

/** Replicates in which every coalition is estimable. */
const wholeReplicates = (found: Found): number[] =>
  Array.from({ length: replicatesIn(found) }, (_, replicate) => replicate).filter((replicate) =>
    [...found.values()].every((values) => typeof values[replicate]?.value === 'number'),
  );

/** The value itself, where it is a sum over a denominator that stays; else the two it is made of. */
function waysOf(found: Found, whole: readonly number[]): Decomposition['of'][] {
  const stays = whole.every((replicate) => {
    const all = [...found.values()].map((values) => values[replicate]!);
    return (
      all.every(({ denominator }) => denominator === all[0].denominator) ||
      all.every(({ value, numerator }) => value === numerator)
    );
  });
  return stays ? ['value'] : ['numerator', 'denominator'];
}

function sharedOut(
  { factors, design }: LaidOut,
  found: Found,
  whole: readonly number[],
  of: Decomposition['of'],
): Pick<Decomposition, 'replicates' | 'unitSize' | 'denominator' | 'total' | 'parts' | 'pairs'> {
  const needs = needsOf(factors);
  const figures = whole.flatMap((replicate) => [...found.values()].map((values) => values[replicate]![of]!));
  const unitSize = unitFor(figures);
  const games = whole.map(
    (replicate): Game =>
      (coalition) =>
        inUnits(found.get(coalition)![replicate]![of]!, unitSize),
  );
  const orders = ordersOfDesign(factors, design);
  const shares = games.map((game) => (orders ? sampledShapley(game, needs, orders) : shapley(game, needs)));
  const alone = games.map((game) => (orders ? undefined : ablation(game, needs)));
  const denominator = (shares[0]?.denominator ?? 1) * Math.max(1, games.length);
  const all = (each: (replicate: number) => number): Mean => meanOf(games.map((_, r) => each(r) * unitSize));
  const ofAblation = (part: number, which: 'firstIn' | 'lastOut'): Mean | null =>
    alone.every((one) => typeof one?.[part][which] === 'number')
      ? all((r) => alone[r]?.[part][which] ?? 0)
      : null;
  return {
    replicates: whole.length,
    unitSize,
    denominator,
    total: all((r) => toShare(games[r], needs)),
    parts: factors.map(({ path }, part) => ({
      path,
      share: all((r) => shares[r].numerators[part] / shares[r].denominator),
      numerator: shares.reduce((sum, { numerators }) => sum + numerators[part], 0),
      firstIn: ofAblation(part, 'firstIn'),
      lastOut: ofAblation(part, 'lastOut'),
      ...(orders ? { drawn: errorOf(games, needs, orders, part, unitSize) } : {}),
    })),
    pairs: pairsOf(games, needs, factors, unitSize),
  };
}

/** The error of orders of the mean game: the orders are the same in all replicates, and so is their luck. */
function errorOf(
  games: readonly Game[],
  needs: Needs,
  orders: NonNullable<ReturnType<typeof ordersOfDesign>>,
  part: number,
  unitSize: number,
): number | null {
  const mean: Game = (coalition) =>
    games.reduce((sum, game) => sum + game(coalition), 0) / Math.max(1, games.length);
  const error = sampledShapley(mean, needs, orders).errors[part];
  return error === null ? null : error * unitSize;
}

function pairsOf(
  games: readonly Game[],
  needs: Needs,
  factors: LaidOut['factors'],
  unitSize: number,
): Decomposition['pairs'] {
  const parts = factors.length;
  if (parts < 2 || parts > MOST_EXACT || needs.some((need) => need !== 0)) {
    return [];
  }
  const found = games.map((game) => interactions(game, parts));
  return (found[0]?.indices ?? []).map(({ parts: [one, other] }, pair) => ({
    paths: [factors[one].path, factors[other].path],
    index: meanOf(
      found.map(({ indices, denominator }) => (indices[pair].numerator / denominator) * unitSize),
    ),
  }));
}

function meanOf(values: readonly number[]): Mean {
  const { replicates, mean, interval } = aboutMean(values);
  return { replicates, mean, interval };
}
