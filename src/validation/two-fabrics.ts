/**
 * Ties that are worked out against ties that are kept: the same society, seeds and regimes, and how far what the
 * stylised facts look at lies apart.
 */
import type { WorldSpec } from '../regime/compile.js';
import type { Fact, Seen } from './fact.js';
import { lookAtFacts } from './facts.js';

/** From how many citizens on ties are worked out, to have all of them kept or none. */
const FROM = { kept: 2_147_483_647, 'worked out': 0 } as const;
export type Fabric = keyof typeof FROM;

/** One number that a fact looks at, over seeds. */
export interface FabricRow {
  fact: string;
  what: string;
  unit: string;
  kept: { mean: number; margin: number };
  workedOut: { mean: number; margin: number };
  difference: number;
  /** Half the width of the 95 % interval of the difference, were there none. */
  margin: number;
  within: boolean;
}

export interface TwoFabricsOptions {
  seeds: number;
  citizens: number;
  months?: number;
  live(specs: readonly WorldSpec[]): Promise<readonly Seen[]>;
  progress?: (fabric: Fabric, done: number, total: number) => void;
}

/** The same world on ties that are all kept, or all worked out. */
export function onFabric(spec: WorldSpec, fabric: Fabric): WorldSpec {
  const { society } = spec;
  const from = { value: FROM[fabric], assumption: true };
  return { ...spec, society: { ...society, ties: { ...society.ties, 'masks-from': from } } };
}

/**
 * Looks at facts twice over the same seeds.
 *
 * A difference is within sampling error where it is no larger than the margins of the two means make likely: the
 * two societies share their citizens and luck and differ in who knows whom, so margins are added as if independent.
 */
export async function compareFabrics(
  facts: readonly Fact[],
  options: TwoFabricsOptions,
): Promise<FabricRow[]> {
  const { seeds, citizens, months, live, progress } = options;
  const look = (fabric: Fabric) =>
    lookAtFacts(facts, {
      seeds,
      citizens,
      months,
      live: (specs) => live(specs.map((spec) => onFabric(spec, fabric))),
      progress: (done, total) => progress?.(fabric, done, total),
    });
  const [kept, workedOut] = [await look('kept'), await look('worked out')];
  return kept.flatMap(({ id, rows }, place) =>
    rows.map(({ what, unit, mean, margin }, row) => {
      const other = workedOut[place].rows[row];
      const difference = other.mean - mean;
      const both = Math.hypot(margin, other.margin);
      // where nothing can be estimated on one, it cannot on the other
      const within = Number.isFinite(difference) ? Math.abs(difference) <= both : Object.is(mean, other.mean);
      return {
        ...{ fact: id, what, unit, difference, margin: both, within },
        kept: { mean, margin },
        workedOut: { mean: other.mean, margin: other.margin },
      };
    }),
  );
}
