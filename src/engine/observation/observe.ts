/**
 * What partners think they saw: coverage, misses, delays, mistakes and mix-ups between the truth and
 * the register. Partners give rates; the engine owns the loops.
 */
import {
  type Clock,
  channel,
  type DrawDeclaration,
  draw,
  type Idea,
  type KernelUse,
  namesake,
  own,
  type Partner,
  read,
  type Settings,
  send,
  table,
  whole,
} from '../contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../lanes.js';
import { FILED, filedKinds, filing, MIX_UP_COVERAGE, MIX_UP_MEMBERS, mistakeNames } from './mix-ups.js';
import { eventMask, lateChannel, OTHERS, passOn, saidBy, sourceOf, watching } from './said.js';

/** The family whose luck partners share; a partner's number is its place in it, for ever. */
export const OBSERVATION = 'observation';
/** The top four bits of a rare draw name the member, so each member's limit is 16 times its rate on 28 bits. */
const RARE_SCALE = 2 ** 28;
const MEMBERS = 16;

/** Which partners are covering whom: drawn once, one bit a partner. */
export function cover(size: i32, group: U8, luck: U16, shares: I32, place: i32, coverage: U16): void {
  for (let i = 0; i < size; i++) {
    coverage[i] = coverage[i] | (flag(luck[i] < shares[group[i]]) << place);
  }
}

/** One partner's month: what truly happened, if it covers the citizen and does not miss it. */
export function report(
  size: i32,
  happened: I32,
  coverage: U16,
  group: U8,
  avoids: U8,
  luck: U16,
  misses: I32,
  avoidable: i32,
  place: i32,
  sees: i32,
  reported: I32,
): void {
  for (let i = 0; i < size; i++) {
    const miss = misses[group[i] + (avoids[i] & avoidable) * 4];
    const notices = -((coverage[i] >>> place) & flag(luck[i] >= miss));
    reported[i] = reported[i] | (happened[i] & sees & notices);
  }
}

/** All partners' mistakes and the register's mix-ups: at most one for a citizen in a month. */
export function mistake(
  size: i32,
  luck: I32,
  group: U8,
  coverage: U16,
  limits: I32,
  bits: I32,
  kinds: I32,
  mistaken: I32,
): void {
  for (let i = 0; i < size; i++) {
    const member = luck[i] >>> 28;
    const knows = flag(((coverage[i] | MIX_UP_COVERAGE) & bits[member]) !== 0);
    const errs = knows & flag((luck[i] & 0x0fffffff) < limits[(member << 2) + group[i]]);
    mistaken[i] = mistaken[i] | choose(errs === 1, kinds[member], 0);
  }
}

/** The mistakes of a partner whose luck is its own. */
export function mistakeAlone(
  size: i32,
  luck: I32,
  group: U8,
  coverage: U16,
  limits: I32,
  place: i32,
  kind: i32,
  mistaken: I32,
): void {
  for (let i = 0; i < size; i++) {
    const errs = (coverage[i] >>> place) & flag(luck[i] >>> 1 < limits[group[i]]);
    mistaken[i] = mistaken[i] | (-errs & kind);
  }
}

/** Events so common that those who report them look at everybody. */
const EVERYDAY_EVENTS: ReadonlySet<string> = new Set(['purchase', 'gaming']);

/**
 * The idea of observation for these partners, with settings under `partners.<id>` and `errors`.
 *
 * @param kept   events that the register takes in
 * @param apart  partners that some rule tells apart: what they say stands by itself too
 * @param byName  mix-ups take what somebody of a like name truly got
 */
