/**
 * Looks at the stylised facts over seeds: mean, 95 % interval, and whether both lie in the band.
 */

import type { WorldSpec } from '../regime/compile.js';
import { loadRegime, loadSociety } from '../regime/load.js';
import { FACT_WORLDS, type Fact, type FactContext, type FactRow, type FactWorld, type Seen } from './fact.js';
import { facts as all } from './index.gen.js';

export const facts: readonly Fact[] = all;

/** `holds` and `fails`: the whole interval lies inside, or outside. `calibrated`: a number was set on it. */
export type FactVerdict = 'holds' | 'fails' | 'undecided' | 'calibrated, inside' | 'calibrated, outside';

export interface FoundRow extends FactRow {
  mean: number;
  /** Half the width of the 95 % interval of the mean over seeds (Student's t). */
  margin: number;
  verdict: FactVerdict;
}

export interface FoundFact {
  id: string;
  title: string;
  source: string;
  rows: readonly FoundRow[];
  /** Where a row fails: the likely cause. */
  cause?: string;
}

export interface FactsOptions {
  seeds: number;
  citizens: number;
  months?: number;
  /** Lives worlds that share their society, citizens and seed. */
  live(specs: readonly WorldSpec[]): Promise<readonly Seen[]>;
  progress?: (done: number, total: number) => void;
}

/** What facts read of a world; other measures would only take time. */
export const FACT_MEASURES = [
  'critical-speech',
  'private-criticism',
  'ever-false-record',
  'ever-wrongfully-sanctioned',
  'broken-agreements',
  'score-assortativity',
];

const EQUAL_COVERAGE: readonly string[] = [
  ['payments', 90],
  ['messaging', 95],
  ['utility', 92],
  ['lender', 70],
  ['ride-hailing', 45],
  ['insurer', 60],
  ['dating', 15],
].map(([partner, percent]) => `partners.${partner}.coverage=${percent}`);

function specsFor(seed: number, citizens: number, months: number): Record<FactWorld, WorldSpec> {
  const society = loadSociety('china-2019');
  const world = (regime: string, set: readonly string[] = []): WorldSpec => ({
    society,
    regime: loadRegime(regime, { set }),
    citizens,
    months,
    seed,
    measures: FACT_MEASURES,
  });
  return {
    none: world('no-register'),
    article: world('article-2018'),
    'without-peers': world('article-2018', ['peer.mode=none']),
    'equal-coverage': world('article-2018', EQUAL_COVERAGE),
  };
}

/** Lives every seed's worlds once and lets every fact look at them. */
export async function lookAtFacts(chosen: readonly Fact[], options: FactsOptions): Promise<FoundFact[]> {
  const { seeds, citizens, months = 120, live } = options;
  const values = chosen.map((fact) => fact.rows.map((): number[] => []));
  for (let seed = 1; seed <= seeds; seed++) {
    const specs = specsFor(seed, citizens, months);
    const seen = await live(FACT_WORLDS.map((name) => specs[name]));
    const worlds = Object.fromEntries(FACT_WORLDS.map((name, place) => [name, seen[place]]));
    const context = { seed, citizens, months, live, worlds: worlds as FactContext['worlds'] };
    for (const [place, fact] of chosen.entries()) {
      const found = await fact.look(context);
      found.forEach((value, row) => {
        values[place][row].push(value);
      });
    }
    options.progress?.(seed, seeds);
  }
  return chosen.map((fact, place) => judge(fact, values[place]));
}

function judge(fact: Fact, values: readonly (readonly number[])[]): FoundFact {
  const rows = fact.rows.map((row, place) => judgeRow(row, values[place]));
  const failed = rows.some(({ verdict }) => verdict !== 'holds' && verdict !== 'calibrated, inside');
  const { id, title, source, cause } = fact;
  return { id, title, source, rows, ...(failed ? { cause } : {}) };
}

/** Mean, margin and verdict of one number over seeds. */
export function judgeRow(row: FactRow, values: readonly number[]): FoundRow {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = row;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const freedom = values.length - 1;
  const margin = freedom > 0 ? studentT(freedom) * Math.sqrt(squares / freedom / values.length) : Infinity;
  const inside = mean - margin >= least && mean + margin <= most;
  const outside = mean + margin < least || mean - margin > most;
  const within = mean >= least && mean <= most;
  const verdict: FactVerdict = row.calibrated
    ? `calibrated, ${within ? 'inside' : 'outside'}`
    : inside
      ? 'holds'
      : outside || Number.isNaN(mean)
        ? 'fails'
        : 'undecided';
  return { ...row, mean, margin, verdict };
}

/** The 97.5 % quantile of Student's t (Cornish and Fisher's expansion; exact to three digits from 3 on). */
export function studentT(freedom: number): number {
  if (freedom < 3) {
    return freedom === 1 ? 12.706 : 4.303;
  }
  const z = 1.959964;
  const n = freedom;
  return (
    z +
    (z ** 3 + z) / (4 * n) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3) +
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * n ** 4)
  );
}
