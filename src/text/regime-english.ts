/** Sentences about a regime in English. The system is the subject: it is the system that acts. */
import { calendarInWords } from './findings.js';
import { capital, count, counted, listed, shown } from './numbers.js';
import type { Door } from './regime-facts.js';
import type { DetailWording, RegimeLanguage, RegimeWording } from './regime-saying.js';

const low = (text: string): string => text.toLowerCase();

const since = (from: string): string =>
  from === 'mandatory' || from === 'voluntary'
    ? `from the ${from} phase on`
    : `from ${calendarInWords(from)}`;

const signedPoints = (points: number): string =>
  `${points > 0 ? `${count(points)} more` : `${count(-points)} fewer`}`;

function doors(list: readonly Door[], closing: boolean): string {
  return listed(
    list.map(({ label, cut, grade, share }) => {
      const by =
        share !== undefined
          ? `the ${closing ? 'lowest' : 'highest'} ${count(share)} % of people`
          : grade === undefined
            ? `${closing ? 'below' : 'from'} ${count(cut)}`
            : `grade ${grade}${closing ? ' and worse' : ' and better'}`;
      return `${low(label)} (${by})`;
    }),
  );
}

/** What a score of odds stands for. */
function standsFor(neutral: number, odds: { neutral: number; population: number; double: number }): string {
  const unsaid =
    odds.population === odds.neutral
      ? ''
      : ` Somebody of whom nothing is said stands at ${shown(odds.population)} to 1.`;
  return ` It stands for odds: ${count(neutral)} for ${shown(odds.neutral)} who keep what was agreed to 1 who does not, and ${counted(odds.double, 'point')} more double them.${unsaid}`;
}

const FRIENDS = {
  mean: 'The mean score of friends raises or lowers one’s own.',
  worst: 'The lowest score among friends lowers one’s own.',
  'listed-share': 'Friends who are on the list lower one’s score.',
  conduct: 'Friends who are on the list, criticise or talk of hard times in public lower one’s score.',
  none: 'Friends do not count.',
};

const KNOWN = {
  open: 'The rules are public.',
  'known-criteria': 'People know what counts, but not how much.',
  secret: 'People are not told what counts.',
};