export function observationIdea(
  reporters: readonly Partner[],
  events: readonly string[],
  kept: ReadonlySet<string>,
  apart: readonly string[] = [],
  byName = false,
): Idea {
  // what no field of the register keeps is not reported
  const partners = reporters.map((partner) => ({
    ...partner,
    reports: partner.reports.filter((name) => kept.has(name)),
  }));
  const byMember = [...partners].sort((a, b) => a.member - b.member);
  const family = byMember.filter(({ ownLuck }) => !ownLuck);
  const alone = byMember.filter(({ ownLuck }) => ownLuck);
  const erring = (clock: Clock, settings: Settings) => watching(clock) && settings['errors.any'] === 1;
  const sources = apart.length === 0 ? [] : [...apart, OTHERS];
  const into = (name: string, source: string) => (apart.length === 0 ? name : saidBy(name, source));
  const by = ({ id }: Partner) => sourceOf(id, apart);
  const kernels: KernelUse[] = byMember.map((partner) => ({
    stage: 'birth',
    run: cover,
    after: ['group'],
    with: [
      read('group'),
      draw(coveredBy(partner)),
      table(`coverage:${partner.id}`, (settings) => groups(settings, `partners.${partner.id}.coverage`)),
      whole(partner.member),
      own('coverage'),
    ],
  }));
  for (const partner of byMember) {
    kernels.push({
      stage: 'observe',
      run: report,
      when: watching,
      only: partner.reports.some((name) => EVERYDAY_EVENTS.has(name))
        ? undefined
        : { of: channel('events'), bits: eventMask(partner.reports, events) },
      with: [
        channel('events'),
        own('coverage'),
        read('group'),
        read('avoids'),
        draw(missedBy(partner)),
        table(`misses:${partner.id}`, (settings) => missTable(settings, partner)),
        whole(partner.avoidable ? 1 : 0),
        whole(partner.member),
        whole(eventMask(partner.reports, events)),
        send(into(lateChannel(Math.round(partner.delayMonths / 3)), by(partner))),
      ],
    });
  }
  for (const source of apart.length === 0 ? [OTHERS] : sources) {
    const named = byName && source === OTHERS;
    kernels.push({
      stage: 'observe',
      run: named ? mistakeNames : mistake,
      when: erring,
      with: [
        draw('mistake'),
        read('group'),
        own('coverage'),
        table('mistake-limits', (settings) => mistakeLimits(settings, family)),
        table('member-bits', () => Int32Array.from({ length: MEMBERS }, (_, member) => 1 << member)),
        table(`mistake-kinds:${source}`, () =>
          mistakeKinds(
            family.filter((partner) => by(partner) === source),
            source === OTHERS,
            events,
          ),
        ),
        ...(named ? [namesake(FILED.plain), namesake(FILED.grave), filedKinds(events)] : []),
        send(into('mistaken', source)),
      ],
    });
  }
  for (const partner of alone) {
    kernels.push({
      stage: 'observe',
      run: mistakeAlone,
      when: erring,
      with: [
        draw(mistakenBy(partner)),
        read('group'),
        own('coverage'),
        table(`mistake-limits:${partner.id}`, (settings) => ownLimits(settings, partner)),
        whole(partner.member),
        whole(eventMask([partner.mistakes], events)),
        send(into('mistaken', by(partner))),
      ],
    });
  }
  for (const partner of byMember) {
    const { infers, member } = partner;
    if (infers) {
      kernels.push({
        stage: 'observe',
        run: infers.run,
        when: (clock, settings) => erring(clock, settings) && (infers.when?.(clock, settings) ?? true),
        with: [
          own('coverage'),
          whole(member),
          ...infers.with.map((given) =>
            given.give === 'send' && given.channel === 'mistaken'
              ? send(into('mistaken', by(partner)))
              : given,
          ),
        ],
      });
    }
  }
  const draws: Record<string, DrawDeclaration> = {};
  for (let member = 0; member < MEMBERS; member++) {
    draws[`missed-${member}`] = { bits: 16, error: true };
  }
  for (let member = 0; member < MEMBERS; member++) {
    draws[`covered-${member}`] = { bits: 16, acquaintance: true };
  }
  draws.mistake = { bits: 32, error: true };
  for (const partner of alone) {
    const of = `${OBSERVATION} by ${partner.id}`;
    draws[missedBy(partner)] = { bits: 16, error: true, of: `${of}: misses` };
    draws[coveredBy(partner)] = { bits: 16, acquaintance: true, of: `${of}: coverage` };
    draws[mistakenBy(partner)] = { bits: 32, error: true, of: `${of}: mistakes` };
  }
  const late = [...new Set(partners.map((partner) => lateChannel(Math.round(partner.delayMonths / 3))))];
  const common = [...new Set(['reported', 'mistaken', ...late])];
  for (const source of sources) {
    for (const name of common) {
      const said = saidBy(name, source);
      kernels.push({
        stage: 'observe',
        run: passOn,
        when: watching,
        only: { of: channel(said), bits: -1 },
        with: [channel(said), send(name)],
      });
    }
  }
  if (byName) {
    kernels.push(...filing(['reported', ...late.filter((name) => name !== 'reported')], events));
  }
  const owned = [
    ...(byName ? [FILED.said] : []),
    ...late.filter((name) => name !== 'reported'),
    ...sources.flatMap((source) => common.map((name) => saidBy(name, source))),
  ];
  return {
    id: OBSERVATION,
    kind: 'engine',
    label: 'What partners report',
    columns: [
      { name: 'coverage', label: 'Partners that know the citizen', bits: 16, fixed: true },
      ...(byName
        ? [
            {
              name: FILED.plain,
              label: 'Gravest true record of the month, lower bit',
              bits: 1,
              public: true,
            },
            {
              name: FILED.grave,
              label: 'Gravest true record of the month, upper bit',
              bits: 1,
              public: true,
            },
          ]
        : []),
    ],
    channels: Object.fromEntries(owned.map((name) => [name, { start: 0, merge: 'or' as const }])),
    draws,
    kernels,
  };
}

