/** Results made by hand, for tests of faces: no world was run for them. */
import type {
  ComparedMeasure,
  Comparison,
  GroupName,
  MeasureResult,
  RunResult,
  Value,
} from '../../src/run/results.js';

const GROUPS: GroupName[] = ['A', 'B', 'C'];
const CITIZENS: Record<GroupName, number> = { A: 70_000, B: 20_000, C: 10_000 };
const TOTAL = 100_000;

const value = (numerator: number, denominator: number, scale = 1): Value => ({
  value: denominator === 0 ? null : (scale * numerator) / denominator,
  numerator,
  denominator,
});

interface Told {
  label: string;
  question: string;
  unit?: string;
  worse?: MeasureResult['worse'];
  scale?: number;
  /** Shares of the scale's unit for groups A, B, C in the two worlds; null is not estimable. */
  a: [number, number, number] | null;
  b: [number, number, number] | null;
  /** How many of the denominator there are for each citizen: 120 for citizen-months. */
  each?: number;
}

const MEASURES: Record<string, Told> = {
  'sanction-prevalence': {
    label: 'Under a sanction',
    question: 'What share of citizens is under any sanction in the last month?',
    a: [0, 0, 0],
    b: [0.048, 0.114, 0.071],
  },
  'wrongful-share': {
    label: 'Of those, wrongful',
    question: 'Of the months under a sanction, what share had one in force only because of a false record?',
    a: null,
    b: [0.031, 0.066, 0.039],
    each: 8,
  },
  'citizen-months-sanctioned': {
    label: 'Months under any sanction',
    question: 'Of 1,000 months lived under the regime, how many were lived under a sanction?',
    unit: 'per 1,000 citizen-months',
    scale: 1000,
    each: 120,
    a: [0, 0, 0],
    b: [0.052, 0.121, 0.075],
  },
  'critical-speech': {
    label: 'Criticised in public',
    question: 'What share of citizens criticised the government in public in the last month?',
    worse: 'lower',
    a: [0.081, 0.083, 0.079],
    b: [0.032, 0.029, 0.033],
  },
  unemployment: {
    label: 'Without work',
    question: 'What share of citizens is without work in the last month?',
    a: [0.049, 0.058, 0.051],
    b: [0.05, 0.064, 0.052],
  },
  arrears: {
    label: 'Behind with payments',
    question: 'What share of citizens is behind with payments in the last month?',
    a: [0.04, 0.061, 0.045],
    b: [0.043, 0.071, 0.048],
  },
  liquidity: {
    label: 'Money left',
    question: 'How many months of median expenditure does a citizen have left, in the last month?',
    unit: 'months of median expenditure',
    worse: 'lower',
    a: [5.12, 3.41, 4.6],
    b: [5.03, 3.08, 4.51],
  },
  ties: {
    label: 'Ties',
    question: 'How many ties does a citizen have as the last month begins?',
    unit: 'ties',
    worse: 'lower',
    a: [9.91, 9.82, 9.87],
    b: [9.62, 9.01, 9.4],
  },
  'mean-score': {
    label: 'Mean score',
    question: 'What is the mean score of those who are scored, in the last month?',
    unit: 'points',
    worse: 'neither',
    a: null,
    b: [662.1, 618.4, 645.9],
  },
  'flights-refused': {
    label: 'Flights refused',
    question: 'Of 1,000 months, in how many was a wished-for journey refused? Refusals, not people.',
    unit: 'per 1,000 citizen-months',
    scale: 1000,
    each: 120,
    a: [0, 0, 0],
    b: [0.00021, 0.00068, 0.00034],
  },
};

const DOORS: [string, string, number][] = [
  ['loan', 'No loan', 31.2],
  ['car-rental', 'No car rental without a full deposit', 30.9],
  ['expensive-credit', 'Dearer credit', 39.5],
  ['housing', 'Dearer housing', 24.4],
  ['flight', 'No flights and fast trains', 6.1],
  ['work', 'Passed over for work', 14.8],
  ['school', 'No place at a better school', 3.2],
  ['public-listing', 'Named in public', 1.9],
];

function measure(id: string, told: Told, world: 'a' | 'b'): MeasureResult {
  const { label, question, unit = '%', worse = 'higher', scale = unit === '%' ? 100 : 1, each = 1 } = told;
  const shares = told[world];
  const groups = Object.fromEntries(
    GROUPS.map((group, index) => {
      const denominator = shares === null ? 0 : CITIZENS[group] * each;
      return [group, value(Math.round((shares?.[index] ?? 0) * denominator), denominator, scale)];
    }),
  ) as Record<GroupName, Value>;
  const sum = (key: 'numerator' | 'denominator') =>
    GROUPS.reduce((all, group) => all + groups[group][key], 0);
  return {
    ...value(sum('numerator'), sum('denominator'), scale),
    id,
    label,
    question,
    unit,
    worse,
    family: 'sanctions',
    headline: true,
    groups,
  };
}

