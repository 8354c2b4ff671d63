/** Sentences about results that the terminal, the report and the figures share. */
import type {
  ComparedMeasure,
  Comparison,
  GroupName,
  Lives,
  MeasureResult,
  RunHead,
  RunResult,
} from '../run/results.js';
import { FAMILIES } from './families.js';
import {
  capital,
  count,
  counted,
  differenceInWords,
  digitsFor,
  isNumber,
  NOT_ESTIMABLE,
  shown,
  uncapital,
  withUnit,
} from './numbers.js';

export const GROUPS: readonly GroupName[] = ['A', 'B', 'C'];

/** Below this many events a rate or ratio of groups says nothing. */
export const FEWEST_EVENTS = 20;
/** Below this many citizens neither. */
export const FEWEST_CITIZENS = 100;

/** Said on every face. */
export const STAMP = 'Synthetic society: nobody in it is real';

/** What a run over a sample says of itself; nothing where everybody was lived. */
export function sampleSentence({ sample }: RunHead): string {
  return sample
    ? `A sample: one settlement of every ${count(sample.every)}, drawn from a society of ${counted(sample.of, 'citizen')}. An interval says where the value of the whole society lies, with 95 % confidence.`
    : '';
}

/** "Of 100,000 lives 41,203 differ: 5,120 better, 30,100 worse, 5,983 as good." */
export function livesSentence(lives: Lives): string {
  if (lives.total === 0) return 'There are no lives to compare.';
  if (lives.differ === 0) return `Not one of ${count(lives.total)} lives differs.`;
  const alike = lives.differ - lives.better - lives.worse;
  return (
    `Of ${count(lives.total)} lives ${count(lives.differ)} ${lives.differ === 1 ? 'differs' : 'differ'}: ` +
    `${count(lives.better)} better, ${count(lives.worse)} worse, ${count(alike)} as good.`
  );
}

/** Lives that differ and are neither better nor worse. */
export const asGood = (lives: Lives): number => lives.differ - lives.better - lives.worse;

/** Short names of the two worlds, never the same. */
export function worldNames(comparison: Comparison): { a: string; b: string } {
  const a = comparison.a.head.regime.id;
  const b = comparison.b.head.regime.id;
  if (a !== b) return { a, b };
  return {
    a,
    b: comparison.a.head.regime.hash === comparison.b.head.regime.hash ? `${b} again` : `${b}, changed`,
  };
}

/** The answer to the question of a measure in one world: `6.4% (6,412 of 100,000)`. */
export function answer(measure: MeasureResult): string {
  if (!isNumber(measure.value))
    return `${capital(NOT_ESTIMABLE)}: ${measure.because ? uncapital(measure.because) : 'there is nothing to measure it by in this world.'}`;
  return `${withUnit(measure.value, measure.unit)}.`;
}

/** The answer in two worlds: `0% in world A, 6.4% in world B: higher by 6.4 percentage points.` */
export function answerCompared(measure: ComparedMeasure): string {
  const { a, b, difference, unit } = measure;
  if (!isNumber(a) && !isNumber(b)) return `${capital(NOT_ESTIMABLE)} in either world.`;
  if (!isNumber(a)) return `${withUnit(b, unit)} in world B; ${NOT_ESTIMABLE} in world A.`;
  if (!isNumber(b)) return `${withUnit(a, unit)} in world A; ${NOT_ESTIMABLE} in world B.`;
  const digits = digitsFor(a, b, difference);
  if (a === b) return `${withUnit(a, unit, digits)} in both worlds.`;
  if (unit !== '%') {
    const unlike = difference === null ? '' : `: ${differenceInWords(difference, '', digits)}`;
    return `${shown(a, digits)} in world A, ${shown(b, digits)} in world B (${unit})${unlike}.`;
  }
  return `${withUnit(a, unit, digits)} in world A, ${withUnit(b, unit, digits)} in world B: ${differenceInWords(difference, unit, digits)}.`;
}

/** Whether a difference is for the worse or the better, where the measure has a worse side. */
export function verdict(measure: Pick<ComparedMeasure, 'worse' | 'difference'>): 'worse' | 'better' | null {
  const { worse, difference } = measure;
  if (!isNumber(difference) || difference === 0 || worse === 'neither') return null;
  return difference > 0 === (worse === 'higher') ? 'worse' : 'better';
}

