/**
 * Spells: how many ended after how many months, and how many were still under way when the run ended.
 * Unfinished spells count for as long as they were seen (Kaplan and Meier 1958).
 */
import {
  type Estimate,
  FEWEST_EVENTS,
  last,
  NOT_ESTIMABLE,
  read,
  type Settings,
  sanctionBits,
  sum,
  type TallyDeclaration,
} from '../../engine/contracts.js';
import { atMost, choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Spells are told apart by what they began with: three causes, and the same wrongful. */
export const CAUSES = ['own cut-off', 'own cut-off, with doors closed jointly', 'the list'] as const;
const WRONGFUL = 4;
const KINDS = 8;

/** The key of a spell that ends this month: its cause and its length; -1 where none ends. */
export function endedSpell(
  size: i32,
  before: U16,
  cause: U8,
  inForce: U16,
  sanctions: i32,
  most: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const ends = flag(before[i] > 0) & flag((inForce[i] & sanctions) === 0);
    into[i] = choose(ends === 1, Math.imul(cause[i], most) + atMost(before[i], most - 1), -1);
  }
}

/** The key of a spell still under way. */
export function openSpell(size: i32, spell: U16, cause: U8, most: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = choose(spell[i] > 0, Math.imul(cause[i], most) + atMost(spell[i], most - 1), -1);
  }
}

const lengths = (settings: Settings): number => settings.months + 1;

export const SPELL_TALLIES: Readonly<Record<'ended' | 'open', TallyDeclaration>> = {
  ended: {
    keys: (settings) => KINDS * lengths(settings),
    taken: 'months',
    run: endedSpell,
    with: [
      last('spell-months'),
      last('spell-cause'),
      read('in-force'),
      sanctionBits(),
      { give: 'whole', value: (_clock, settings) => lengths(settings) },
    ],
  },
  open: {
    keys: (settings) => KINDS * lengths(settings),
    taken: 'last',
    run: openSpell,
    with: [
      read('spell-months'),
      read('spell-cause'),
      { give: 'whole', value: (_clock, settings) => lengths(settings) },
    ],
  },
};

/** Spells by length in months. */
export interface Spells {
  ended: Float64Array;
  open: Float64Array;
}

/** Spells of these causes (all unless given), rightful and wrongful. */
export function spellsOf(
  tables: Readonly<Record<string, Float64Array>>,
  settings: Settings,
  chosen: (cause: number, wrongful: boolean) => boolean = () => true,
): Spells {
  const many = lengths(settings);
  const pick = (table: Float64Array): Float64Array => {
    const picked = new Float64Array(many);
    for (let kind = 0; kind < KINDS; kind++) {
      if (chosen(kind % WRONGFUL, kind >= WRONGFUL)) {
        for (let months = 0; months < many; months++) {
          picked[months] += table[kind * many + months];
        }
      }
    }
    return picked;
  };
  return { ended: pick(tables.ended), open: pick(tables.open) };
}

/** The share of spells still under way after `age` months, for each age from 0. */
export function survival({ ended, open }: Spells): Float64Array {
  const curve = new Float64Array(ended.length).fill(1);
  let atRisk = sum(ended) + sum(open);
  for (let age = 1; age < ended.length; age++) {
    curve[age] = atRisk > 0 ? curve[age - 1] * (1 - ended[age] / atRisk) : curve[age - 1];
    atRisk -= ended[age] + open[age];
  }
  return curve;
}

/** The first age at which half are over; not estimable where fewer than 20 spells ended, or half never do. */
export function halfLife(spells: Spells): Estimate {
  const ended = sum(spells.ended);
  const many = ended + sum(spells.open);
  const age = ended >= FEWEST_EVENTS ? survival(spells).findIndex((share) => share <= 0.5) : -1;
  return age < 0
    ? { ...NOT_ESTIMABLE, numerator: ended, denominator: many }
    : { value: age, numerator: ended, denominator: many };
}

/** The mean length up to a horizon: finite also where half never end. Months lived and not survived alike. */
export function restrictedMean(spells: Spells, horizon: number): Estimate {
  const many = sum(spells.ended) + sum(spells.open);
  if (many < FEWEST_EVENTS) {
    return { ...NOT_ESTIMABLE, denominator: many };
  }
  const mean = survival(spells)
    .subarray(0, horizon)
    .reduce((total, share) => total + share, 0);
  return { value: mean, numerator: sum(spells.ended), denominator: many };
}

/** An estimate for each way a spell can begin, and for wrongful ones. */
export function byCause(
  tables: Readonly<Record<string, Float64Array>>,
  settings: Settings,
  estimate: (spells: Spells) => Estimate,
): Record<string, Estimate & { label: string }> {
  const parts: Record<string, Estimate & { label: string }> = {};
  CAUSES.forEach((label, cause) => {
    parts[['score', 'joint', 'list'][cause]] = {
      label: `Began by ${label}`,
      ...estimate(spellsOf(tables, settings, (one) => one === cause)),
    };
  });
  parts.wrongful = {
    label: 'Began wrongfully',
    ...estimate(spellsOf(tables, settings, (_cause, wrongful) => wrongful)),
  };
  return parts;
}
