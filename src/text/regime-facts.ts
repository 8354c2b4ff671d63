/** What is to be said of a regime, rule by rule, without the words of any language. */
import * as catalogue from '../catalogue/index.gen.js';
import { cutOffOf, gradeInWords, gradesOf, laxDomains, listCloses, shareOf } from '../regime/kinds.js';
import type { Regime } from '../regime/regime.js';

/** A door a score opens or closes: by points, by a grade or by a share of people. */
export interface Door {
  label: string;
  cut?: number;
  grade?: string;
  share?: number;
}

/** A date such as `2018-01`, or the phase from which something holds. */
export type Since = string;

/** One sentence of a regime. Texts in it are labels of the catalogue, in English. */
export type RegimeFact =
  | { say: 'nobody' }
  | { say: 'reporting'; partners: string[]; retention: number; slots?: number; sticky: boolean }
  | { say: 'mistakes'; own: boolean; factors: [number, number, number]; namesakes: boolean }
  | {
      say: 'criteria';
      counting: { label: string; weight: number }[];
      min: number;
      max: number;
      neutral: number;
      months: number;
      rank: boolean;
      /** What a score of odds stands for: so many to 1 at the neutral score, among all, and points that double them. */
      odds?: { neutral: number; population: number; double: number };
    }
  | {
      say: 'ledger';
      start: number;
      floor: number;
      cap: number;
      reset: number;
      events: { label: string; points: number }[];
    }
  | { say: 'grades'; grades: { name: string; from?: number; below?: number }[] }
  | { say: 'friends'; mode: Regime['peer']['mode'] }
  | { say: 'phases'; voluntary: string; mandatory: string }
  | { say: 'doors'; enabled: boolean; from: Since; closed: Door[] }
  | { say: 'privileges'; from: Since; open: Door[] }
  | {
      say: 'list';
      enabled: boolean;
      published: boolean;
      records: number;
      months: number;
      stock: number;
      early: 'none' | 'all' | string[];
    }
  | {
      say: 'onTheList';
      from: string;
      reasons: { label: string; records: number; within: number; unpaid: boolean }[];
      least: number;
      compliance: boolean;
      published: boolean;
    }
  | { say: 'listedDoors'; enabled: boolean; closed: string[] }
  | { say: 'joint'; enabled: boolean; from: Since; domains: 'all' | string[]; listed: boolean }
  | { say: 'gatekeepers'; domains: { domain: string; percent: number }[] }
  | { say: 'known'; opacity: Regime['opacity'] }
  | { say: 'people'; react: boolean; cost: boolean }
  | {
      say: 'rights';
      granted: { label: string; from: Since }[];
      apart: { partner: string; label: string; months: number }[];
    };

/** What a regime does, one sentence a rule. */
export function factsOfRegime(regime: Regime): RegimeFact[] {
  if (regime.kind === 'none') return [{ say: 'nobody' }];
  return [
    reporting(regime),
    mistakes(regime),
    ...JUDGED[regime.kind](regime),
    joint(regime),
    ...gatekeepers(regime),
    { say: 'known', opacity: regime.opacity },
    { say: 'people', react: regime.responses.enabled, cost: regime.feedback.economic },
    rights(regime),
  ];
}

/** What is said of each kind of regime alone. */
const JUDGED: Record<Exclude<Regime['kind'], 'none'>, (regime: Regime) => RegimeFact[]> = {
  score: (regime) => [
    criteria(regime),
    ...grades(regime),
    { say: 'friends', mode: regime.peer.mode },
    ...doorsOfScores(regime),
  ],
  ledger: (regime) => [ledger(regime), ...grades(regime), ...doorsOfScores(regime)],
  list: (regime) => [onTheList(regime), listedDoors(regime)],
};

const doorsOfScores = (regime: Regime): RegimeFact[] => [
  { say: 'phases', voluntary: regime.phases.voluntary, mandatory: regime.phases.mandatory },
  {
    say: 'doors',
    enabled: regime.sanctions.enabled,
    from: regime.sanctions.from,
    closed: doors(regime, 'below'),
  },
  {
    say: 'privileges',
    from: regime.privileges.from,
    open: regime.privileges.enabled ? doors(regime, 'at-least') : [],
  },
  list(regime),
];

export const labelOf = (ideas: readonly { id: string; label: string }[], id: string): string =>
  ideas.find((idea) => idea.id === id)?.label ?? id.replaceAll('-', ' ');

function reporting({ partners, register }: Regime): RegimeFact {
  const { 'retention-months': retention, 'slot-months': slots, sticky } = register;
  const reporters = Object.entries(partners)
    .filter(([, { enabled }]) => enabled)
    .map(([id]) => labelOf(catalogue.partners, id));
  return { say: 'reporting', partners: reporters, retention, ...(slots !== undefined && { slots }), sticky };
}

const mistakes = ({ errors }: Regime): RegimeFact => ({
  say: 'mistakes',
  own: errors.scale !== 0 || errors['identity-mix-ups'] !== 0,
  factors: errors['group-factors'],
  namesakes: errors['mix-up-records'] !== undefined,
});

