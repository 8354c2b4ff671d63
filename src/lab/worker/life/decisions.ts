/**
 * What can be decided in a month, and as which override of the model each decision is lived. A decision is offered
 * where the model itself has the event or the state for it; nothing is offered that nobody could do.
 */
import type { Override } from '../../../engine/overrides.js';
import { KINDS, type Kind, LETTERS, type Offer, OWN } from './protocol.js';

/** What is known of a month before it is decided: how it begins, and what the model would have the citizen do. */
export interface Facts {
  citizen: number;
  month: number;
  /** Ideas that are part of this world. */
  ideas: ReadonlySet<string>;
  /** As the month begins. */
  money: number;
  arrears: number;
  loan: number;
  job: boolean;
  monthsWithoutWork: number;
  /** What the citizen would do and meet if nobody decided for them. */
  events: ReadonlySet<string>;
  finds: boolean;
  loyal: boolean;
  avoids: boolean;
  /** There is something they do not like, and could say. */
  disaffected: boolean;
  /** The tie that is reconsidered this month, if it stands; whether they would let it go. */
  contact?: { other: number; lets: boolean };
  /** A record that could be appealed against: the appeal as it would stand, and whether they file. */
  appeal?: { filed: number; due: number; files: boolean };
}

/** Decisions that somebody can make this month. */
export function possible(facts: Facts): Kind[] {
  return KINDS.filter((kind) => POSSIBLE[kind](facts));
}

const POSSIBLE: Record<Kind, (facts: Facts) => boolean> = {
  bill: ({ money, ideas }) => money < 0 && ideas.has('debt'),
  work: ({ job, finds }) => !job && finds,
  appeal: ({ appeal }) => appeal !== undefined,
  contact: ({ contact }) => contact !== undefined,
  speech: ({ disaffected }) => disaffected,
  appointment: ({ ideas }) => ideas.has('breach'),
  channels: ({ ideas }) => ideas.has('avoidance'),
  gaming: ({ ideas }) => ideas.has('gaming'),
  purchase: ({ ideas }) => ideas.has('purchase'),
  move: ({ ideas }) => ideas.has('residence'),
};

/** What the model would have them do, as a letter of that kind. */
export function ownLetter(kind: Kind, facts: Facts): string {
  const { events } = facts;
  const of = LETTERS[kind];
  switch (kind) {
    case 'bill':
      return of[events.has('bill-arrears') ? 1 : 0];
    case 'work':
      return of[0];
    case 'appeal':
      return of[facts.appeal?.files ? 0 : 1];
    case 'contact':
      return of[facts.contact?.lets ? 1 : 0];
    case 'speech':
      return events.has('criticism') ? 's' : facts.loyal ? 'y' : 'q';
    case 'appointment':
      return of[events.has('no-show') ? 1 : 0];
    case 'channels':
      return of[facts.avoids ? 1 : 0];
    default:
      return of[events.has(kind) ? 0 : 1];
  }
}

export const kindOf = (letter: string): Kind | undefined =>
  KINDS.find((kind) => (LETTERS[kind] as readonly string[]).includes(letter));

/**
 * A letter as what the engine is told; nothing where the citizen decides, and `undefined` where the month has no
 * occasion for it, so that the citizen decides too.
 */
export function overridesOf(letter: string, facts: Facts): Override[] | undefined {
  const kind = kindOf(letter);
  if (letter === OWN || kind === undefined) {
    return letter === OWN ? [] : undefined;
  }
  if (!POSSIBLE[kind](facts)) {
    return undefined;
  }
  const { citizen, month } = facts;
  return CHOICES[kind](letter, facts)
    .filter(([idea]) => facts.ideas.has(idea))
    .map(([idea, choice]) => ({ citizen, month, idea, choice }));
}

type Choices = [idea: string, choice: Override['choice']][];
const happens = (wanted: boolean): number => (wanted ? 1 : 0);

const CHOICES: Record<Kind, (letter: string, facts: Facts) => Choices> = {
  bill: (letter, { arrears, loan }) => {
    const late = letter === 'l';
    const behind = late ? Math.min(arrears + 1, 15) : arrears;
    const missed = { 'bill-arrears': happens(late), 'loan-arrears': happens(late && loan > 0) };
    return [['debt', { arrears: behind, ...missed }]];
  },
  work: (letter, { monthsWithoutWork }) => {
    const takes = letter === 't';
    const without = takes ? 0 : Math.min(monthsWithoutWork + 1, 15);
    return [['work', { job: happens(takes), 'months-without-work': without }]];
  },
  appeal: (letter, { appeal }) => {
    const files = letter === 'f';
    return [
      ['appeal', { appeal: files ? (appeal?.filed ?? 0) : 0, 'appeal-due': files ? (appeal?.due ?? 0) : 0 }],
    ];
  },
  contact: (letter) => {
    const cut = happens(letter === 'e');
    return [
      ['acquaintance', { cut }],
      ['distancing', { cut }],
    ];
  },
  speech: (letter) => {
    const critical = happens(letter === 's');
    return [['expression', { critical, loyal: happens(letter === 'y'), criticism: critical }]];
  },
  appointment: (letter) => [['breach', { 'no-show': happens(letter === 'm') }]],
  channels: (letter) => [['avoidance', { avoids: happens(letter === 'a') }]],
  gaming: (letter) => [['gaming', { gaming: happens(letter === 'g') }]],
  purchase: (letter) => [['purchase', { purchase: happens(letter === 'b') }]],
  move: (letter) => [['residence', { move: happens(letter === 'v') }]],
};

/** What does not come every month goes before what does. */
const pressing = (kind: Kind, facts: Facts): boolean =>
  kind === 'bill' ||
  kind === 'work' ||
  kind === 'appeal' ||
  (kind === 'contact' && facts.contact?.lets === true) ||
  (kind === 'appointment' && facts.events.has('no-show')) ||
  (kind === 'speech' && facts.events.has('criticism'));

/** The one decision of a month: what presses, else what was offered longest ago. */
export function offerOf(facts: Facts, offered: readonly Kind[]): Offer | undefined {
  const ago = (kind: Kind): number => {
    const last = offered.lastIndexOf(kind);
    return last < 0 ? 1000 : offered.length - last;
  };
  const weight = (kind: Kind): number => (pressing(kind, facts) && ago(kind) > 2 ? 2000 : 0) + ago(kind);
  const [kind] = possible(facts).sort((one, other) => weight(other) - weight(one));
  if (kind === undefined) {
    return undefined;
  }
  const other = kind === 'contact' ? { other: facts.contact?.other } : {};
  return { month: facts.month, kind, letters: LETTERS[kind], ...other };
}
