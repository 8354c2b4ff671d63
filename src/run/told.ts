/**
 * What a citizen is told in a month, which is less than what stands in the register: doors always, the score
 * unless all is secret, and the reasons for it where all is open or notice is given.
 */
import type { Settings } from '../engine/contracts.js';
import type { Account } from './account.js';
import type { Ledger, LedgerLine } from './ledger.js';

/** Of `opacity`: the rule is told, and what a score rests on; and nothing is told. */
const OPEN = 0;
const SECRET = 2;

/**
 * Documented: with a credit score at most four key factors are named (15 U.S.C. 1681g(f)(1)(C)); for refusals no
 * number is laid down, and more than four reasons are held unlikely to help (12 CFR 1002.9, official
 * interpretation 9(b)(2)-1). Assumed: that other scores keep to it, and which four.
 */
const MOST_REASONS = 4;

const points = new Intl.NumberFormat('en', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const less = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export interface Standing {
  /** Points; null where the citizen is not scored. */
  points: number | null;
  /** Where there is a scorecard, and the score was renewed this month. */
  ledger: Ledger | null;
  account: Account | null;
}

/** What the citizen was told, sentence by sentence. */
export function toldOf(settings: Settings, standing: Standing, doors: readonly string[]): string[] {
  if (standing.points === null || settings.opacity === SECRET) {
    return [...doors];
  }
  const { ledger, account } = standing;
  const score = `Your ${account ? 'balance' : 'score'} is ${standing.points}.`;
  const reasons = settings.opacity === OPEN ? [...criteriaOf(ledger), ...entriesOf(account)] : [];
  return [score, ...reasons, ...doors];
}

/** The criteria that cost most, the dearest first, each with what it rests on. */
function criteriaOf(ledger: Ledger | null): string[] {
  return (ledger?.lines ?? [])
    .filter(({ scorePoints }) => scorePoints < 0)
    .sort((one, other) => one.exact - other.exact)
    .slice(0, MOST_REASONS)
    .map((line) => `${line.label} counts ${costOf(line, ledger)}: ${groundsOf(line)}`);
}

/** Points are told where they are points of the score, which is more than the place that a rank is. */
const costOf = ({ scorePoints }: LedgerLine, ledger: Ledger | null): string =>
  ledger?.ranked ? 'against you' : `${less.format(-scorePoints)} points below neutral`;

function groundsOf({ unknown, readings }: LedgerLine): string {
  if (unknown) {
    return 'No partner that could know reports on you.';
  }
  const against = readings.filter((reading) => reading.points < 0);
  const counted = against.length > 0 ? against : readings.filter((reading) => reading.points > 0);
  return counted.length > 0
    ? counted.map(({ reason }) => reason).join(' ')
    : 'Nothing is recorded that would count for you.';
}

/** What the month added to a balance and took from it. That something did not happen, its file does not say. */
function entriesOf(account: Account | null): string[] {
  const { entries = [], due = 0 } = account ?? {};
  return [
    ...entries.map((entry) => `${points.format(entry.points)} points for “${entry.label}”.`),
    ...(due === 0 ? [] : [`${points.format(due)} points for earlier reports.`]),
  ];
}
