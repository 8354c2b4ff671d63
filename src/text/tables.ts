/** What a run and a comparison found, as plain text for a terminal. */
import type { Comparison, MeasureResult, RunHead, RunResult, Value } from '../run/results.js';
import { columns, hanging, plain, type TextColumn, wrapped } from './columns.js';
import {
  asGood,
  atFirst,
  GROUPS,
  livesSentence,
  outcomeWord,
  riskRatioOf,
  ruleValue,
  STAMP,
  sampleSentence,
  worldNames,
} from './findings.js';
import {
  bytes,
  count,
  counted,
  digitsFor,
  NOT_ESTIMABLE,
  perThousand,
  shown,
  signed,
  unitOfDifference,
} from './numbers.js';

export interface TableOptions {
  /** The command that opens one life; the number of a citizen is put after it. */
  explain?: string;
  /** Whether lives can be opened at all: not where the public history was not kept. */
  lives?: boolean;
}

const WIDTH = 100;
/** Below this the unit stands with the label and a dash for what is not estimable. */
const ROOMY = 84;
const RULES_SHOWN = 8;
const EXAMPLES_SHOWN = 6;

/** What differs between two worlds: lives, rules, measures, groups, ties, and lives to look at. */
export function comparisonTable(comparison: Comparison, width = WIDTH, options: TableOptions = {}): string {
  const { a, b } = comparison;
  const names = worldNames(comparison);
  const parts = [
    head(b.head, width),
    [
      ...hanging(`A  ${names.a}: ${a.head.regime.title}`, width, '   '),
      ...hanging(`B  ${names.b}: ${b.head.regime.title}`, width, '   '),
    ],
    wrapped(livesSentence(comparison.lives), width),
    changedRules(comparison, width),
    comparedMeasures(comparison, width),
    closedDoors([a, b], width),
    groups(comparison, width),
    risks([a, b], width),
    fifths(comparison, width),
    examples(comparison, width),
    closing(comparison, options),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** What one world is like: measures by group, doors, ties. */
export function runTable(run: RunResult, width = WIDTH, options: TableOptions = {}): string {
  const first = options.explain ?? `glasshouse explain ${run.head.out ?? run.head.regime.id} --citizen`;
  const parts = [
    head(run.head, width),
    hanging(`${run.head.regime.id}: ${run.head.regime.title}`, width, '  '),
    measures(run, width),
    closedDoors([run], width),
    risks([run], width),
    runFifths(run, width),
    run.warnings.flatMap((warning) => hanging(`Note: ${warning}`, width, '  ')),
    cost(run.head, width),
    options.lives === false ? [] : ['Open one life:', `  ${plain(first)} 1`],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function head(run: RunHead, width: number): string[] {
  const { society, citizens, months, seed } = run;
  const about = `${STAMP}. ${counted(citizens, 'citizen')} of ${society.id}, ${counted(months, 'month')}, seed ${seed}.`;
  return wrapped(`${about} ${sampleSentence(run)}`.trim(), width);
}

/** What kernels ran on, in words. */
const KERNELS = { ts: 'kernels as written', simd: 'compiled kernels' } as const;

function cost(
  { digest, seconds, citizenMonthsPerSecond, peakBytes, threads, kernel, out }: RunHead,
  width: number,
): string[] {
  const speed = `${shown(seconds)} s on ${counted(threads, 'thread')} (${KERNELS[kernel]}), ${count(citizenMonthsPerSecond)} citizen-months a second, ${bytes(peakBytes)} at most`;
  return [
    ...wrapped(`Digest ${digest.slice(0, 16)} · ${speed}.`, width),
    ...(out === null ? [] : hanging(`Kept in ${out}`, width, '  ')),
  ];
}

function changedRules({ diff }: Comparison, width: number): string[] {
  if (diff.length === 0) return ['No rule differs.'];
  const rows = diff
    .slice(0, RULES_SHOWN)
    .map(({ path, a, b }) => [path, short(ruleValue(a)), short(ruleValue(b))]);
  const rest = diff.length - rows.length;
  return [
    ...columns(
      [
        { head: diff.length === 1 ? 'Rule that differs' : 'Rules that differ', wide: true },
        { head: 'A' },
        { head: 'B' },
      ],
      rows,
      width,
    ),
    ...(rest > 0 ? [`and ${count(rest)} more`] : []),
  ];
}

const short = (text: string): string => (text.length <= 18 ? text : `${text.slice(0, 17)}…`);

/** In a narrow terminal a dash, explained below the table. */
const dashed = (text: string, width: number): string =>
  width < ROOMY && text === NOT_ESTIMABLE ? '–' : text;
const explained = (rows: readonly (readonly string[])[]): string[] =>
  rows.some((row) => row.includes('–')) ? [`– ${NOT_ESTIMABLE}`] : [];

/** The unit in a column of its own where there is room, else with the label. */
function withUnits(width: number, label: string, unit: string, numbers: readonly string[]): string[] {
  const cells = numbers.map((text) => dashed(text, numbers.length > 3 ? 0 : width));
  if (width >= ROOMY) return [label, ...cells, unit];
  return [unit === '' || unit.toLowerCase() === label.toLowerCase() ? label : `${label}, ${unit}`, ...cells];
}

function measureColumns(width: number, numbers: readonly string[]): TextColumn[] {
  return [
    { head: 'Measure', wide: true },
    ...numbers.map((head) => ({ head, right: true })),
    ...(width < ROOMY ? [] : [{ head: 'Unit' }]),
  ];
}

function comparedMeasures({ measures }: Comparison, width: number): string[] {
  const rows = atFirst(measures).map(([, { label, unit, a, b, difference }]) => {
    const digits = digitsFor(a, b, difference);
    return withUnits(width, label, unit, [shown(a, digits), shown(b, digits), signed(difference, digits)]);
  });
  if (rows.length === 0) return [];
  return [
    ...columns(measureColumns(width, ['A', 'B', 'B − A']), rows, width),
    ...explained(rows),
    ...wrapped(`A difference of two shares (%) is in ${unitOfDifference('%')}.`, width),
    ...further(measures, width),
  ];
}

function measures(run: RunResult, width: number): string[] {
  const { sample } = run.head;
  const rows = atFirst(run.measures).map(([, { label, unit, value, groups, interval }]) => {
    const of = GROUPS.map((group) => groups[group].value);
    const digits = digitsFor(value, ...of);
    return withUnits(width, label, unit, [
      shown(value, digits),
      ...(sample ? [rangeOf(interval, digits)] : []),
      ...of.map((one) => shown(one, digits)),
    ]);
  });
  if (rows.length === 0) return [];
  return [
    ...columns(measureColumns(width, ['All', ...(sample ? ['Interval'] : []), ...GROUPS]), rows, width),
    ...explained(rows),
    ...further(run.measures, width),
  ];
}

const rangeOf = (interval: readonly [number, number] | undefined, digits: number): string =>
  interval ? `${shown(interval[0], digits)} to ${shown(interval[1], digits)}` : NOT_ESTIMABLE;

/** What is measured beside: too much for a terminal. */
function further(
  measures: Readonly<Record<string, { family: MeasureResult['family']; headline?: true }>>,
  width: number,
): string[] {
  const many = Object.keys(measures).length - atFirst(measures).length;
  return many === 0
    ? []
    : wrapped(`${counted(many, 'further measure')}: in the report, and with --json.`, width);
}

function closedDoors(runs: readonly RunResult[], width: number): string[] {
  const parts = runs.map(({ measures }) => measures['sanctioned-months-by-domain']?.parts ?? {});
  const ids = [...new Set(parts.flatMap((part) => Object.keys(part)))];
  const of = (part: Record<string, Value>, id: string) => (id in part ? part[id]!.value : 0);
  const last = parts[parts.length - 1]!;
  ids.sort((a, b) => (of(last, b) ?? 0) - (of(last, a) ?? 0) || (a < b ? -1 : 1));
  const rows = ids.map((id) => [
    parts.map((part) => part[id]?.label).findLast((label) => label !== undefined) ?? id,
    ...parts.map((part) => dashed(shown(of(part, id)), width)),
  ]);
  if (rows.length === 0) return [];
  const heads = runs.length === 1 ? ['Of 1,000 months'] : ['A', 'B'];
  return [
    ...columns(
      [
        { head: `Doors closed${runs.length === 1 ? '' : ', in months of 1,000'}`, wide: true },
        ...heads.map((head) => ({ head, right: true })),
      ],
      rows,
      width,
    ),
    ...explained(rows),
  ];
}

function groups(comparison: Comparison, width: number): string[] {
  const rows = GROUPS.map((group) => {
    const { lives } = comparison.groups[group];
    const of = (part: number) => dashed(perThousand(part, lives.total), width);
    return [
      group,
      count(lives.total),
      of(lives.worse),
      of(asGood(lives)),
      of(lives.better),
      of(lives.total - lives.differ),
    ];
  });
  const heads = ['Citizens', 'Worse', 'As good', 'Better', 'The same'];
  return [
    'Of 1,000 lives in each group, in world B:',
    ...columns([{ head: 'Group' }, ...heads.map((head) => ({ head, right: true }))], rows, width),
    ...explained(rows),
  ];
}

function risks(runs: readonly RunResult[], width: number): string[] {
  const said = (['B', 'C'] as const).map((group) => {
    const ratios = runs.map((run) => riskRatioOf(run, group));
    const times = ratios.map((ratio) => (ratio === null ? NOT_ESTIMABLE : `${shown(ratio)} times`));
    const text = runs.length === 1 ? times[0] : `${times[1]} in world B (in world A: ${times[0]})`;
    return `group ${group} ${text}`;
  });
  return hanging(`Under a sanction, held against group A: ${said.join('; ')}.`, width, '  ');
}

function fifths({ tiesByFifth }: Comparison, width: number): string[] {
  if (tiesByFifth === undefined || tiesByFifth.length === 0) return [];
  const digits = digitsFor(...tiesByFifth.flatMap(({ a, b }) => [a.value, b.value]));
  const rows = tiesByFifth.map(({ fifth, a, b, changePercent }) => [
    fifthName(fifth),
    dashed(shown(a.value, digits), width),
    dashed(shown(b.value, digits), width),
    dashed(changePercent === null ? NOT_ESTIMABLE : `${signed(changePercent, 1)}%`, width),
  ]);
  return [
    ...columns(
      [
        { head: 'Ties by fifth of the score' },
        ...['A', 'B', 'Change'].map((head) => ({ head, right: true })),
      ],
      rows,
      width,
    ),
    ...explained(rows),
  ];
}

function runFifths({ tiesByFifth }: RunResult, width: number): string[] {
  if (tiesByFifth === undefined || tiesByFifth.length === 0) return [];
  const digits = digitsFor(...tiesByFifth.map(({ ties }) => ties.value));
  const rows = tiesByFifth.map(({ fifth, ties }) => [
    fifthName(fifth),
    dashed(shown(ties.value, digits), width),
  ]);
  return [
    ...columns([{ head: 'Ties by fifth of the score' }, { head: 'Ties', right: true }], rows, width),
    ...explained(rows),
  ];
}

const fifthName = (fifth: number): string =>
  `${fifth}${fifth === 1 ? ', lowest' : fifth === 5 ? ', highest' : ''}`;

function examples({ examples }: Comparison, width: number): string[] {
  if (examples.length === 0) return [];
  const rows = examples
    .slice(0, EXAMPLES_SHOWN)
    .map(({ citizen, month, label, outcome, doorMonths: [a, b] }) => [
      count(citizen),
      count(month),
      label,
      outcomeWord[outcome],
      count(a),
      count(b),
    ]);
  return [
    ...wrapped('Lives that part, and in each world the months of closed doors, each door counted:', width),
    ...columns(
      [
        { head: 'Citizen', right: true },
        { head: 'Month', right: true },
        { head: 'First difference', wide: true },
        { head: 'In B' },
        { head: 'A', right: true },
        { head: 'B', right: true },
      ],
      rows,
      width,
    ),
  ];
}

function closing({ b, examples }: Comparison, options: TableOptions): string[] {
  const command =
    options.explain ?? `glasshouse explain ${b.head.out ?? b.head.regime.id} --world b --citizen`;
  // never broken: it is there to be copied
  return ['Open one life:', `  ${plain(command)} ${examples[0]?.citizen ?? 1}`];
}
