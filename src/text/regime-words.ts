/** A regime in sentences, for somebody who will not read YAML. */
import * as catalogue from '../catalogue/index.gen.js';
import { cutOffOf, gradeInWords, gradesOf, laxDomains, listCloses, shareOf } from '../regime/kinds.js';
import type { Regime } from '../regime/regime.js';
import { calendarInWords } from './findings.js';
import { capital, count, counted, listed, shown } from './numbers.js';

/** What a regime does, one sentence a rule. The system is the subject: it is the system that acts. */
export function regimeInWords(regime: Regime): string[] {
  if (regime.kind === 'none') return ['Nobody reports, nobody keeps a register, and nobody is scored.'];
  return [
    reporting(regime),
    mistakes(regime),
    ...JUDGED[regime.kind](regime),
    jointPunishment(regime),
    gatekeepers(regime),
    known(regime),
    people(regime),
    rights(regime),
  ].filter((sentence) => sentence !== '');
}

/** What is said of each kind of regime alone. */
const JUDGED: Record<Exclude<Regime['kind'], 'none'>, (regime: Regime) => string[]> = {
  score: (regime) => [
    criteria(regime),
    grades(regime),
    friends(regime),
    phases(regime),
    doors(regime),
    privileges(regime),
    list(regime),
  ],
  ledger: (regime) => [
    ledger(regime),
    grades(regime),
    phases(regime),
    doors(regime),
    privileges(regime),
    list(regime),
  ],
  list: (regime) => [onTheList(regime), listedDoors(regime)],
};

const labelIn = (ideas: readonly { id: string; label: string }[], id: string): string =>
  (ideas.find((idea) => idea.id === id)?.label ?? id.replaceAll('-', ' ')).toLowerCase();

function reporting(regime: Regime): string {
  const partners = Object.entries(regime.partners).filter(([, { enabled }]) => enabled);
  if (partners.length === 0) return 'No partner reports anything to the register.';
  const names = listed(partners.map(([id]) => labelIn(catalogue.partners, id)));
  const { 'retention-months': retention, 'slot-months': slots, sticky } = regime.register;
  const periods = slots === undefined ? '' : `, in periods of ${counted(slots, 'month')}`;
  const never = sticky ? ' That there was something before is never forgotten.' : '';
  const keeps = `The register keeps what it is told for ${counted(retention, 'month')}${periods}.${never}`;
  return `${counted(partners.length, 'partner')} ${partners.length === 1 ? 'reports' : 'report'} to one register: ${names}. ${keeps}`;
}

function mistakes({ errors }: Regime): string {
  if (errors.scale === 0 && errors['identity-mix-ups'] === 0)
    return 'The register makes no mistakes of its own.';
  const [a, b, c] = errors['group-factors'];
  const alike = a === b && b === c;
  const groups = alike
    ? 'equally often in every group'
    : `${shown(a)}, ${shown(b)} and ${shown(c)} times the usual rate in groups A, B and C`;
  return `The register also takes in records of things that did not happen, ${groups}, and sometimes takes one citizen for another${errors['mix-up-records'] === undefined ? '' : ' of a like name, whose true record it then files'}.`;
}

function criteria(regime: Regime): string {
  const { criteria, scale } = regime;
  const byOdds = scale.mode === 'odds';
  const counting = Object.entries(criteria)
    .filter(([, { weight }]) => weight > 0)
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([id, { weight }]) => {
      const label = labelIn(catalogue.criteria, id);
      return byOdds && weight === 100
        ? label
        : `${label} (${shown(weight)}%${byOdds ? ' of its evidence' : ''})`;
    });
  const range = `a score from ${count(scale.min)} to ${count(scale.max)}, in which ${count(scale.neutral)} is neutral`;
  if (counting.length === 0)
    return `Nothing counts: everybody keeps the neutral score of ${count(scale.neutral)}.`;
  const often =
    scale['update-months'] === 1 ? 'every month' : `every ${counted(scale['update-months'], 'month')}`;
  const rank =
    scale.mode === 'rank' ? ' It is a rank among all who are scored: what one gains another loses.' : '';
  return `${capital(listed(counting))} make ${range}.${rank}${byOdds ? odds(regime) : ''} It is worked out anew ${often}.`;
}

/** What a score of odds stands for. */
function odds({ scale }: Regime): string {
  const { odds = 1, 'population-odds': population = odds, 'points-to-double': double = 0 } = scale;
  const unsaid =
    population === odds ? '' : ` Somebody of whom nothing is said stands at ${shown(population)} to 1.`;
  return ` It stands for odds: ${count(scale.neutral)} for ${shown(odds)} who keep what was agreed to 1 who does not, and ${counted(double, 'point')} more double them.${unsaid}`;
}

