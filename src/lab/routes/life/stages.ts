/** Where in a life the visitor is, as the link says it; and what a link may ask of a life. */
import type { State } from '../../state/link.js';
import { CHOSEN, type LifeQuestion, LOW, type OtherLife, OWN, WATCHED } from '../../worker/life/protocol.js';

/** Citizens of a society in which a decision answers at once, and the most that still do. */
export const USUAL_CITIZENS = 3_000;
export const MOST_CITIZENS = 20_000;

export type Stage = 'who' | 'watch' | 'choose' | 'end' | 'glass' | 'lives';

/** The part of a link that says where a life stands. */
export type Standing = Pick<State, 'month' | 'choices' | 'view'>;

export interface Place {
  stage: Stage;
  /** Months of the life that are shown, at most all of them. */
  shown: number;
  letters: string;
}

/**
 * A month in a link may be that of another page, so a life begins anew unless the link says that it is watched or
 * decided.
 *
 * @param first  month under the regime that is watched first
 */
export function placeOf({ month, choices, view }: Standing, first: number): Place {
  const letters = (choices ?? '').slice(0, CHOSEN);
  if (letters === '' && view === 'watch') {
    const shown = Math.min(WATCHED, Math.max(1, (month ?? first) - first + 1));
    return { stage: 'watch', shown, letters };
  }
  if (letters === '' && view !== 'choose') {
    return { stage: 'who', shown: 0, letters };
  }
  const shown = WATCHED + letters.length;
  const later = view === 'glass' || view === 'lives' ? view : 'end';
  return { stage: letters.length < CHOSEN ? 'choose' : later, shown, letters };
}

/** The link of a watched month. */
export const watching = (shown: number, first: number): Standing => ({
  month: first + shown - 1,
  choices: undefined,
  view: 'watch',
});

/** The link in which the decision after these letters stands open, and names its month. */
export const deciding = (letters: string, first: number): Standing => ({
  month: first + WATCHED + Math.min(letters.length, CHOSEN - 1),
  choices: letters === '' ? undefined : letters,
  view: 'choose',
});

export const allOwn = (letters: string): string => letters.padEnd(CHOSEN, OWN);

export function questionOf(state: State): LifeQuestion {
  const { society, citizens, seed, a, citizen } = state;
  return { society, citizens, seed, rules: a, ...(citizen === undefined ? {} : { citizen }) };
}

/** How many of these lives ended below a score; lives without a score did not. */
export const endedBelow = (lives: readonly OtherLife[], low: number): number =>
  lives.filter(({ scores }) => (scores.at(-1) ?? low) < low).length;

/** The line other lives are held against: 550, or a third up a scale that does not hold it. */
export const lowOf = ({ min, max }: { min: number; max: number }): number =>
  LOW > min && LOW < max ? LOW : Math.round(min + (max - min) / 3);

/** The name of a citizen, one of those that a language has. */
export const nameOf = (citizen: number, names: readonly string[]): string => names[citizen % names.length];
