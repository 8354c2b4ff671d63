/**
 * Two worlds with the same citizens and the same luck: what the second rule did that the first did not.
 */

import type { WorldSpec } from '../regime/compile.js';
import { diffRegimes } from '../regime/load.js';
import { fifthsOf, lookAtFriends, meansByFifth } from '../run/closing.js';
import { GROUPS } from '../run/collect.js';
import { comparedWithNobodyScored } from '../run/further.js';
import { type LivedWorld, type LivedWorlds, type LiveOptions, liveWorlds } from '../run/live.js';
import type {
  ComparedMeasure,
  Comparison,
  GroupName,
  Lives,
  MeasureResult,
  Parting,
  Value,
} from '../run/results.js';
import { livedColumns, type TwinTallies } from '../run/twins.js';

export type Outcome = 'better' | 'worse' | 'equal' | 'same';

/** Everything known of every pair of lives, one entry a citizen. */
export interface ComparedLives {
  outcomes: Outcome[];
  tallies: TwinTallies;
  columns: { name: string; label: string }[];
}

/** Lives both worlds and compares them. `a` is the baseline, every difference is b - a. */
export async function compareWorlds(
  a: WorldSpec,
  b: WorldSpec,
  options: LiveOptions = {},
): Promise<{ comparison: Comparison; lives: ComparedLives; lived: LivedWorlds }> {
  const pair = [a, b].map((spec) => (spec.measures ? spec : { ...spec, measures: 'pair' as const }));
  const lived = await liveWorlds(pair, { ...options, twins: true });
  const [first, second] = lived.worlds;
  if (a.regime.kind === 'none' && b.regime.kind !== 'none') {
    Object.assign(second.result.measures, comparedWithNobodyScored(second, first));
  }
  const { comparison, lives } = compareLived(lived);
  return { comparison, lives, lived };
}

const EXAMPLES_OF_EACH = 3;
const SANCTIONED_BANDS = [
  [0, 0],
  [1, 6],
  [7, 24],
  [25, 48],
  [49, Number.POSITIVE_INFINITY],
] as const;

function compareLived(lived: LivedWorlds): { comparison: Comparison; lives: ComparedLives } {
  const [a, b] = lived.worlds;
  const tallies = lived.tallies as TwinTallies;
  const columns = livedColumns(a.compiled.plan, b.compiled.plan).map(({ name, label }) => ({ name, label }));
  const outcomes = outcomesOf(a, b, tallies);
  const lives = { outcomes, tallies, columns };
  const groups = groupOf(a);
  const all = a.result.measures;
  const comparison: Comparison = {
    a: a.result,
    b: b.result,
    diff: diffRegimes(a.compiled.spec.regime, b.compiled.spec.regime),
    lives: countLives(outcomes, () => true),
    measures: compareMeasures(all, b.result.measures, (measure) => measure),
    groups: Object.fromEntries(
      GROUPS.map((name, place) => [
        name,
        {
          lives: countLives(outcomes, (citizen) => groups[citizen] === place),
          measures: compareMeasures(all, b.result.measures, (measure) => measure.groups[name]),
        },
      ]),
    ) as Record<GroupName, { lives: Lives; measures: Record<string, ComparedMeasure> }>,
    partings: partingsOf(tallies, a.compiled.spec.months),
    examples: examplesOf(lives),
    tiesByFifth: tiesByFifth(a, b),
    moneyBySanctionedMonths: moneyBySanctionedMonths(a, b, tallies),
  };
  return { comparison, lives };
}

/** The first month and column in which the two lives of a citizen part; undefined if they never do. */
export function partingOf(lives: ComparedLives, citizen: number): Parting | undefined {
  const month = lives.tallies.firstMonth[citizen];
  const column = lives.columns[lives.tallies.firstColumn[citizen]];
  return month === 0 ? undefined : { citizen, month, column: column.name, label: column.label };
}

/**
 * Better or worse: fewer or more months with doors closed, then fewer or more months behind with
 * payments, then more or less money at the end. Lives that differ otherwise only are equal.
 */
function outcomesOf(a: LivedWorld, b: LivedWorld, tallies: TwinTallies): Outcome[] {
  const money = [a, b].map((world) => world.memory.arrays.get('liquidity') as Int8Array);
  const [doorsA, doorsB] = tallies.sanctioned;
  const [behindA, behindB] = tallies.behind;
  return Array.from(tallies.firstMonth, (month, i) => {
    if (month === 0) {
      return 'same';
    }
    const harm = doorsB[i] - doorsA[i] || behindB[i] - behindA[i] || money[0][i] - money[1][i];
    return harm > 0 ? 'worse' : harm < 0 ? 'better' : 'equal';
  });
}