function criteria({ criteria, scale }: Regime): RegimeFact {
  const counting = Object.entries(criteria)
    .filter(([, { weight }]) => weight > 0)
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([id, { weight }]) => ({ label: labelOf(catalogue.criteria, id), weight }));
  const { min, max, neutral, 'update-months': months, mode } = scale;
  const { odds = 1, 'population-odds': population = odds, 'points-to-double': double = 0 } = scale;
  return {
    say: 'criteria',
    counting,
    min,
    max,
    neutral,
    months,
    rank: mode === 'rank',
    ...(mode === 'odds' && { odds: { neutral: odds, population, double } }),
  };
}

function ledger({ ledger: { start, floor, cap, events, 'reset-months': reset } }: Regime): RegimeFact {
  const said = Object.entries(events)
    .filter(([, { points }]) => points !== 0)
    .sort(([, a], [, b]) => a.points - b.points)
    .map(([event, { points }]) => ({ label: EVENTS.get(event) ?? event, points }));
  return { say: 'ledger', start, floor, cap, reset, events: said };
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

/** The grades of a scale, the best first; nothing where it has none. */
function grades(regime: Regime): RegimeFact[] {
  const said = gradesOf(regime)
    .reverse()
    .map((grade) => ({ ...grade, name: gradeInWords(grade.name) }));
  return said.length === 0 ? [] : [{ say: 'grades', grades: said }];
}

function doors(regime: Regime, side: 'below' | 'at-least'): Door[] {
  const inPoints = catalogue.consequences
    .flatMap((consequence): (Door & { cut: number })[] => {
      const cut = cutOffOf(regime, consequence)?.[side];
      const grade = gradeSaid(regime, consequence.id);
      return cut === undefined ? [] : [{ label: consequence.label, cut, ...(grade && { grade }) }];
    })
    .sort((a, b) => b.cut - a.cut);
  const byShare = catalogue.consequences.flatMap((consequence): Door[] => {
    const share = shareOf(regime, consequence);
    const isThisSide = (consequence.kind === 'sanction') === (side === 'below');
    return share === undefined || !isThisSide ? [] : [{ label: consequence.label, share }];
  });
  return [...inPoints, ...byShare];
}

function gradeSaid(regime: Regime, id: string): string | undefined {
  const rule = regime['cut-offs'][id];
  const grade = typeof rule === 'object' ? rule.grade : undefined;
  return grade === undefined ? undefined : gradeInWords(grade);
}

/** What those at the door leave undone; nothing where they always enforce. */
function gatekeepers(regime: Regime): RegimeFact[] {
  const domains = laxDomains(regime).map((domain) => ({
    domain,
    percent: regime.sanctions.enforced?.[domain] ?? 100,
  }));
  return domains.length === 0 || !regime.sanctions.enabled ? [] : [{ say: 'gatekeepers', domains }];
}

function joint(regime: Regime): RegimeFact {
  const { enabled, from, domains } = regime['joint-punishment'];
  return { say: 'joint', enabled, from, domains, listed: regime.kind === 'list' };
}

function list({ blacklist }: Regime): RegimeFact {
  const { enabled, published, 'breach-records': records, 'minimum-months': months } = blacklist;
  const { 'at-start': stock, 'early-domains': early } = blacklist;
  return { say: 'list', enabled, published, records, months, stock, early };
}

/** What puts people on the list of a list regime, and how they leave it. */
function onTheList({ list, phases }: Regime): RegimeFact {
  const reasons = Object.entries(list.triggers).map(([id, trigger]) => ({
    label: labelOf(catalogue.fields, id),
    records: trigger.records,
    within: trigger['within-months'],
    unpaid: trigger['while-unpaid'],
  }));
  return {
    say: 'onTheList',
    from: list.from === 'mandatory' ? phases.mandatory : list.from,
    reasons,
    least: list['minimum-months'],
    compliance: list.exit === 'compliance',
    published: list.published,
  };
}

function listedDoors({ list, sanctions }: Regime): RegimeFact {
  const closed = catalogue.consequences
    .filter(({ kind, domain }) => kind === 'sanction' && listCloses(list, domain))
    .map(({ label }) => label);
  return { say: 'listedDoors', enabled: sanctions.enabled, closed };
}

function rights({ rights }: Regime): RegimeFact {
  const on = Object.entries(rights).filter(([, { enabled }]) => enabled);
  const label = (id: string) => labelOf(catalogue.safeguards, id);
  return {
    say: 'rights',
    granted: on.map(([id, { from }]) => ({ label: label(id), from })),
    // times that single partners' records have of their own
    apart: on.flatMap(([id, { 'by-partner': apart = {} }]) =>
      Object.entries(apart).map(([partner, months]) => ({
        partner: labelOf(catalogue.partners, partner),
        label: label(id),
        months,
      })),
    ),
  };
}
