import { citizen, draw, option, own, read, table } from '../../engine/contracts.js';
import { choose, flag, within as held, type I32, type i32, type U8 } from '../../engine/lanes.js';
import { defineWorld } from '../../models/define-world.js';
import { type Check, defineCase, type PublishedTables, within } from '../case.js';
import { FED_TABLES, type GroupTable, groupTable } from '../shared/fed-tables.js';

/** Citizens of each group, in the order of their scores; scores are kept in 64ths of a point. */
const MANY = 200_000;
const PART = 64;
const ONE = 2 ** 30;
/** Of a loan repaid and of one that is not: what the lender gains, and how a score moves. */
const GAIN = 1;
const LOSS = -4;

/** A score and a chance to repay for life, by the place of a citizen in its group. */
export function bearBorrower(size: i32, who: I32, scores: I32, repays: I32, score: I32, repay: I32): void {
  for (let i = 0; i < size; i++) {
    score[i] = scores[who[i]];
    repay[i] = repays[who[i]];
  }
}

/** From a place in the order of scores on people get a loan, and the score moves as it is repaid or not. */
export function lendAbove(
  size: i32,
  group: U8,
  who: I32,
  score: I32,
  repay: I32,
  luck: I32,
  first: i32,
  second: i32,
  granted: U8,
  moved: I32,
): void {
  for (let i = 0; i < size; i++) {
    const grants = flag(who[i] >= choose(group[i] === 1, second, first));
    const repaid = flag(luck[i] >>> 2 < repay[i]);
    const after = held(score[i] + choose(repaid === 1, 75 * 64, -150 * 64), 300 * 64, 850 * 64);
    granted[i] = grants;
    moved[i] = choose(grants === 1, after - score[i], 0);
  }
}

interface Borrowers {
  scores: Float64Array;
  repays: Float64Array;
}

/** Everybody up to a row of the table, and above the row before, stands at the score of that row. */
function borrowers(group: GroupTable): Borrowers {
  const scores = new Float64Array(MANY);
  const repays = new Float64Array(MANY);
  let row = 0;
  for (let place = 0; place < MANY; place++) {
    while (row < group.scores.length - 1 && group.below[row] < (place + 0.5) / MANY) {
      row++;
    }
    scores[place] = group.scores[row];
    repays[place] = group.repaid[row];
  }
  return { scores, repays };
}

/** The score from which the lender lends; part of the way to the next where only some at a score get a loan. */
function thresholdOf({ scores }: Borrowers, taken: number): number {
  const at = scores[MANY - taken];
  const first = scores.indexOf(at);
  const after = scores.lastIndexOf(at) + 1;
  const part = (after - (MANY - taken)) / (after - first);
  return at * part + (scores[after] ?? at) * (1 - part);
}

/** Shares accepted from the highest score down, with the lender's utility and the share of good loans reached. */
function byAcceptance({ repays }: Borrowers): { utility: Float64Array; reached: Float64Array } {
  const utility = new Float64Array(MANY + 1);
  const reached = new Float64Array(MANY + 1);
  for (let taken = 1; taken <= MANY; taken++) {
    const repay = repays[MANY - taken];
    utility[taken] = utility[taken - 1] + (repay * GAIN + (1 - repay) * LOSS) / MANY;
    reached[taken] = reached[taken - 1] + repay;
  }
  return { utility, reached: reached.map((sum) => sum / reached[MANY]) };
}

/** How many of each group the lender takes under each rule. */
function policies(groups: readonly [Borrowers, Borrowers], weights: readonly [number, number]) {
  const [one, two] = groups.map(byAcceptance);
  const best = (worth: (step: number) => number, steps: number): number => {
    let at = 0;
    for (let step = 1; step <= steps; step++) {
      at = worth(step) > worth(at) ? step : at;
    }
    return at;
  };
  const reaching = ({ reached }: { reached: Float64Array }, share: number): number => {
    let low = 0;
    let high = MANY;
    while (low < high) {
      const middle = (low + high) >> 1;
      [low, high] = reached[middle] < share ? [middle + 1, high] : [low, middle];
    }
    return low;
  };
  const alike = best((taken) => weights[0] * one.utility[taken] + weights[1] * two.utility[taken], MANY);
  const STEPS = 20_000;
  const equally = best((step) => {
    const [first, second] = [one, two].map((group) => group.utility[reaching(group, step / STEPS)]);
    return weights[0] * first + weights[1] * second;
  }, STEPS);
  return {
    'most profit': [one, two].map(({ utility }) => best((taken) => utility[taken], MANY)),
    'equal acceptance': [alike, alike],
    'equal opportunity': [one, two].map((group) => reaching(group, equally / STEPS)),
  };
}