const luckOf = ({ id, member, ownLuck }: Partner): string => (ownLuck ? id : String(member));
const coveredBy = (partner: Partner): string => `covered-${luckOf(partner)}`;
const missedBy = (partner: Partner): string => `missed-${luckOf(partner)}`;
const mistakenBy = ({ id }: Partner): string => `mistake-${id}`;

function groups(settings: Settings, path: string): Int32Array {
  return Int32Array.from([0, 1, 2, 2], (group) => settings[`${path}.${group}`] ?? 0);
}

/** Limits on 16 bits below which an event is missed; the second four for citizens who avoid being seen. */
function missTable(settings: Settings, partner: Partner): Int32Array {
  const misses = groups(settings, `partners.${partner.id}.misses`);
  const tables = new Int32Array(8);
  misses.forEach((miss, group) => {
    tables[group] = miss;
    // assumption: who avoids observed channels is seen a quarter as often (model specification, S3)
    tables[group + 4] = 65536 - ((65536 - miss) >> 2);
  });
  return tables;
}

/** The share of covered citizens of each group with a false record in a month, errors as the regime scales them. */
function rateOf(settings: Settings, perBillion: number, group: number): number {
  const factor = settings[`errors.group-factors.${Math.min(group, 2)}`] / 1000;
  return (perBillion / 1e9) * factor * (settings['errors.scale'] / 1000);
}

function ownLimits(settings: Settings, { id }: Partner): Int32Array {
  const perBillion = settings[`partners.${id}.false-records`];
  return Int32Array.from([0, 1, 2, 3], (group) => Math.round(rateOf(settings, perBillion, group) * 2 ** 31));
}

function mistakeLimits(settings: Settings, partners: readonly Partner[]): Int32Array {
  const limits = new Int32Array(MEMBERS * 4);
  const set = (member: number, perBillion: number) => {
    for (let group = 0; group < 4; group++) {
      const share = rateOf(settings, perBillion, group);
      limits[member * 4 + group] = Math.min(RARE_SCALE - 1, Math.round(share * 16 * RARE_SCALE));
    }
  };
  for (const partner of partners) {
    set(partner.member, settings[`partners.${partner.id}.false-records`]);
  }
  for (const { member } of MIX_UP_MEMBERS) {
    set(member, settings['errors.identity-mix-ups'] / MIX_UP_MEMBERS.length);
  }
  return limits;
}

function mistakeKinds(partners: readonly Partner[], mixUps: boolean, events: readonly string[]): Int32Array {
  const kinds = new Int32Array(MEMBERS);
  for (const partner of partners) {
    kinds[partner.member] = eventMask([partner.mistakes], events);
  }
  for (const { member, event: kind } of mixUps ? MIX_UP_MEMBERS : []) {
    kinds[member] = eventMask([kind], events);
  }
  return kinds;
}
