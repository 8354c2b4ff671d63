/**
 * Kinds of regime: a weighted score, a ledger of points, a list with triggers, or nothing at all; and which
 * parts of a file mean something in which of them.
 */
import type { Consequence } from '../engine/contracts.js';
import type { Kind, Regime } from './regime.js';

/** Names a grade may have, for ledgers with letters and for published bands of scores. */
export const GRADE_NAMES = [
  'aaa',
  'aa',
  'a',
  'b',
  'c',
  'd',
  'e',
  'extremely-good',
  'exceptional',
  'excellent',
  'very-good',
  'good',
  'fair',
  'medium',
  'poor',
] as const;

/** Parts of a regime file that say nothing in a kind of regime, and why. */
const IDLE: Readonly<Record<Kind, Readonly<Partial<Record<keyof Regime, string>>>>> = {
  score: {
    ledger: 'a score is made of criteria; points by event are for `kind: ledger`',
    list: 'a score may have a `blacklist`; a list alone is `kind: list`',
  },
  ledger: {
    criteria: 'a ledger adds up points by event and weighs no criteria',
    peer: 'friends do not count in a ledger',
    scale: 'a ledger has its start, floor and cap under `ledger`',
    list: 'a ledger may have a `blacklist`; a list alone is `kind: list`',
  },
  list: {
    criteria: 'a list weighs no criteria',
    peer: 'friends do not count for a list',
    scale: 'a list has no score',
    ledger: 'a list counts no points',
    grades: 'a list has no score, and so no grades',
    'cut-offs': 'a list has no score, and so no cut-offs; `list.domains` says what closes',
    privileges: 'a list opens no doors',
    blacklist: 'the list of a list regime is `list`',
  },
  none: {},
};

/** Why a part of a file changes nothing in this kind of regime; undefined where it does. */
export const idleBecause = (kind: Kind, part: string): string | undefined => IDLE[kind][part as keyof Regime];

/** The parts that mean something in this kind of regime. */
export function partsInUse(regime: Regime): Partial<Regime> {
  return Object.fromEntries(
    Object.entries(regime).filter(
      ([part, value]) =>
        idleBecause(regime.kind, part) === undefined && !(part === 'grades' && isEmpty(value)),
    ),
  );
}

const isEmpty = (value: unknown): boolean => Object.keys(value as object).length === 0;

/** Whether people have a score or a balance. */
export const hasScore = ({ kind }: Pick<Regime, 'kind'>): boolean => kind === 'score' || kind === 'ledger';

/** The scale of scores, or of a ledger's balances. */
export function scaleOf(regime: Regime): { min: number; max: number; neutral: number } {
  if (regime.kind !== 'ledger') return regime.scale;
  const { floor, cap, start } = regime.ledger;
  return { min: floor, max: cap, neutral: start };
}

export interface Grade {
  name: string;
  /** From this many points up; undefined for the worst. */
  from?: number;
  /** Below this many; undefined for the best. */
  below?: number;
}

/** Grades from the worst to the best, each beginning where the one before it ends. */
export function gradesOf(regime: Pick<Regime, 'grades'>): Grade[] {
  const sorted = Object.entries(regime.grades)
    .map(([name, { below }]) => ({ name, below }))
    .sort((a, b) => (a.below ?? Infinity) - (b.below ?? Infinity));
  return sorted.map(({ name, below }, place) => ({
    name,
    ...(place > 0 && { from: sorted[place - 1]!.below! }),
    ...(below !== undefined && { below }),
  }));
}

/** The grade of so many points; undefined where the regime has no grades. */
export const gradeAt = (regime: Pick<Regime, 'grades'>, points: number): string | undefined =>
  gradesOf(regime).find(({ below }) => below === undefined || points < below)?.name;

/** `aaa` as AAA, `very-good` as very good. */
export const gradeInWords = (name: string): string =>
  name.length <= 3 ? name.toUpperCase() : name.replaceAll('-', ' ');

/**
 * The cut-off of a consequence in points, said in points or by a grade: a sanction begins with its grade and
 * covers all that are worse, a privilege all that are better.
 */
export function cutOffOf(
  regime: Regime,
  { id, kind }: Pick<Consequence, 'id' | 'kind'>,
): { below?: number; 'at-least'?: number } | undefined {
  const rule = regime['cut-offs'][id];
  if (rule === undefined || typeof rule === 'number') return undefined;
  if (shareOf(regime, { id }) !== undefined) return undefined;
  if (rule.grade === undefined) return rule;
  const grade = gradesOf(regime).find(({ name }) => name === rule.grade);
  const { min, max } = scaleOf(regime);
  return kind === 'sanction' ? { below: grade?.below ?? max + 1 } : { 'at-least': grade?.from ?? min };
}

/** The percentage of people a consequence is for, where the regime says a share and no points. */
export function shareOf(regime: Regime, { id }: Pick<Consequence, 'id'>): number | undefined {
  const rule = regime['cut-offs'][id];
  return typeof rule === 'object' ? (rule.lowest ?? rule.highest) : undefined;
}

/** Domains in which gatekeepers do not always enforce what is in force, in the order of their names. */
export const laxDomains = ({ sanctions }: Pick<Regime, 'sanctions'>): string[] =>
  Object.entries(sanctions.enforced ?? {})
    .filter(([, percent]) => percent < 100)
    .map(([domain]) => domain)
    .sort();

/** A published list names people in public, whatever else it does. */
const PUBLIC = 'public-listing';

/** Whether being listed itself closes doors in a domain, joint punishment left out. */
export const listCloses = ({ domains, published }: Regime['list'], domain: string): boolean =>
  domain === PUBLIC ? published : domains === 'all' || domains.includes(domain);
