/** What an experiment is, and what it found, as plain text for a terminal. */
import type { ExperimentFile, NamedFailure } from '../experiment/experiment-file.js';
import type { Finding } from '../experiment/findings.js';
import type { LaidOut } from '../experiment/lay-out.js';
import type { FactorEffect, Sensitivity } from '../experiment/sensitivity.js';
import { columns, hanging, wrapped } from './columns.js';
import { decompositionTable } from './decomposition.js';
import { ruleValue, STAMP } from './findings.js';
import { count, counted, digitsFor, listed, NOT_ESTIMABLE, shown, signed } from './numbers.js';

const WIDTH = 100;
const FAILURES_SHOWN = 5;

/** What is about to be lived: the baseline, and every variant with the rules in which it differs. */
export function experimentHead(laid: LaidOut, replicates: number, width = WIDTH): string {
  const { title, society, citizens, months, design, factors, points } = laid;
  const [baseline, ...variants] = laid.arms;
  const sizes = listed(citizens.map(count));
  const about = `${STAMP}. ${sizes} citizens of ${society.id}, ${counted(months, 'month')}, ${counted(replicates, 'replicate')}.`;
  const over = listed(factors.map(({ path }) => path));
  return joined([
    wrapped(title, width),
    wrapped(about, width),
    points.length === 0
      ? []
      : wrapped(`A design of kind ${design.kind}: ${counted(points.length, 'point')} over ${over}.`, width),
    hanging(`baseline: ${baseline.title}`, width, '  '),
    ...variants.map((arm) => diffOf(arm, width)),
  ]);
}

function diffOf({ id, title, diff }: LaidOut['arms'][number], width: number): string[] {
  return [
    ...hanging(title === id ? id : `${id}: ${title}`, width, '  '),
    ...columns(
      [{ head: 'Rule', wide: true }, { head: 'Baseline' }, { head: 'Here' }],
      diff.map(({ path, a, b }) => [path, short(ruleValue(a)), short(ruleValue(b))]),
      width,
    ),
  ];
}

const short = (text: string): string => (text.length <= 24 ? text : `${text.slice(0, 23)}…`);

