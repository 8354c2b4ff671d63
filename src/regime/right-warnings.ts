/** Rights that cannot do what they say in a regime, and cut-offs that no score reaches: told, and not refused. */
import type { Criterion, Field, Safeguard } from '../engine/contracts.js';
import { InputError, type InputProblem } from '../engine/errors.js';
import type { Catalogue } from './catalogue.js';
import { spanOfScores } from './odds.js';
import { fieldsOf } from './parts.js';
import type { Regime } from './regime.js';
import { feeds } from './rights.js';
import { type Place, pathText, type YamlPath } from './yaml-document.js';

type Where = (path: YamlPath) => Place;
type Said = Omit<InputProblem, 'path' | 'file' | 'line' | 'column'>;

export function rightWarnings(regime: Regime, where: Where, catalogue: Catalogue): InputError[] {
  const said: InputError[] = [];
  const warn = (path: YamlPath, problem: Said) =>
    said.push(new InputError({ ...problem, ...where(path), path: pathText(path) }));
  for (const right of catalogue.safeguards.filter(({ id }) => regime.rights[id]?.enabled)) {
    const lacking = lacks(regime, right);
    if (lacking === undefined) {
      warnOfDate(regime, right, warn);
      warnOfOptions(regime, right, warn, catalogue);
    } else {
      warn(['rights', right.id], {
        kind: 'right-without-mechanism',
        message: `${right.label} does nothing here: ${lacking}.`,
        next: `Leave \`rights.${right.id}\` out, or give the regime what it acts upon.`,
      });
    }
  }
  warnOfWrong(regime, warn, catalogue);
  if (regime.kind === 'score') {
    warnOfCutOffs(regime, warn, catalogue);
    warnOfAims(regime, warn);
  }
  return said;
}

type Warn = (path: YamlPath, problem: Said) => void;

/** What of a regime a right acts upon and does not find. */
function lacks(regime: Regime, { actsOn }: Safeguard): string | undefined {
  if (regime.kind === 'none') return 'nobody is judged';
  const reported = Object.values(regime.partners).some(({ enabled }) => enabled);
  const friends = regime.kind === 'score' && regime.peer.mode !== 'none';
  switch (actsOn) {
    case 'register':
      return reported ? undefined : 'no partner reports, so nothing is recorded';
    case 'mistakes':
      return reported ? undefined : 'no partner reports, so no mistake is made';
    case 'friends':
      return friends ? undefined : 'friends do not count anyhow';
    case 'sanctions':
      return regime.sanctions.enabled ? undefined : 'no sanction is ever imposed';
    case 'opacity':
      return regime.opacity === 'open' ? 'all is open already' : undefined;
    case 'enrolment':
      return undefined;
  }
}

function warnOfDate(regime: Regime, right: Safeguard, warn: Warn): void {
  const { from } = regime.rights[right.id]!;
  const date = from === 'voluntary' || from === 'mandatory' ? regime.phases[from] : from;
  if (date === 'never') {
    warn(['rights', right.id, 'from'], {
      kind: 'right-never-begins',
      message: `${right.label} never begins: this regime has no such date.`,
      found: from,
      next: 'Give a month such as 2020-01, or leave `from` out.',
    });
  }
  const { mandatory } = regime.phases;
  if (mandatory !== 'never' && right.amends?.({})['phases.forced'] === 0) {
    warn(['rights', right.id], {
      kind: 'consent-prevails',
      message: `${right.label} prevails over the mandatory date: from ${mandatory} on still only those who join are scored.`,
      found: `phases.mandatory ${mandatory}`,
      next: 'Sanctions and other rules dated `mandatory` begin that month all the same.',
    });
  }
}