const rules: RegimeWording = {
  nobody: () => 'Nobody reports, nobody keeps a register, and nobody is scored.',

  reporting({ partners, retention, slots, sticky }) {
    if (partners.length === 0) return 'No partner reports anything to the register.';
    const periods = slots === undefined ? '' : `, in periods of ${counted(slots, 'month')}`;
    const never = sticky ? ' That there was something before is never forgotten.' : '';
    const keeps = `The register keeps what it is told for ${counted(retention, 'month')}${periods}.${never}`;
    return `${counted(partners.length, 'partner')} ${partners.length === 1 ? 'reports' : 'report'} to one register: ${listed(partners.map(low))}. ${keeps}`;
  },

  mistakes({ own, factors: [a, b, c], namesakes }) {
    if (!own) return 'The register makes no mistakes of its own.';
    const groups =
      a === b && b === c
        ? 'equally often in every group'
        : `${shown(a)}, ${shown(b)} and ${shown(c)} times the usual rate in groups A, B and C`;
    return `The register also takes in records of things that did not happen, ${groups}, and sometimes takes one citizen for another${namesakes ? ' of a like name, whose true record it then files' : ''}.`;
  },

  criteria({ counting, min, max, neutral, months, rank, odds }) {
    if (counting.length === 0)
      return `Nothing counts: everybody keeps the neutral score of ${count(neutral)}.`;
    const parts = counting.map(({ label, weight }) =>
      odds && weight === 100
        ? low(label)
        : `${low(label)} (${shown(weight)}%${odds ? ' of its evidence' : ''})`,
    );
    const range = `a score from ${count(min)} to ${count(max)}, in which ${count(neutral)} is neutral`;
    const often = months === 1 ? 'every month' : `every ${counted(months, 'month')}`;
    const place = rank ? ' It is a rank among all who are scored: what one gains another loses.' : '';
    return `${capital(listed(parts))} make ${range}.${place}${odds ? standsFor(neutral, odds) : ''} It is worked out anew ${often}.`;
  },

  ledger({ start, floor, cap, reset, events }) {
    const said = events.map(
      ({ label, points }) => `${signedPoints(points)} for a month in which somebody ${label}`,
    );
    const anew = reset === 0 ? '' : ` Every ${counted(reset, 'month')} everybody begins anew.`;
    const scale = `Everybody begins with ${count(start)} points, on a scale from ${count(floor)} to ${count(cap)}.`;
    if (said.length === 0) return `${scale} No event changes them.${anew}`;
    return `${scale} ${capital(listed(said))}.${anew}`;
  },

  grades({ grades }) {
    const said = grades.map(({ name, from, below }) => {
      const range =
        from === undefined
          ? `below ${count(below ?? 0)}`
          : `from ${count(from)}${below === undefined ? ' up' : ` to ${count(below - 1)}`}`;
      return `${name} (${range})`;
    });
    return `${capital(counted(said.length, 'grade'))}: ${listed(said)}.`;
  },

  friends: ({ mode }) => FRIENDS[mode],

  phases({ voluntary, mandatory }) {
    const join = voluntary === 'never' ? '' : `From ${calendarInWords(voluntary)} people may join`;
    const all =
      mandatory === 'never'
        ? 'nobody is ever forced to'
        : `${join === '' ? 'From' : 'from'} ${calendarInWords(mandatory)} everybody is scored`;
    return `${join === '' ? capital(all) : `${join}; ${all}`}.`;
  },

  doors({ enabled, from, closed }) {
    if (!enabled) return 'No sanction is imposed.';
    if (closed.length === 0) return 'No door closes because of a low score.';
    return `${capital(since(from))}, a low score closes doors: ${doors(closed, true)}.`;
  },

  privileges: ({ from, open }) =>
    open.length === 0
      ? 'A high score brings no privilege.'
      : `${capital(since(from))}, a high score opens doors: ${doors(open, false)}.`,

  list({ enabled, published, records, months, stock, early }) {
    if (!enabled) return 'There is no list.';
    const shownTo = published ? ', which is published' : '';
    const then = stock > 0 ? ` ${count(stock)}% are on it when it starts.` : '';
    const where = early === 'all' ? 'all parts of life' : early === 'none' ? '' : listed(early);
    const before = early === 'none' ? '' : ` Before sanctions start it closes doors in ${where}.`;
    return `${counted(records, 'breach record')} within a year put a citizen on a list${shownTo}, for at least ${counted(months, 'month')}.${then}${before}`;
  },

  onTheList({ from, reasons, least, compliance, published }) {
    const said = reasons.map(({ label, records, within, unpaid }) => {
      const many = records === 1 ? 'a record' : `${counted(records, 'record')}`;
      return `${many} of ${low(label)} within ${counted(within, 'month')}${unpaid ? ', while something stands unpaid,' : ''}`;
    });
    const stay = least === 0 ? '' : ` for at least ${counted(least, 'month')}`;
    const out = compliance
      ? `Whoever is on it leaves it${least === 0 ? '' : ' after that'} once nothing is recorded as unpaid.`
      : 'After that time whoever is on it leaves it, whatever is still owed.';
    return `From ${calendarInWords(from)}, ${listed(said, 'or')} puts a citizen on a list${published ? ', which is published,' : ''}${stay}. ${out} There is no score.`;
  },

  listedDoors({ enabled, closed }) {
    if (!enabled) return 'Being listed closes no door.';
    return closed.length === 0
      ? 'Being listed by itself closes no door.'
      : `Being listed means: ${listed(closed.map(low))}.`;
  },

  joint({ enabled, from, domains, listed: byList }) {
    if (!enabled) return 'A breach in one part of life does not count in others.';
    const where =
      domains === 'all'
        ? 'in all parts of life'
        : `also in ${listed(domains.map((domain) => domain.replaceAll('-', ' ')))}`;
    const what = byList ? 'being listed' : 'a breach in one part of life';
    return `${capital(since(from))}, ${what} closes doors ${where}.`;
  },

  gatekeepers: ({ domains }) =>
    `Those at the door enforce it in ${listed(domains.map(({ domain, percent }) => `${count(percent)} % of months (${domain})`))}.`,

  known: ({ opacity }) => KNOWN[opacity],

  people({ react, cost }) {
    const change = react
      ? 'People change what they do in response'
      : 'People are taken to change nothing in what they do';
    return `${change}, and ${cost ? 'closed doors cost them money' : 'closed doors are taken to cost nothing'}.`;
  },

  rights({ granted, apart }) {
    if (granted.length === 0) return 'There is no appeal and no other safeguard.';
    const said = granted.map(
      ({ label, from }) => `${low(label)}${/^\d/.test(from) ? ` (${since(from)})` : ''}`,
    );
    const times = apart.map(
      ({ partner, label, months }) =>
        `for what the ${low(partner)} recorded, ${low(label)} comes after ${counted(months, 'month')}`,
    );
    const many = said.length === 1 ? 'There is one safeguard' : `There are ${count(said.length)} safeguards`;
    return `${many}: ${listed(said)}.${times.length === 0 ? '' : ` ${capital(listed(times))}.`}`;
  },
};

const byGroup = (values: readonly [number, number, number], unit = '%'): string => {
  const [a, b, c] = values.map((value) => `${shown(value)}${unit}`) as [string, string, string];
  return a === b && b === c ? a : `${a}, ${b} and ${c} in groups A, B and C`;
};

const details: DetailWording = {
  partner: ({ partner, coverage, misses, falseRecords, delay }) =>
    `${partner}: knows ${byGroup(coverage)} of citizens, overlooks ${byGroup(misses)} of what happens, makes false records of ${shown(falseRecords)}% of citizens a month, and reports ${delay === 0 ? 'at once' : `after ${counted(delay, 'month')}`}.`,
  errors: ({ scale, mixUps, factors }) =>
    `False records and mix-ups come ${shown(scale)} times as often as said of each partner, times ${byGroup(factors, '')}; ${shown(mixUps)}% of citizens a month get a record of somebody of a like name.`,
  register: ({ siloed, privateLife }) =>
    `${siloed ? 'Each part of life may look at its own evidence only' : 'Every part of life may look at all evidence'}; what partners know of private life is ${privateLife ? 'kept as well' : 'not kept'}.`,
  scale: ({ gain, neutral }) =>
    `Points above or below the reference move the score away from ${count(neutral)} by a factor of ${shown(gain)}.`,
  hysteresis: ({ points }) =>
    `A door that a score has shut opens again ${counted(points, 'point')} above where it shuts.`,
  listFrom: ({ from }) => `The list is kept ${since(from)}.`,
  dates: ({ sanctions, voluntary }) =>
    `Sanctions follow ${since(sanctions)}; the voluntary phase ${voluntary === 'never' ? 'never begins' : `begins in ${calendarInWords(voluntary)}`}.`,
  off: ({ labels }) => `Taken not to happen: ${listed(labels.map(low))}.`,
  option: ({ label, option, value }) => `${label}: ${option.replaceAll('-', ' ')} ${value}.`,
};

export const english: RegimeLanguage = { rules, details };