/** What was found: a table for each arm, point and size, and the cells that could not be lived. */
export function experimentTable(file: ExperimentFile, width = WIDTH): string {
  const groups = new Map<string, Finding[]>();
  for (const finding of file.findings) {
    const key = `${finding.arm} ${finding.point} ${finding.citizens}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const parts = [
    ...[...groups.values()].map((findings) => findingsOf(findings, file, width)),
    ...file.sensitivity.map((one) => sensitivityTable(one, file, width)),
    ...file.decompositions.map((one) => decompositionTable(one, file.citizens.length, width)),
    notes(file, width),
    failures(file.cells.failed, width),
  ];
  return joined(parts);
}

function findingsOf(findings: readonly Finding[], file: ExperimentFile, width: number): string[] {
  const [{ arm, point, citizens }] = findings;
  const declared = findings.filter((one) => one.declared);
  const others = findings.filter((one) => !one.declared);
  const at = file.points.find(({ number }) => number === point);
  const where = at
    ? ` at ${Object.entries(at.values)
        .map(([path, value]) => `${path} ${value}`)
        .join(', ')}`
    : '';
  const size = file.citizens.length > 1 ? `, ${count(citizens)} citizens` : '';
  return [
    ...hanging(`${arm}${where} against baseline${size}`, width, '  '),
    ...columns(
      [
        { head: 'Measure', wide: true },
        { head: 'Baseline', right: true },
        { head: 'Difference', right: true },
        { head: '95 % interval', right: true },
        { head: 'Pairs', right: true },
        { head: 'Needed', right: true },
      ],
      [...declared.map(row), ...(others.length > 0 ? [NOT_DECLARED, ...others.map(row)] : [])],
      width,
    ),
    ...VERDICTS.flatMap(([verdict, words]) => {
      const labels = findings.filter((one) => one.verdict === verdict).map(({ label }) => label);
      return labels.length === 0 ? [] : hanging(`${words}: ${labels.join('; ')}.`, width, '  ');
    }),
  ];
}

const NOT_DECLARED = ['Not declared beforehand:', '', '', '', '', ''];

function row({ label, unit, a, difference, asked }: Finding): string[] {
  const { mean, interval, replicates } = difference;
  const half = interval === null ? null : (interval[1] - interval[0]) / 2;
  // digits follow the interval: two figures of its half
  const digits = half ? Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(half)))) : digitsFor(a, mean);
  return [
    unit === '' ? label : `${label}, ${unit}`,
    shown(a, digits),
    signed(mean, digits),
    rangeOf(interval, digits),
    count(replicates),
    asked?.replicates ? count(asked.replicates) : '',
  ];
}

const VERDICTS = [
  ['luck', 'Cannot be told apart from luck'],
  ['none', 'The same in every pair'],
  ['unknown', 'Too few pairs to say'],
] as const;

const EFFECTS = {
  'one-at-a-time': ['At its lowest', 'At its highest'],
  morris: ['μ*', '95 % interval', 'σ'],
  sobol: ['By itself', 'In all', '95 % interval'],
} as const;

/** How much each factor of a design matters, most first. */
function sensitivityTable(
  { citizens, label, unit, declared, kind, factors }: Sensitivity,
  file: ExperimentFile,
  width: number,
): string[] {
  const size = file.citizens.length > 1 ? `, ${count(citizens)} citizens` : '';
  const name = unit === '' || kind === 'sobol' ? label : `${label}, ${unit}`;
  const sorted = [...factors].sort((a, b) => weightOf(b) - weightOf(a));
  return [
    ...hanging(`What moves it: ${name}${declared ? '' : ' (exploratory)'}${size}`, width, '  '),
    ...columns(
      [{ head: 'Factor', wide: true }, ...EFFECTS[kind].map((head) => ({ head, right: true }))],
      sorted.map((effect) => [effect.factor, ...effectCells(effect)]),
      width,
    ),
  ];
}

const weightOf = (effect: FactorEffect): number =>
  ('total' in effect ? effect.total.value : 'muStar' in effect ? effect.muStar : effect.reach) ?? -1;

function effectCells(effect: FactorEffect): string[] {
  if ('total' in effect) {
    return [shown(effect.first.value, 2), shown(effect.total.value, 2), rangeOf(effect.total.interval, 2)];
  }
  if ('muStar' in effect) {
    const digits = digitsFor(effect.muStar);
    return [shown(effect.muStar, digits), rangeOf(effect.interval, digits), shown(effect.sigma, digits)];
  }
  return [effect.low, effect.high].map(({ mean, interval }) => {
    const digits = digitsFor(mean);
    return `${signed(mean, digits)} (${rangeOf(interval, digits)})`;
  });
}

const rangeOf = (interval: readonly [number, number] | null, digits: number): string =>
  interval === null ? NOT_ESTIMABLE : `${shown(interval[0], digits)} to ${shown(interval[1], digits)}`;

function notes({ findings }: ExperimentFile, width: number): string[] {
  const declared = new Set(findings.filter((one) => one.declared).map(({ measure }) => measure)).size;
  const asked = findings.filter(({ asked: one }) => one !== undefined);
  const said = [
    'A difference is the mean over pairs of worlds with the same citizens and the same luck, with Student’s t interval.',
    ...(declared > 1 ? [`Verdicts on the ${declared} endpoints are adjusted together (Holm).`] : []),
    ...(asked.length > 0 ? ['Needed: replicates for the half-width that was asked for.'] : []),
  ];
  return findings.length === 0 ? [] : wrapped(said.join(' '), width);
}

function failures(failed: readonly NamedFailure[], width: number): string[] {
  if (failed.length === 0) return [];
  const rest = failed.length - FAILURES_SHOWN;
  return [
    `${counted(failed.length, 'cell')} could not be lived, and ${failed.length === 1 ? 'its pair is' : 'their pairs are'} left out:`,
    ...failed
      .slice(0, FAILURES_SHOWN)
      .flatMap((one) => hanging(`  ${failureName(one)}: ${one.reason}`, width, '    ')),
    ...(rest > 0 ? [`  and ${count(rest)} more, in run.json`] : []),
  ];
}

const failureName = ({ arm, point, citizens, seed, cell }: NamedFailure): string =>
  `${arm}${point < 0 ? '' : ` at point ${point}`}, ${count(citizens)} citizens, seed ${seed} (cell ${cell.slice(0, 8)})`;

const joined = (parts: readonly (readonly string[])[]): string =>
  `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