function countLives(outcomes: readonly Outcome[], counts: (citizen: number) => boolean): Lives {
  const lives: Lives = { total: 0, differ: 0, better: 0, worse: 0, equal: 0 };
  outcomes.forEach((outcome, citizen) => {
    if (!counts(citizen)) {
      return;
    }
    lives.total++;
    lives.differ += outcome === 'same' ? 0 : 1;
    lives.better += outcome === 'better' ? 1 : 0;
    lives.worse += outcome === 'worse' ? 1 : 0;
  });
  lives.equal = lives.total - lives.better - lives.worse;
  return lives;
}

function groupOf(world: LivedWorld): Uint8Array {
  const column = world.compiled.plan.layout.columns.get('group');
  const groups = new Uint8Array(world.memory.size);
  if (column?.where === 'packed') {
    const words = world.memory.packed[column.word];
    for (let i = 0; i < groups.length; i++) {
      groups[i] = (words[i] >>> column.shift) & 3;
    }
  }
  return groups;
}

/** Every measure of either world; one that only one world has is not estimable in the other. */
function compareMeasures(
  a: Record<string, MeasureResult>,
  b: Record<string, MeasureResult>,
  pick: (measure: MeasureResult) => Value,
): Record<string, ComparedMeasure> {
  const compared: Record<string, ComparedMeasure> = {};
  for (const id of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    const about = a[id] ?? b[id];
    const before = a[id] ? pick(a[id]).value : null;
    const after = b[id] ? pick(b[id]).value : null;
    compared[id] = {
      label: about.label,
      question: about.question,
      unit: about.unit,
      worse: about.worse,
      family: about.family,
      ...(about.headline ? { headline: about.headline } : {}),
      a: before,
      b: after,
      difference: before === null || after === null ? null : after - before,
    };
  }
  return compared;
}

function partingsOf(tallies: TwinTallies, months: number): number[] {
  const partings = new Array<number>(months).fill(0);
  for (const month of tallies.firstMonth) {
    if (month > 0) {
      partings[month - 1]++;
    }
  }
  return partings;
}

function examplesOf(lives: ComparedLives): Comparison['examples'] {
  const examples: Comparison['examples'] = [];
  for (const outcome of ['worse', 'better', 'equal'] as const) {
    let found = 0;
    for (let citizen = 0; citizen < lives.outcomes.length && found < EXAMPLES_OF_EACH; citizen++) {
      const parting = partingOf(lives, citizen);
      if (lives.outcomes[citizen] === outcome && parting) {
        const [a, b] = lives.tallies.sanctioned;
        examples.push({ ...parting, outcome, doorMonths: [a[citizen], b[citizen]] });
        found++;
      }
    }
  }
  return examples;
}

/** Ties of the same people in both worlds, by fifth of their score in the world that scores them. */
function tiesByFifth(a: LivedWorld, b: LivedWorld): Comparison['tiesByFifth'] {
  const scored = [b, a].find((world) => world.result.scores);
  const scores = scored?.memory.arrays.get('score') as Uint16Array | undefined;
  if (!scores) {
    return undefined;
  }
  const fifths = fifthsOf(scores);
  const [before, after] = [a, b].map((world) =>
    meansByFifth(fifths, lookAtFriends(world.memory, world.calendar, false).degree),
  );
  return before.map(({ fifth, ties }, place) => {
    const other = after[place].ties;
    const change =
      ties.value && other.value !== null ? ((other.value - ties.value) / ties.value) * 100 : null;
    return { fifth, a: ties, b: other, changePercent: change };
  });
}

/** Money left, b - a in months of expenditure, by how many months a citizen had a door closed in b. */
function moneyBySanctionedMonths(
  a: LivedWorld,
  b: LivedWorld,
  tallies: TwinTallies,
): Comparison['moneyBySanctionedMonths'] {
  const before = a.memory.arrays.get('liquidity') as Int8Array;
  const after = b.memory.arrays.get('liquidity') as Int8Array;
  // months, not doors: a month with nine doors closed is one month
  const months = tallies.monthsUnder[1];
  return SANCTIONED_BANDS.map(([from, to]) => {
    let citizens = 0;
    let sum = 0;
    for (let i = 0; i < months.length; i++) {
      if (months[i] >= from && months[i] <= to) {
        citizens++;
        sum += after[i] - before[i];
      }
    }
    const most = Number.isFinite(to) ? to : a.compiled.spec.months;
    return { from, to: most, citizens, difference: citizens > 0 ? sum / citizens / 8 : null };
  });
}
