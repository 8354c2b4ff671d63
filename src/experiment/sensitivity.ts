/**
 * Which factors of a design matter: swings one at a time, Morris's effects, Sobol's indices; for each endpoint, at
 * each size, under the baseline.
 */
import type { Measure } from '../engine/contracts.js';
import { catalogue } from '../regime/catalogue.js';
import type { Bootstrapped } from '../statistics/bootstrap.js';
import { type ElementaryEffects, elementaryEffects } from '../statistics/indices/elementary-effects.js';
import { sobolIndices } from '../statistics/indices/sobol-indices.js';
import { type Swing, swings } from '../statistics/indices/swings.js';
import { mean } from '../statistics/moments.js';
import type { CellResult } from './cell-result.js';
import { BASELINE } from './experiment.js';
import { valueIn } from './findings.js';
import { AS_IT_IS, type LaidOut, type Place } from './lay-out.js';

/** What is called luck where the seed is a factor. */
export const LUCK = 'luck';

export type FactorEffect =
  | ({ factor: string } & Omit<Swing, 'factor'>)
  | ({ factor: string } & ElementaryEffects)
  | { factor: string; first: Bootstrapped; total: Bootstrapped };

export interface Sensitivity {
  citizens: number;
  measure: string;
  label: string;
  unit: string;
  declared: boolean;
  kind: 'one-at-a-time' | 'morris' | 'sobol';
  /** In the design's order; luck last, where it is a factor or each point was lived with several seeds. */
  factors: FactorEffect[];
}

/** What a design of one of these kinds shows; nothing for other designs. */
export function sensitivityOf(
  laid: LaidOut,
  places: readonly Place[],
  results: ReadonlyMap<string, CellResult>,
): Sensitivity[] {
  const { kind } = laid.design;
  if (kind !== 'one-at-a-time' && kind !== 'morris' && kind !== 'sobol') {
    return [];
  }
  const declared = laid.endpoints.map(({ measure }) => measure);
  return laid.citizens.flatMap((citizens) =>
    [...declared, ...laid.exploratory].map((measure) => {
      const { label, unit } = catalogue.measures.find(({ id }) => id === measure) as Measure;
      const here = places.filter((place) => place.arm === BASELINE && place.citizens === citizens);
      return {
        ...{ citizens, measure, label, unit, kind },
        declared: declared.includes(measure),
        factors: effectsOf(laid, byPoint(here, measure, results)),
      };
    }),
  );
}

/** Values of a measure at each point, a replicate each. */
function byPoint(
  places: readonly Place[],
  measure: string,
  results: ReadonlyMap<string, CellResult>,
): Map<number, (number | null)[]> {
  const values = new Map<number, (number | null)[]>();
  for (const { point, cell } of places) {
    const known = values.get(point) ?? [];
    known.push(valueIn(results.get(cell), measure));
    values.set(point, known);
  }
  return values;
}

function effectsOf(laid: LaidOut, values: ReadonlyMap<number, (number | null)[]>): FactorEffect[] {
  const { design, factors, points } = laid;
  const names = [...factors.map(({ path }) => path), ...(design.luck ? [LUCK] : [])];
  const at = (point: number) => values.get(point) as (number | null)[];
  if (design.kind === 'one-at-a-time') {
    return swings(
      at(AS_IT_IS),
      points.map(({ number }) => at(number)),
    ).map(({ factor, ...swing }) => ({ factor: names[factor], ...swing }));
  }
  if (design.kind === 'morris') {
    const rows = points.map((point) => point.at ?? []);
    const means = points.map(({ number }) => meanOfAll(at(number)));
    return elementaryEffects(rows, means).map((effects, place) => ({ factor: names[place], ...effects }));
  }
  const { first, total, luck } = sobolIndices(
    points.map(({ number }) => at(number)),
    names.length,
  );
  return [
    ...names.map((factor, place) => ({ factor, first: first[place], total: total[place] })),
    ...(luck ? [{ factor: LUCK, ...luck }] : []),
  ];
}

/** The mean over all seeds, the same at every point; not estimable where one is not. */
const meanOfAll = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null) ? null : mean(values as number[]);
