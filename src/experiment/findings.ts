/**
 * From cells to what an experiment found: every arm against its baseline, replicate by replicate.
 */
import type { Measure } from '../engine/contracts.js';
import { catalogue } from '../regime/catalogue.js';
import { holm } from '../statistics/holm.js';
import { mean } from '../statistics/moments.js';
import { type Paired, paired } from '../statistics/paired.js';
import { halfOf, replicatesFor } from '../statistics/precision.js';
import type { CellResult } from './cell-result.js';
import { BASELINE } from './experiment.js';
import { AS_IT_IS, type LaidOut, type Place } from './lay-out.js';

/** One arm against its baseline in one measure, at one point and size. */
export interface Finding {
  arm: string;
  /** The design's point, or `AS_IT_IS`. */
  point: number;
  citizens: number;
  measure: string;
  label: string;
  unit: string;
  worse: Measure['worse'];
  /** Declared beforehand. */
  declared: boolean;
  /** Means over the pairs; `null` where no pair is whole. */
  a: number | null;
  b: number | null;
  /** b - a over replicates. */
  difference: Paired;
  /** The chance that luck alone does as much, adjusted for the endpoints declared; of other measures, as it is. */
  byLuck: number | null;
  /** Half the width of the interval that was asked for, and the replicates that takes. */
  asked?: { halfWidth: number; replicates: number | null };
  verdict: Verdict;
}

/**
 * `none`: the same in every pair. `apart`: told apart from luck. `luck`: cannot be. `unknown`: too few whole pairs
 * to say.
 */
export type Verdict = 'none' | 'apart' | 'luck' | 'unknown';

/** A verdict is wrong in at most this share of experiments without any difference. */
const WRONG_AT_MOST = 0.05;

/** Designs whose points are compared with the baseline one by one; others are looked at as a whole. */
const POINT_BY_POINT = ['pairs', 'grid'];

/** Every comparison: variants with the baseline at the same point; in a grid without variants, points with it. */
export function findingsOf(
  laid: LaidOut,
  places: readonly Place[],
  results: ReadonlyMap<string, CellResult>,
): Finding[] {
  const standing = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(place.arm, place.point, place.citizens);
    standing.set(key, [...(standing.get(key) ?? []), place]);
  }
  const at = (arm: string, point: number, citizens: number) =>
    standing.get(keyOf(arm, point, citizens)) as Place[];
  return laid.citizens.flatMap((citizens) =>
    pairsOf(laid).flatMap(({ arm, point, from }) =>
      compared(laid, results, at(BASELINE, from, citizens), at(arm, point, citizens)),
    ),
  );
}

const keyOf = (arm: string, point: number, citizens: number): string => `${arm} ${point} ${citizens}`;

/** Which arm at which point is held against the baseline at which. */
function pairsOf({ arms, points, design }: LaidOut): { arm: string; point: number; from: number }[] {
  const variants = arms.slice(1);
  const there = POINT_BY_POINT.includes(design.kind) ? points.map(({ number }) => number) : [];
  return variants.length > 0
    ? [AS_IT_IS, ...there].flatMap((point) => variants.map(({ id }) => ({ arm: id, point, from: point })))
    : there.map((point) => ({ arm: BASELINE, point, from: AS_IT_IS }));
}

function compared(
  { endpoints, exploratory }: LaidOut,
  results: ReadonlyMap<string, CellResult>,
  baseline: readonly Place[],
  other: readonly Place[],
): Finding[] {
  const [{ arm, point, citizens }] = other;
  const declared = endpoints.map(({ measure }) => measure);
  const all = [...declared, ...exploratory].map((measure) => {
    const values = (side: readonly Place[]) => side.map(({ cell }) => valueIn(results.get(cell), measure));
    const [from, to] = [values(baseline), values(other)];
    return { measure, from, to, difference: paired(from, to) };
  });
  const adjusted = holm(all.slice(0, declared.length).map(({ difference }) => difference.byLuck));
  return all.map(({ measure, from, to, difference }, place) => {
    const { label, unit, worse } = catalogue.measures.find(({ id }) => id === measure) as Measure;
    const whole = from.flatMap((value, replicate) => {
      const after = to[replicate];
      return value === null || after === null ? [] : [{ value, after }];
    });
    const byLuck = place < declared.length ? adjusted[place] : difference.byLuck;
    const halfWidth = endpoints[place]?.halfWidth;
    return {
      ...{ arm, point, citizens, measure, label, unit, worse },
      declared: place < declared.length,
      a: mean(whole.map(({ value }) => value)),
      b: mean(whole.map(({ after }) => after)),
      difference,
      byLuck,
      ...(halfWidth === undefined
        ? {}
        : {
            asked: {
              halfWidth,
              replicates: replicatesFor(
                whole.map(({ value, after }) => after - value),
                halfWidth,
              ),
            },
          }),
      verdict: verdictOf(difference, byLuck),
    };
  });
}

export const valueIn = (result: CellResult | undefined, measure: string): number | null =>
  result?.values[measure]?.value ?? null;

function verdictOf({ mean: middle, spread }: Paired, byLuck: number | null): Verdict {
  if (byLuck === null || spread === null) {
    return 'unknown';
  }
  if (middle === 0 && spread === 0) {
    return 'none';
  }
  return byLuck <= WRONG_AT_MOST ? 'apart' : 'luck';
}

/** Replicates that every precision asked for takes, as the pilot says; the pilot's own where none is missing. */
export function replicatesWanted(findings: readonly Finding[], pilot: number): number {
  return Math.max(
    pilot,
    ...findings
      .filter(({ asked, difference }) => asked && (halfOf(difference) ?? 0) > asked.halfWidth)
      .map(({ asked }) => asked?.replicates ?? 0),
  );
}