function measuresOf(world: 'a' | 'b'): RunResult['measures'] {
  const measures = Object.fromEntries(
    Object.entries(MEASURES).map(([id, told]) => [id, measure(id, told, world)]),
  );
  const share = world === 'a' ? 0 : 0.048;
  measures['sanctioned-months-by-domain'] = {
    ...measure(
      'sanctioned-months-by-domain',
      {
        label: 'Months with a door closed, by domain',
        question: 'Of 1,000 months lived under the regime, in how many was each door closed?',
        unit: 'per 1,000 citizen-months',
        scale: 1000,
        each: 120,
        a: [share, share, share],
        b: [share, share, share],
      },
      world,
    ),
    ...(world === 'a'
      ? {}
      : {
          parts: Object.fromEntries(
            DOORS.map(([id, label, per]) => [
              id,
              { ...value(Math.round((per * TOTAL * 120) / 1000), TOTAL * 120, 1000), label },
            ]),
          ),
        }),
  };
  return measures;
}

const MONTHS = Array.from({ length: 20 }, (_, index) => 6 * (index + 1));

function seriesOf(measures: RunResult['measures'], world: 'a' | 'b'): RunResult['series'] {
  const rise = (month: number) => (month < 25 ? 0 : 1 - 0.5 ** ((month - 24) / 9));
  const series: RunResult['series'] = {};
  for (const id of ['sanction-prevalence', 'wrongful-share', 'critical-speech', 'unemployment', 'arrears']) {
    const end = measures[id]!.value;
    const start = MEASURES[id]!.a === null ? 0 : measure(id, MEASURES[id]!, 'a').value!;
    series[id] = {
      months: MONTHS,
      values: MONTHS.map((month) => {
        if (end === null || (id === 'wrongful-share' && month < 25)) return null;
        return world === 'a'
          ? end
          : start + (end - start) * rise(month) + Math.sin(month) * 0.06 * (id === 'unemployment' ? 1 : 0);
      }),
    };
  }
  return series;
}

const bell = (x: number, middle: number, spread: number) => Math.exp(-(((x - middle) / spread) ** 2) / 2);

function scoresOf(): RunResult['scores'] {
  const bins = Array.from({ length: 24 }, (_, index) => 350 + 25 * index);
  const middles: Record<GroupName, number> = { A: 662, B: 618, C: 646 };
  return bins.map((from) => ({
    from,
    to: from + 25,
    citizens: Object.fromEntries(
      GROUPS.map((group) => [
        group,
        Math.round((CITIZENS[group] * 25 * bell(from + 12, middles[group], 68)) / (68 * 2.5066)),
      ]),
    ) as Record<GroupName, number>,
  }));
}

/** A run with a score (`b`) or, like the baseline, without one (`a`). */
export const runResult = (world: 'a' | 'b' = 'b'): RunResult => riskFixed(unfixed(world));

function unfixed(world: 'a' | 'b'): RunResult {
  const measures = measuresOf(world);
  const scored = world === 'b';
  return {
    head: {
      glasshouse: '0.1.0',
      regime: scored
        ? { id: 'article-2018', title: 'The system as one article described it', hash: 'b'.repeat(64) }
        : { id: 'no-register', title: 'A society without a register', hash: 'a'.repeat(64) },
      society: { id: 'china-2019', title: 'A society with some published aggregates', hash: 'c'.repeat(64) },
      citizens: TOTAL,
      months: 120,
      seed: 7,
      threads: 2,
      kernel: 'ts',
      digest: scored ? '5e1f09c2'.repeat(8) : '0d4a77be'.repeat(8),
      seconds: 4.21,
      citizenMonthsPerSecond: 2_850_356,
      peakBytes: 312_000_000,
      out: null,
    },
    measures,
    series: seriesOf(measures, world),
    ...(scored
      ? {
          scores: scoresOf()!,
          tiesByFifth: [8.61, 9.31, 9.62, 9.77, 9.9].map((ties, index) => ({
            fifth: index + 1,
            ties: value(Math.round(ties * 20_000), 20_000),
          })),
          assortativity: 0.112,
        }
      : { assortativity: null }),
    riskRatio: scored ? { B: value(2280, 3360), C: value(710, 3360) } : { B: value(0, 0), C: value(0, 0) },
    citizensByGroup: { ...CITIZENS },
    peerLoopGain: scored ? 0.0625 : 0,
    layout: {
      bytesPerCitizen: 44,
      tiesBytesPerCitizen: 26,
      columns: [{ name: 'liquidity', bits: 16, owner: 'budget' }],
    },
    warnings: [],
  };
}

