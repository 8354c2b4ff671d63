/** Where the files of one citizen in two worlds part. */
import type { LifeFile, MonthOfLife } from '../../worker/protocol.js';

/** What a file says of a month, told apart: what the register holds and decides, and what is lived. */
export const PARTS = {
  recorded: 'register',
  score: 'register',
  inForce: 'register',
  listed: 'register',
  rights: 'register',
  happened: 'life',
  ties: 'life',
  state: 'life',
} as const;
export type Part = keyof typeof PARTS;

export interface Split {
  /** From 1. */
  month: number;
  /** What differs in that month. */
  parts: Part[];
}

const SAID: Record<Part, (month: MonthOfLife) => unknown> = {
  recorded: ({ recorded }) => recorded,
  score: ({ score, account }) => [score, account?.balance],
  inForce: ({ inForce }) => inForce,
  listed: ({ listed }) => listed,
  rights: ({ rights }) => rights,
  happened: ({ happened }) => happened,
  ties: ({ tiesLost, tiesGained, state }) => [tiesLost, tiesGained, state.ties],
  state: ({ state: { job, money, arrears, loan, critical } }) => [job, money, arrears, loan, critical],
};

/** What two files say differently of a month. */
export function differing(a: MonthOfLife, b: MonthOfLife): Part[] {
  return (Object.keys(SAID) as Part[]).filter(
    (part) => JSON.stringify(SAID[part](a)) !== JSON.stringify(SAID[part](b)),
  );
}

/** The first month in which the files differ, in the register or in what is lived; undefined if they never do. */
export function firstSplit(a: LifeFile, b: LifeFile, kind?: 'register' | 'life'): Split | undefined {
  for (const [place, month] of a.months.entries()) {
    const parts = differing(month, b.months[place]).filter((part) => !kind || PARTS[part] === kind);
    if (parts.length > 0) return { month: place + 1, parts };
  }
  return undefined;
}

/** Months in which the files differ, from 1. */
export const monthsApart = (a: LifeFile, b: LifeFile): number[] =>
  a.months.flatMap((month, place) => (differing(month, b.months[place]).length > 0 ? [place + 1] : []));

export interface LedgerRow {
  label: string;
  /** Score points; null where a world has no such line. */
  a: number | null;
  b: number | null;
}

/** The score of a month as a sum in both worlds, criterion by criterion. */
export function ledgersBeside(a: MonthOfLife | undefined, b: MonthOfLife | undefined): LedgerRow[] {
  const lines = [a, b].map(
    (month) => new Map(month?.ledger?.lines.map((line) => [line.label, line.scorePoints])),
  );
  return [...new Set([...lines[0].keys(), ...lines[1].keys()])].map((label) => ({
    label,
    a: lines[0].get(label) ?? null,
    b: lines[1].get(label) ?? null,
  }));
}
