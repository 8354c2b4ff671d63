/** Designs as places where worlds are lived: factors at values their rules can take. */
import type { Points } from '../statistics/designs/design.js';
import { grid } from '../statistics/designs/grid.js';
import { latinHypercube } from '../statistics/designs/latin-hypercube.js';
import { morrisTrajectories } from '../statistics/designs/morris.js';
import { numberAt, oneAt } from '../statistics/designs/place.js';
import { saltelli } from '../statistics/designs/saltelli.js';
import { coalitionPoints } from './coalitions.js';
import type { Design, Factor, Point } from './experiment.js';

/** The points of a design, in its own order; none where only the baseline and its variants are lived. */
export function pointsOf(factors: readonly Factor[], design: Design): Point[] {
  switch (design.kind) {
    case 'pairs':
      return [];
    case 'grid':
      return gridOf(factors);
    case 'one-at-a-time':
      return endsOf(factors);
    case 'shapley':
      return coalitionPoints(factors, design);
    default:
      return rowsOf(factors.length + (design.luck ? 1 : 0), design).map((at, number) => ({
        number,
        at,
        values: valuesAt(factors, at),
      }));
  }
}

/** Rows of coordinates of a design that draws them. */
function rowsOf(factors: number, { kind, points, trajectories, seed }: Design): Points {
  switch (kind) {
    case 'latin-hypercube':
      return latinHypercube(points, factors, seed);
    case 'sobol':
      return saltelli(points, factors, seed);
    default:
      return morrisTrajectories(trajectories, factors, seed);
  }
}

const valuesAt = (factors: readonly Factor[], at: readonly number[]): Point['values'] =>
  Object.fromEntries(factors.map((factor, place) => [factor.path, valueAt(factor, at[place])]));

const valueAt = ({ range }: Factor, at: number): unknown =>
  'values' in range ? oneAt(at, range.values) : numberAt(at, range);

/** Every combination of the factors' values; the last factor changes fastest. */
function gridOf(factors: readonly Factor[]): Point[] {
  const lists = factors.map(levelsOf);
  return grid(lists.map(({ length }) => length)).map((row, number) => ({
    number,
    values: Object.fromEntries(factors.map(({ path }, place) => [path, lists[place][row[place]]])),
  }));
}

function levelsOf({ range, steps = 2 }: Factor): readonly unknown[] {
  if ('values' in range) {
    return range.values;
  }
  const { from, to, step } = range;
  const places = Array.from({ length: steps }, (_, place) => from + ((to - from) * place) / (steps - 1));
  const most = from + Math.floor((to - from) / (step || 1)) * step;
  const onStep = (value: number) => Math.min(most, from + Math.round((value - from) / step) * step);
  return [...new Set(step === 0 ? places : places.map(onStep))];
}

/** Each factor alone at its lowest, then at its highest value; all others stand as the baseline has them. */
const endsOf = (factors: readonly Factor[]): Point[] =>
  factors
    .flatMap((factor) => [0, 1].map((at) => ({ [factor.path]: valueAt(factor, at) })))
    .map((values, number) => ({ number, values }));