/** The ratio of the shares, as a run gives it. */
function riskFixed(run: RunResult): RunResult {
  const share = (group: GroupName) => run.measures['sanction-prevalence']!.groups[group].value ?? 0;
  for (const group of ['B', 'C'] as const) {
    run.riskRatio[group].value = share('A') === 0 ? null : share(group) / share('A');
  }
  return run;
}

const minus = (b: number | null, a: number | null) => (a === null || b === null ? null : b - a);

function compared(
  a: RunResult,
  b: RunResult,
  of: (measure: MeasureResult) => number | null,
): Record<string, ComparedMeasure> {
  return Object.fromEntries(
    Object.entries(b.measures).map(([id, inB]) => {
      const [from, to] = [of(a.measures[id]!), of(inB)];
      const { label, question, unit, worse, family, headline } = inB;
      const about = { label, question, unit, worse, family, headline };
      return [id, { ...about, a: from, b: to, difference: minus(to, from) }];
    }),
  );
}

/** Few lives part while joining is voluntary, many when it no longer is. */
function partingsOf(total: number): number[] {
  const partings = Array.from({ length: 120 }, (_, index) =>
    total === 0 ? 0 : Math.round(index < 24 ? 40 + 3 * index : 1800 * 0.95 ** (index - 24)),
  );
  const sum = partings.reduce((all, one) => all + one, 0);
  partings[24]! += total - sum;
  return partings;
}

/** The baseline without a register against the article's regime; `same`: a regime against itself. */
export function comparison(same = false): Comparison {
  const b = runResult('b');
  const a = same ? runResult('b') : runResult('a');
  const lives = (total: number, better: number, worse: number, equal: number) =>
    same
      ? { total, differ: 0, better: 0, worse: 0, equal: total }
      : { total, differ: better + worse + equal, better, worse, equal: total - better - worse };
  const groups = { A: [3_900, 19_400, 4_100], B: [820, 7_900, 1_200], C: [400, 2_800, 683] } as const;
  return {
    a,
    b,
    diff: same ? [] : [{ path: 'kind', a: 'none', b: 'score' }],
    lives: lives(TOTAL, 5_120, 30_100, 5_983),
    measures: compared(a, b, (measure) => measure.value),
    groups: Object.fromEntries(
      GROUPS.map((group) => {
        const [better, worse, equal] = groups[group];
        return [
          group,
          {
            lives: lives(CITIZENS[group], better, worse, equal),
            measures: compared(a, b, (measure) => measure.groups[group].value),
          },
        ];
      }),
    ) as Comparison['groups'],
    partings: partingsOf(same ? 0 : 41_203),
    examples: same
      ? []
      : [
          {
            citizen: 17,
            month: 27,
            column: 'liquidity',
            label: 'Money left',
            outcome: 'worse',
            doorMonths: [0, 41],
          },
          {
            citizen: 8,
            month: 3,
            column: 'expressed',
            label: 'What is said in public',
            outcome: 'equal',
            doorMonths: [0, 0],
          },
          {
            citizen: 31,
            month: 9,
            column: 'liquidity',
            label: 'Money left',
            outcome: 'better',
            doorMonths: [0, 0],
          },
        ],
    tiesByFifth: [9.4, 9.7, 9.9, 10, 10.2].map((ties, index) => {
      const there = same ? ties : ties * (0.91 + 0.02 * index);
      return {
        fifth: index + 1,
        a: value(Math.round(ties * 20_000), 20_000),
        b: value(Math.round(there * 20_000), 20_000),
        changePercent: same ? 0 : (100 * (there - ties)) / ties,
      };
    }),
    moneyBySanctionedMonths: [
      { from: 0, to: 0, citizens: 81_000, difference: same ? 0 : -0.01 },
      { from: 1, to: 6, citizens: 6_200, difference: same ? 0 : -0.22 },
      { from: 7, to: 24, citizens: 7_400, difference: same ? 0 : -0.81 },
      { from: 25, to: 60, citizens: 5_385, difference: same ? 0 : -2.36 },
      { from: 61, to: 96, citizens: 15, difference: null },
    ],
  };
}
