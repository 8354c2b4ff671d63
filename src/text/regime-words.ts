/** A regime in sentences, for somebody who will not read YAML. */
import * as catalogue from '../catalogue/index.gen.js';
import type { Regime } from '../regime/regime.js';
import { calendarInWords } from './findings.js';
import { capital, count, counted, listed, shown } from './numbers.js';

/** What a regime does, one sentence a rule. The system is the subject: it is the system that acts. */
export function regimeInWords(regime: Regime): string[] {
  if (regime.kind === 'none') return ['Nobody reports, nobody keeps a register, and nobody is scored.'];
  return [
    reporting(regime),
    mistakes(regime),
    criteria(regime),
    friends(regime),
    phases(regime),
    doors(regime),
    privileges(regime),
    jointPunishment(regime),
    list(regime),
    known(regime),
    people(regime),
    rights(regime),
  ].filter((sentence) => sentence !== '');
}

const labelIn = (ideas: readonly { id: string; label: string }[], id: string): string =>
  (ideas.find((idea) => idea.id === id)?.label ?? id.replaceAll('-', ' ')).toLowerCase();

function reporting(regime: Regime): string {
  const partners = Object.entries(regime.partners).filter(([, { enabled }]) => enabled);
  if (partners.length === 0) return 'No partner reports anything to the register.';
  const names = listed(partners.map(([id]) => labelIn(catalogue.partners, id)));
  const keeps = `The register keeps what it is told for ${counted(regime.register['retention-months'], 'month')}.`;
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
  return `The register also takes in records of things that did not happen, ${groups}, and sometimes takes one citizen for another.`;
}

function criteria({ criteria, scale }: Regime): string {
  const counting = Object.entries(criteria)
    .filter(([, { weight }]) => weight > 0)
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([id, { weight }]) => `${labelIn(catalogue.criteria, id)} (${shown(weight)}%)`);
  const range = `a score from ${count(scale.min)} to ${count(scale.max)}, in which ${count(scale.neutral)} is neutral`;
  if (counting.length === 0)
    return `Nothing counts: everybody keeps the neutral score of ${count(scale.neutral)}.`;
  const often =
    scale['update-months'] === 1 ? 'every month' : `every ${counted(scale['update-months'], 'month')}`;
  return `${capital(listed(counting))} make ${range}. It is worked out anew ${often}.`;
}

function friends({ peer }: Regime): string {
  const how: Record<Regime['peer']['mode'], string> = {
    mean: 'The mean score of friends raises or lowers one’s own.',
    worst: 'The lowest score among friends lowers one’s own.',
    'listed-share': 'Friends who are on the list lower one’s score.',
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

function cutOffs(regime: Regime, side: 'below' | 'at-least'): string[] {
  return Object.entries(regime['cut-offs'])
    .flatMap(([id, rule]) => {
      const cut = typeof rule === 'number' ? undefined : rule[side];
      return cut === undefined ? [] : [{ id, cut }];
    })
    .sort((a, b) => b.cut - a.cut)
    .map(
      ({ id, cut }) =>
        `${labelIn(catalogue.consequences, id)} (${side === 'below' ? 'below' : 'from'} ${count(cut)})`,
    );
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

function jointPunishment({ 'joint-punishment': joint }: Regime): string {
  if (!joint.enabled) return 'A breach in one part of life does not count in others.';
  const where =
    joint.domains === 'all'
      ? 'in all parts of life'
      : `also in ${listed(joint.domains.map((domain) => domain.replaceAll('-', ' ')))}`;
  return `${capital(since(joint.from))}, a breach in one part of life closes doors ${where}.`;
}

function list({ blacklist }: Regime): string {
  if (!blacklist.enabled) return 'There is no list.';
  const shownTo = blacklist.published ? ', which is published' : '';
  return `${counted(blacklist['breach-records'], 'breach record')} within a year put a citizen on a list${shownTo}, for at least ${counted(blacklist['minimum-months'], 'month')}.`;
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
  return `${granted.length === 1 ? 'There is one safeguard' : `There are ${count(granted.length)} safeguards`}: ${listed(granted.map(([id]) => labelIn(catalogue.safeguards, id)))}.`;
}