function ledger({ ledger: { start, floor, cap, events, 'reset-months': reset } }: Regime): string {
  const said = Object.entries(events)
    .filter(([, { points }]) => points !== 0)
    .sort(([, a], [, b]) => a.points - b.points)
    .map(
      ([event, { points }]) =>
        `${signedPoints(points)} for a month in which somebody ${EVENTS.get(event) ?? event}`,
    );
  const anew = reset === 0 ? '' : ` Every ${counted(reset, 'month')} everybody begins anew.`;
  const scale = `Everybody begins with ${count(start)} points, on a scale from ${count(floor)} to ${count(cap)}.`;
  if (said.length === 0) return `${scale} No event changes them.${anew}`;
  return `${scale} ${capital(listed(said))}.${anew}`;
}

const EVENTS = new Map(
  [
    ...catalogue.life,
    ...catalogue.acts,
    ...catalogue.ties,
    ...catalogue.responses,
    ...catalogue.safeguards,
  ].flatMap((idea) => Object.entries(idea.events ?? {})),
);

const signedPoints = (points: number): string =>
  `${points > 0 ? `${count(points)} more` : `${count(-points)} fewer`}`;

/** The grades of a scale, the best first; nothing where it has none. */
function grades(regime: Regime): string {
  const said = gradesOf(regime)
    .reverse()
    .map(({ name, from, below }) => {
      const range =
        from === undefined
          ? `below ${count(below ?? 0)}`
          : `from ${count(from)}${below === undefined ? ' up' : ` to ${count(below - 1)}`}`;
      return `${gradeInWords(name)} (${range})`;
    });
  return said.length === 0 ? '' : `${capital(counted(said.length, 'grade'))}: ${listed(said)}.`;
}

function friends({ peer }: Regime): string {
  const how: Record<Regime['peer']['mode'], string> = {
    mean: 'The mean score of friends raises or lowers one’s own.',
    worst: 'The lowest score among friends lowers one’s own.',
    'listed-share': 'Friends who are on the list lower one’s score.',
    conduct: 'Friends who are on the list, criticise or talk of hard times in public lower one’s score.',
    none: 'Friends do not count.',
  };
  return how[peer.mode];
}

function phases({ phases: { voluntary, mandatory } }: Regime): string {
  const join = voluntary === 'never' ? '' : `From ${calendarInWords(voluntary)} people may join`;
  const all =
    mandatory === 'never'
      ? 'nobody is ever forced to'
      : `${join === '' ? 'From' : 'from'} ${calendarInWords(mandatory)} everybody is scored`;
  return `${join === '' ? capital(all) : `${join}; ${all}`}.`;
}

function byShare(regime: Regime, side: 'below' | 'at-least'): string[] {
  const end = side === 'below' ? 'lowest' : 'highest';
  return catalogue.consequences.flatMap((consequence) => {
    const share = shareOf(regime, consequence);
    const isThisSide = (consequence.kind === 'sanction') === (side === 'below');
    return share === undefined || !isThisSide
      ? []
      : [`${consequence.label.toLowerCase()} (the ${end} ${count(share)} % of people)`];
  });
}

function cutOffs(regime: Regime, side: 'below' | 'at-least'): string[] {
  const inPoints = catalogue.consequences
    .flatMap((consequence) => {
      const cut = cutOffOf(regime, consequence)?.[side];
      return cut === undefined ? [] : [{ ...consequence, cut, grade: gradeSaid(regime, consequence.id) }];
    })
    .sort((a, b) => b.cut - a.cut)
    .map(({ label, cut, grade }) => {
      const points = `${side === 'below' ? 'below' : 'from'} ${count(cut)}`;
      const by =
        grade === undefined ? points : `grade ${grade}${side === 'below' ? ' and worse' : ' and better'}`;
      return `${label.toLowerCase()} (${by})`;
    });
  return [...inPoints, ...byShare(regime, side)];
}

function gradeSaid(regime: Regime, id: string): string | undefined {
  const rule = regime['cut-offs'][id];
  const grade = typeof rule === 'object' ? rule.grade : undefined;
  return grade === undefined ? undefined : gradeInWords(grade);
}

const since = (from: string): string =>
  from === 'mandatory' || from === 'voluntary'
    ? `from the ${from} phase on`
    : `from ${calendarInWords(from)}`;

function doors(regime: Regime): string {
  const closed = cutOffs(regime, 'below');
  if (!regime.sanctions.enabled) return 'No sanction is imposed.';
  if (closed.length === 0) return 'No door closes because of a low score.';
  return `${capital(since(regime.sanctions.from))}, a low score closes doors: ${listed(closed)}.`;
}

function privileges(regime: Regime): string {
  const open = cutOffs(regime, 'at-least');
  if (!regime.privileges.enabled || open.length === 0) return 'A high score brings no privilege.';
  return `${capital(since(regime.privileges.from))}, a high score opens doors: ${listed(open)}.`;
}