function warnOfOptions(regime: Regime, right: Safeguard, warn: Warn, catalogue: Catalogue): void {
  const given = regime.rights[right.id]!;
  const at = (option: string): YamlPath => ['rights', right.id, option];
  if (given['capacity'] === 0) {
    const waits = given['suspends'] === true;
    warn(at('capacity'), {
      kind: 'capacity-zero',
      message: `Nobody has the time for it: ${waits ? 'every sanction waits for ever, so none is in force' : 'nothing is ever decided'}.`,
      found: '0',
    });
  }
  const retention = regime.register['retention-months'];
  const months = given['months'];
  if (right.amends && right.actsOn === 'register') {
    if (regime.register.sticky) {
      warn(['rights', right.id], {
        kind: 'never-forgets',
        message: 'This register never forgets: what expires stays in the oldest period that counts.',
        found: 'register.sticky true',
        next: 'Leave `register.sticky` out to let records expire.',
      });
    }
    if (typeof months === 'number' && months >= retention) {
      warn(at('months'), expiresInVain(retention, months));
    }
  }
  for (const [partner, span] of Object.entries(given['by-partner'] ?? {})) {
    const path = [...at('by-partner'), partner];
    const { enabled = false } = regime.partners[partner] ?? {};
    const known = catalogue.partners.find(({ id }) => id === partner);
    if (!enabled || !known || !fieldsOf(regime, catalogue).some((field) => feeds([known], partner, field))) {
      warn(path, {
        kind: 'by-partner-in-vain',
        message: enabled
          ? 'This has no effect: nothing that this partner reports is recorded by period.'
          : 'This has no effect: this partner does not report in this regime.',
        found: `${span}`,
        allowed: `one of ${tellable(regime, catalogue).join(', ') || 'no partner'}`,
      });
    } else if (right.amends && span >= retention) {
      warn(path, expiresInVain(retention, span));
    }
  }
  if (given['untold-share'] !== undefined && !isTold(regime, catalogue)) {
    warn(['rights', right.id], {
      kind: 'appeal-untold',
      message: `People are not told what is recorded of them, so ${given['untold-share']} % of those who would appeal do.`,
      found: `opacity ${regime.opacity} and no notice`,
      next: 'Add `rights.notice.enabled: true` or `opacity: open` to let them know.',
    });
  }
  if (regime.kind === 'list' && (given['treated-as'] as number) > 0) {
    warn(at('treated-as'), {
      kind: 'leavers-without-score',
      message: 'This has no effect: a list closes doors by no score.',
      found: `${given['treated-as']}`,
    });
  }
  if (given['domains'] === 0) {
    warn(at('domains'), {
      kind: 'cap-of-none',
      message: 'A cap of no domains lifts every sanction: none is ever in force.',
      found: '0',
    });
  }
}

const expiresInVain = (retention: number, months: number): Said => ({
  kind: 'expiry-after-retention',
  message: `This has no effect: after ${retention} months no record counts anyhow.`,
  found: `${months}`,
  allowed: `less than \`register.retention-months\`, ${retention}`,
});

/** Partners of a regime whose records can be told apart. */
function tellable(regime: Regime, catalogue: Catalogue): string[] {
  const { partners } = catalogue;
  const fields = fieldsOf(regime, catalogue);
  return partners
    .map(({ id }) => id)
    .filter((id) => regime.partners[id]?.enabled && fields.some((field) => feeds(partners, id, field)))
    .sort();
}

/** Wrong that nobody can notice. */
function warnOfWrong(regime: Regime, warn: Warn, catalogue: Catalogue): void {
  const { resentment } = regime.responses;
  const steps = typeof resentment === 'object' ? Number(resentment['noticed-wrong']) : 1;
  if (regime.kind !== 'none' && steps > 1 && !isTold(regime, catalogue)) {
    warn(['responses', 'resentment', 'noticed-wrong'], {
      kind: 'wrong-unnoticed',
      message: 'This has no effect: people are not told what is recorded of them, so nobody notices.',
      found: `${steps}`,
      next: 'Add `rights.notice.enabled: true` or `opacity: open` to let them know.',
    });
  }
}

const isTold = (regime: Regime, { safeguards }: Catalogue): boolean =>
  regime.opacity === 'open' ||
  safeguards.some(({ id, actsOn }) => actsOn === 'opacity' && regime.rights[id]?.enabled);