/**
 * How many times as often as group A a group is under a sanction; null below 20 events in either group or
 * below 100 citizens.
 */
export function riskRatioOf(run: RunResult, group: 'B' | 'C'): number | null {
  const { value } = run.riskRatio[group];
  if (!isNumber(value)) return null;
  const prevalence = run.measures['sanction-prevalence'];
  for (const name of ['A', group] as const) {
    if (run.citizensByGroup[name] < FEWEST_CITIZENS) return null;
    if (prevalence !== undefined && prevalence.groups[name].numerator < FEWEST_EVENTS) return null;
  }
  return value;
}

/** What a rule says, for a table of rules: `12`, `yes`, `90, 70, 82`, or `no such rule`. */
export function ruleValue(value: unknown): string {
  if (value === undefined || value === null) return 'no such rule';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(ruleValue).join(', ');
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, inner]) => `${key} ${ruleValue(inner)}`);
    return entries.length === 0 ? 'none' : entries.join(', ');
  }
  return String(value);
}

/** What is said of a life in world B, held against the same life in world A. */
export const outcomeWord = { better: 'better', worse: 'worse', equal: 'as good' } as const;

/** The calendar month that is month `month` under the regime: `2018-01` and 25 give `2020-01`. */
export function calendarMonth(first: string, month: number): string {
  const [year, january] = first.split('-').map(Number);
  const months = year! * 12 + january! - 1 + month - 1;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** `2020-01` as `January 2020`. */
export function calendarInWords(calendar: string): string {
  const [year, month] = calendar.split('-').map(Number);
  if (!Number.isInteger(year) || !Number.isInteger(month)) return calendar;
  return MONTH_NAMES.format(Date.UTC(year!, month! - 1));
}

const MONTH_NAMES = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The month under the regime of a calendar month, or null for `never`. */
export function monthOf(first: string, calendar: string): number | null {
  if (!/^\d{4}-\d{2}$/.test(calendar) || !/^\d{4}-\d{2}$/.test(first)) return null;
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));
  return months(calendar) - months(first) + 1;
}

/** Measures that are easier to understand after one another; any other follows as it comes. */
const READING_ORDER = [
  'sanction-prevalence',
  'ever-sanctioned',
  'ever-wrongfully-sanctioned',
  'citizen-months-sanctioned',
  'wrongful-share',
  'sanctioned-months-by-domain',
  'flights-refused',
  'listed',
  'ever-false-record',
  'low-score',
  'mean-score',
  'critical-speech',
  'private-criticism',
  'silent-critics',
  'feigned-loyalty',
  'ties',
  'isolated',
  'unemployment',
  'arrears',
  'liquidity',
];

/** Measures with their ids, in the order in which they are told. */
function inOrder<M>(measures: Readonly<Record<string, M>>): [string, M][] {
  const place = (id: string) => {
    const found = READING_ORDER.indexOf(id);
    return found < 0 ? READING_ORDER.length : found;
  };
  return Object.entries(measures).sort(([a], [b]) => place(a) - place(b));
}

interface Told {
  family: MeasureResult['family'];
  headline?: true;
}

/** The measures of the first table, in the order in which they are told. */
export const headlines = <M extends Told>(measures: Readonly<Record<string, M>>): [string, M][] =>
  inOrder(measures).filter(([, { headline }]) => headline);

/** Up to this many further measures are told in a terminal too. */
const FEW = 10;

/** What a terminal shows: the first table, and the others as long as they are few. */
export function atFirst<M extends Told>(measures: Readonly<Record<string, M>>): [string, M][] {
  const first = headlines(measures);
  const all = inOrder(measures);
  return all.length - first.length <= FEW ? all : first;
}

/** All others, family by family. */
export function furtherByFamily<M extends Told>(
  measures: Readonly<Record<string, M>>,
): { family: MeasureResult['family']; title: string; measures: [string, M][] }[] {
  const further = inOrder(measures).filter(([, { headline }]) => !headline);
  return Object.entries(FAMILIES)
    .map(([family, title]) => ({
      family: family as MeasureResult['family'],
      title,
      measures: further.filter(([, measure]) => measure.family === family),
    }))
    .filter((told) => told.measures.length > 0);
}
