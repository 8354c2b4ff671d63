/** What is asked when two worlds are compared, and the single changes that can be chosen. */
import { RUNS_BY_ITSELF, type State } from '../../state/link.js';
import type { Question, Rules } from '../../worker/protocol.js';

/** Changes of one rule that are ready to be chosen: rules set by path, or another regime altogether. */
export const READY = {
  expiry: { set: ['rights.expiry.months=12'] },
  friends: { set: ['rights.no-peer-term.enabled=true'] },
  appeal: { set: ['rights.appeal.enabled=true'] },
  silo: { set: ['rights.purpose-limitation.enabled=true'] },
  review: { set: ['rights.review.enabled=true'] },
  cap: { set: ['rights.cap.domains=1'] },
  expungement: { set: ['rights.expungement.enabled=true'] },
  accurate: { set: ['rights.error-quality.enabled=true'] },
  told: { set: ['opacity=open'] },
  speech: { set: ['criteria.behaviour-preferences.speech-points=false'] },
  joint: { set: ['joint-punishment.enabled=false'] },
  list: { set: ['blacklist.enabled=false'] },
  shut: { set: ['sanctions.enabled=false'] },
  off: { preset: 'no-register' },
} as const satisfies Record<string, { set: readonly string[] } | { preset: string }>;

export type Ready = keyof typeof READY;
export const READY_IDS = Object.keys(READY) as Ready[];

export function questionOf(state: State): Question {
  const { society, citizens, seed, months, a, b } = state;
  return { society, citizens, seed, months, worlds: [a, b] };
}

/** One text for a question, the same for equal questions. */
export const keyOf = (question: Question): string =>
  JSON.stringify([question.society, question.citizens, question.seed, question.months, question.worlds]);

/** More than this waits until somebody presses the button. */
export const runsByItself = ({ citizens, months }: Pick<State, 'citizens' | 'months'>): boolean =>
  citizens <= RUNS_BY_ITSELF.citizens && months <= RUNS_BY_ITSELF.months;

/** A regime with one rule changed; undefined where the rules stand in a file of their own. */
export function changed(rules: Rules, ready: Ready): Rules | undefined {
  const change = READY[ready];
  if ('preset' in change) return { preset: change.preset, set: [] };
  return withRule(rules, ...change.set);
}

/** A regime with rules set by path; a rule set before on the same path gives way. */
export function withRule(rules: Rules, ...set: readonly string[]): Rules | undefined {
  if ('text' in rules) return undefined;
  const paths = set.map(pathOf);
  return { preset: rules.preset, set: [...rules.set.filter((one) => !paths.includes(pathOf(one))), ...set] };
}

export function withoutRule(rules: Rules, set: string): Rules {
  return 'text' in rules ? rules : { preset: rules.preset, set: rules.set.filter((one) => one !== set) };
}

/** The single change that makes the second regime of the first, where it is one of those that are ready. */
export const readyBetween = (a: Rules, b: Rules): Ready | undefined =>
  READY_IDS.find((ready) => JSON.stringify(changed(a, ready)) === JSON.stringify(b));

/** The most citizens of a run for the luck box. */
export const SMALL = 5_000;

/** The questions of a luck box: the seeds after the one that is shown, and fewer citizens. */
export function replicatesOf(question: Question, replicates: number): Question[] {
  const citizens = Math.min(question.citizens, SMALL);
  return Array.from({ length: replicates }, (_, place) => ({
    ...question,
    citizens,
    seed: (question.seed + 1 + place) % 2 ** 32,
  }));
}

const pathOf = (set: string): string => set.split('=')[0].trim();