/** Points that are aimed at where ranks decide. */
function warnOfAims({ scale, responses }: Regime, warn: Warn): void {
  const aiming = responses['best-response'];
  if (scale.mode === 'rank' && responses.enabled && typeof aiming === 'object' && aiming.enabled) {
    warn(['responses', 'best-response'], {
      kind: 'aims-by-points',
      message:
        'People aim at the next cut-off as if points made the score, but scores are ranks here: what they add may not take them across.',
      found: 'scale.mode rank',
    });
  }
}

/** Cut-offs that no score, or every score, is on the other side of. */
function warnOfCutOffs(regime: Regime, warn: Warn, catalogue: Catalogue): void {
  const [least, most] = reach(regime, catalogue);
  for (const [id, rule] of Object.entries(regime['cut-offs'])) {
    if (typeof rule === 'number') continue;
    const side = rule.below === undefined ? 'at-least' : 'below';
    const cut = rule[side] as number;
    const never = side === 'below' ? cut <= least : cut > most;
    const always = side === 'below' ? cut > most : cut <= least;
    if (!never && !always) continue;
    warn(['cut-offs', id, side], {
      kind: 'cut-off-unreachable',
      message: `${never ? 'No' : 'Every'} score that these criteria can make is ${side === 'below' ? 'below' : 'at least'} this cut-off of ${id}.`,
      found: `${cut}`,
      allowed: `scores run from ${least} to ${most}`,
    });
  }
}

/** The least and the greatest score that the weighted criteria can make. */
export function reach(regime: Regime, catalogue: Catalogue): [number, number] {
  const { min, max, neutral, gain, mode } = regime.scale;
  // a rank may be any: the lowest is at the bottom whatever points it has
  if (mode === 'rank') return [min, max];
  const held = (points: number) => Math.min(max, Math.max(min, Math.floor(points)));
  if (mode === 'odds') {
    const [least, most] = spanOfScores(
      regime,
      (criterion) => knownRange(criterion, regime, catalogue),
      catalogue,
    );
    return [held(least), held(most)];
  }
  const ends = [0, 1].map((end) =>
    catalogue.criteria.reduce((sum, criterion) => {
      const weight = regime.criteria[criterion.id]?.weight ?? 0;
      const points = pointsRange(criterion, regime, catalogue)[end];
      return sum + (weight / 100) * (points - criterion.reference);
    }, 0),
  );
  const score = (points: number) => held(neutral + (gain * (max - min) * points) / 1000);
  return [score(ends[0]), score(ends[1])];
}

function pointsRange(criterion: Criterion, regime: Regime, catalogue: Catalogue): [number, number] {
  const [least, most] = knownRange(criterion, regime, catalogue);
  return [Math.min(least, criterion.unknown ?? least), Math.max(most, criterion.unknown ?? most)];
}

/** The least and the most points of somebody whom a partner knows. */
function knownRange(criterion: Criterion, regime: Regime, catalogue: Catalogue): [number, number] {
  if (criterion.peer && regime.peer.mode === 'none') return [criterion.reference, criterion.reference];
  const sums = [criterion.base, criterion.base];
  for (const { reads, points, only } of criterion.terms) {
    if (only !== undefined && regime.criteria[criterion.id]?.[only] === false) continue;
    const most = greatest(reads, regime, fieldsOf(regime, catalogue)) * points;
    sums[0] += Math.min(0, most);
    sums[1] += Math.max(0, most);
  }
  const [least, most] = sums.map((points) => Math.min(1000, Math.max(0, points)));
  return [least, most] as [number, number];
}

/** The most a reading can be. */
function greatest(reads: string, regime: Regime, fields: readonly Field[]): number {
  const [id, what] = reads.split('.');
  const field = fields.find((one) => one.id === id);
  const kept = Math.ceil(regime.register['retention-months'] / (field?.slotMonths ?? 3));
  const periods = Math.min(field?.slots ?? 16, kept);
  switch (what) {
    case 'recent':
      return Math.min(4, periods);
    case 'older':
      return Math.max(0, periods - 4);
    case 'all':
      return periods;
    case 'mean':
      return 255;
    case 'quarters':
      return 63;
    case 'mismatch':
      return 1;
    case 'level':
      return 31;
    default:
      return 1000;
  }
}