/** What those at the door leave undone; nothing where they always enforce. */
function gatekeepers(regime: Regime): string {
  const said = laxDomains(regime).map(
    (domain) => `${count(regime.sanctions.enforced?.[domain] ?? 100)} % of months (${domain})`,
  );
  return said.length === 0 || !regime.sanctions.enabled
    ? ''
    : `Those at the door enforce it in ${listed(said)}.`;
}

function jointPunishment(regime: Regime): string {
  const joint = regime['joint-punishment'];
  if (!joint.enabled) return 'A breach in one part of life does not count in others.';
  const where =
    joint.domains === 'all'
      ? 'in all parts of life'
      : `also in ${listed(joint.domains.map((domain) => domain.replaceAll('-', ' ')))}`;
  const what = regime.kind === 'list' ? 'being listed' : 'a breach in one part of life';
  return `${capital(since(joint.from))}, ${what} closes doors ${where}.`;
}

/** What a list does before sanctions start, where it does anything. */
function early({ 'at-start': stock, 'early-domains': domains }: Regime['blacklist']): string {
  const listedThen = stock > 0 ? ` ${count(stock)}% are on it when it starts.` : '';
  if (domains === 'none') return listedThen;
  const where = domains === 'all' ? 'all parts of life' : listed(domains);
  return `${listedThen} Before sanctions start it closes doors in ${where}.`;
}

function list({ blacklist }: Regime): string {
  if (!blacklist.enabled) return 'There is no list.';
  const shownTo = blacklist.published ? ', which is published' : '';
  return `${counted(blacklist['breach-records'], 'breach record')} within a year put a citizen on a list${shownTo}, for at least ${counted(blacklist['minimum-months'], 'month')}.${early(blacklist)}`;
}

/** What puts people on the list of a list regime, and how they leave it. */
function onTheList({
  list: { triggers, exit, 'minimum-months': least, published, from },
  phases,
}: Regime): string {
  const reasons = Object.entries(triggers).map(
    ([id, { records, 'within-months': within, 'while-unpaid': unpaid }]) => {
      const many = records === 1 ? 'a record' : `${counted(records, 'record')}`;
      return `${many} of ${labelIn(catalogue.fields, id)} within ${counted(within, 'month')}${unpaid ? ', while something stands unpaid,' : ''}`;
    },
  );
  const began = from === 'mandatory' ? phases.mandatory : from;
  const stay = least === 0 ? '' : ` for at least ${counted(least, 'month')}`;
  const out =
    exit === 'compliance'
      ? `Whoever is on it leaves it${least === 0 ? '' : ' after that'} once nothing is recorded as unpaid.`
      : 'After that time whoever is on it leaves it, whatever is still owed.';
  return `From ${calendarInWords(began)}, ${listed(reasons, 'or')} puts a citizen on a list${published ? ', which is published,' : ''}${stay}. ${out} There is no score.`;
}

function listedDoors(regime: Regime): string {
  const { list, sanctions } = regime;
  if (!sanctions.enabled) return 'Being listed closes no door.';
  const closed = catalogue.consequences.filter(
    ({ kind, domain }) => kind === 'sanction' && listCloses(list, domain),
  );
  return closed.length === 0
    ? 'Being listed by itself closes no door.'
    : `Being listed means: ${listed(closed.map(({ label }) => label.toLowerCase()))}.`;
}

function known({ opacity }: Regime): string {
  return {
    open: 'The rules are public.',
    'known-criteria': 'People know what counts, but not how much.',
    secret: 'People are not told what counts.',
  }[opacity];
}

function people({ responses, feedback }: Regime): string {
  const react = responses.enabled
    ? 'People change what they do in response'
    : 'People are taken to change nothing in what they do';
  const cost = feedback.economic ? 'closed doors cost them money' : 'closed doors are taken to cost nothing';
  return `${react}, and ${cost}.`;
}

function rights({ rights }: Regime): string {
  const granted = Object.entries(rights).filter(([, { enabled }]) => enabled);
  if (granted.length === 0) return 'There is no appeal and no other safeguard.';
  return `${granted.length === 1 ? 'There is one safeguard' : `There are ${count(granted.length)} safeguards`}: ${listed(granted.map(([id, { from }]) => `${labelIn(catalogue.safeguards, id)}${/^\d/.test(from) ? ` (${since(from)})` : ''}`))}.${byPartner(rights)}`;
}

/** Times that single partners' records have of their own. */
function byPartner(rights: Regime['rights']): string {
  const said = Object.entries(rights).flatMap(([id, { enabled, 'by-partner': apart = {} }]) =>
    enabled
      ? Object.entries(apart).map(
          ([partner, months]) =>
            `for what the ${labelIn(catalogue.partners, partner)} recorded, ${labelIn(catalogue.safeguards, id)} comes after ${counted(months, 'month')}`,
        )
      : [],
  );
  return said.length === 0 ? '' : ` ${capital(listed(said))}.`;
}