const EXPECTED = {
  'most profit': { thresholds: [613.8, 645], accepted: [0.663, 0.168], moved: [38.7, 8.4] },
  'equal acceptance': { thresholds: [649.2, 480.1], accepted: [0.577, 0.577], moved: [35, -17.14] },
  'equal opportunity': { thresholds: [631, 557.3], accepted: [0.625, 0.356], moved: [37.2, 6.01] },
} as const;

/** The lender's rule lived: who gets loans, and how scores move. */
function lend(groups: readonly [Borrowers, Borrowers], taken: readonly number[]): number[][] {
  const both = (values: (group: Borrowers) => Float64Array, scale: number) =>
    Int32Array.from([...values(groups[0]), ...values(groups[1])], (value) => Math.round(value * scale));
  const lived = defineWorld({
    id: 'lending-by-score',
    citizens: 2 * MANY,
    months: 1,
    draws: { repay: { bits: 32 } },
    options: { first: { unit: 'whole', value: 0 }, second: { unit: 'whole', value: 0 } },
    columns: [
      { name: 'of', bits: 2, start: (who) => (who < MANY ? 0 : 1) },
      { name: 'score', bits: 32, signed: true },
      { name: 'repay', bits: 32, signed: true },
      { name: 'granted', bits: 2 },
      { name: 'moved', bits: 32, signed: true },
    ],
    kernels: [
      {
        stage: 'birth',
        run: bearBorrower,
        with: [
          citizen(),
          table('scores', () => both(({ scores }) => scores, PART)),
          table('repays', () => both(({ repays }) => repays, ONE)),
          own('score'),
          own('repay'),
        ],
      },
      {
        stage: 'life',
        run: lendAbove,
        with: [
          read('of'),
          citizen(),
          read('score'),
          read('repay'),
          draw('repay'),
          option('first'),
          option('second'),
          own('granted'),
          own('moved'),
        ],
      },
    ],
  }).run({
    sums: [],
    set: { first: MANY - taken[0], second: 2 * MANY - taken[1] },
  });
  const mean = (name: string, group: number) =>
    Array.from(lived.column(name).subarray(group * MANY, (group + 1) * MANY)).reduce(
      (sum, value) => sum + value,
      0,
    ) / MANY;
  return [
    [mean('granted', 0), mean('granted', 1)],
    [mean('moved', 0) / PART, mean('moved', 1) / PART],
  ];
}

function checks(tables: PublishedTables): Check[] {
  const [first, second] = [groupTable(tables, 1), groupTable(tables, 2)];
  const groups = [borrowers(first), borrowers(second)] as const;
  const everybody = first.people + second.people;
  const chosen = policies(groups, [first.people / everybody, second.people / everybody]);
  return Object.entries(EXPECTED).flatMap(([name, expected]) => {
    const taken = chosen[name as keyof typeof chosen];
    const thresholds = groups.map((group, place) => thresholdOf(group, taken[place]));
    const [accepted, moved] = lend(groups, taken);
    return [0, 1].flatMap((group) => [
      within(
        `${name}, group ${group + 1}: threshold`,
        expected.thresholds[group],
        thresholds[group],
        0.5,
        'as stated with the figures',
      ),
      within(
        `${name}, group ${group + 1}: accepted`,
        expected.accepted[group],
        accepted[group],
        0.002,
        'three decimals, and rows of half a percent',
      ),
      within(
        `${name}, group ${group + 1}: mean change of score`,
        expected.moved[group],
        moved[group],
        0.5,
        'as stated with the figures',
      ),
    ]);
  });
}

export default defineCase({
  id: 'T9',
  title: 'Equal acceptance lowers the scores of those it means to help; most profit does not.',
  source: 'Liu et al. 2018 (ICML) on the Federal Reserve tables of 2007; groups by their place in the report',
  slow: true,
  needs: Object.values(FED_TABLES),
  run: checks,
});
