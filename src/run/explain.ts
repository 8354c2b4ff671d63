/**
 * One citizen's file: their life lived again, alone, from the kept public history of everybody else.
 *
 * A citizen reads nothing of others but their public words, so the replay is exact; that it ends each
 * month with the very word the history holds is checked as it goes.
 */

import type { IdeaKind } from '../engine/contracts.js';
import type { Desk, Watcher } from '../engine/desk.js';
import type { I32 } from '../engine/lanes.js';
import type { Memory } from '../engine/memory.js';
import { MIX_UP_MEMBERS } from '../engine/observation/mix-ups.js';
import { OTHERS, saidBy, sourceOf } from '../engine/observation/said.js';
import type { Override } from '../engine/overrides.js';
import { type PlannedStep, settingsIn } from '../engine/plan.js';
import { renewing } from '../engine/scoring/when.js';
import type { CompiledWorld } from '../regime/compile.js';
import { hasScore, scaleOf } from '../regime/kinds.js';
import { type Account, accountOf } from './account.js';
import { type Ledger, ledgerOf } from './ledger.js';
import { type KeptHistory, LoneLife } from './lone-life.js';
import { toldOf } from './told.js';

export type { KeptHistory };

export interface MonthOfLife {
  month: number;
  date: string;
  happened: string[];
  recorded: { partner: string; event: string; true: boolean }[];
  score: number | null;
  /** The score as a sum, where there is a scorecard. */
  ledger: Ledger | null;
  /** The month's entries, where there is a ledger of points. */
  account: Account | null;
  inForce: string[];
  /** Of what is in force, what shuts a door. */
  sanctions: string[];
  opened: string[];
  closed: string[];
  /** Sanctions in force only because of a false record. */
  wrongful: string[];
  /** Sanctions in force only because friends count. */
  byAssociation: string[];
  /** Sanctions in force that evidence of their own domain would not have brought. */
  outOfDomain: string[];
  listed: boolean;
  /** What a right of the regime did to this life. */
  rights: string[];
  /** What else the regime had this citizen do. */
  programmes: string[];
  tiesLost: number[];
  tiesGained: number[];
  told: string[];
  state: { job: boolean; money: number; arrears: number; loan: number; ties: number; critical: boolean };
}

export interface LifeFile {
  citizen: number;
  group: string;
  traits: Record<string, number>;
  partnersThatKnow: string[];
  months: MonthOfLife[];
}

export class ReplayError extends Error {
  override name = 'ReplayError';
}

/** Lives one citizen's months again. */
export function explainLife(world: CompiledWorld, history: KeptHistory, citizen: number): LifeFile {
  const life = new LoneLife(world, history, citizen);
  const months: MonthOfLife[] = [];
  for (let month = 1; month <= world.months; month++) {
    const told = liveAndTell(world, history, life, month);
    if (told.word !== history.words(month + 1)[citizen] >>> 0) {
      throw new ReplayError(
        `the life of citizen ${citizen} lived again differs from the kept history in month ${month}; the run was made by another version`,
      );
    }
    months.push(told.month);
  }
  return { ...whoIs(world, life), months };
}

/** Who a citizen is, once they have lived a month. */
export function whoIs(world: CompiledWorld, { desk, memory, citizen }: LoneLife): Omit<LifeFile, 'months'> {
  return {
    citizen,
    group: ['A', 'B', 'C', 'C'][traitValue(desk, 'group')],
    traits: traitsOf(world, desk),
    partnersThatKnow: world.partners
      .filter((partner) => ((own(memory, 'coverage') ?? 0) >>> partner.member) & 1)
      .map((partner) => partner.label),
  };
}

/** Lives a month and tells it, with the public word it ended with. */
export function liveAndTell(
  world: CompiledWorld,
  history: KeptHistory,
  life: LoneLife,
  month: number,
  overrides?: readonly Override[],
): { month: MonthOfLife; word: number } {
  const { memory, desk, citizen } = life;
  const watcher = new PartnerWatcher(world);
  const balance = pointsOf(world, memory) ?? 0;
  const before = own(memory, 'in-force') ?? 0;
  const word = life.live(month, { overrides, watcher });
  const now = own(memory, 'in-force') ?? 0;
  return {
    month: monthOfLife(world, desk, memory, history, citizen, month, before, now, watcher, balance),
    word,
  };
}

/** Sees what each partner reported, by emptying the shared channel before each of them. */
class PartnerWatcher implements Watcher {
  readonly reports: { partner: string; bits: number }[] = [];
  /** This month's false records by who made them, as far as partners are told apart. */
  readonly mistaken = new Map<string, number>();
  private held = 0;

  constructor(private readonly world: CompiledWorld) {}

  before(step: PlannedStep, desk: Desk): void {
    const sends = this.reporting(step);
    if (sends) {
      const channel = desk.scratch.get(`channel:${sends.channel}`) as I32;
      this.held = channel[0];
      channel[0] = 0;
    }
  }

  after(step: PlannedStep, desk: Desk): void {
    const sends = this.reporting(step);
    if (sends) {
      const channel = desk.scratch.get(`channel:${sends.channel}`) as I32;
      if (channel[0] !== 0) {
        this.reports.push({ partner: sends.partner, bits: channel[0] });
      }
      channel[0] |= this.held;
    } else if (step.stage === 'observe') {
      const { apart } = this.world;
      for (const source of [...apart, OTHERS]) {
        const name = apart.length === 0 ? 'mistaken' : saidBy('mistaken', source);
        this.mistaken.set(source, (desk.scratch.get(`channel:${name}`) as I32 | undefined)?.[0] ?? 0);
      }
    }
  }

  /** The partner a kernel of observation speaks for, by its table of misses. */
  private reporting(step: PlannedStep): { partner: string; channel: string } | undefined {
    if (step.stage !== 'observe') {
      return undefined;
    }
    const table = step.use.with.find(
      (argument) => argument.give === 'table' && argument.key.startsWith('misses:'),
    );
    const send = step.use.with.find((argument) => argument.give === 'send');
    const partner =
      table?.give === 'table'
        ? this.world.partners.find(({ id }) => table.key === `misses:${id}`)
        : undefined;
    return partner && send?.give === 'send' ? { partner: partner.label, channel: send.channel } : undefined;
  }
}

function own(memory: Memory, column: string): number | undefined {
  return memory.arrays.get(column)?.[0];
}

function traitValue(desk: Desk, name: string): number {
  return desk.scratch.get(`column:${name}`)?.[0] ?? 0;
}

function traitsOf(world: CompiledWorld, desk: Desk): Record<string, number> {
  const traits: Record<string, number> = {};
  for (const idea of world.plan.ideas) {
    if (idea.kind === 'trait' && idea.id !== 'group' && idea.id !== 'housemates') {
      traits[idea.label] = traitValue(desk, idea.id);
    }
  }
  return traits;
}

function monthOfLife(
  world: CompiledWorld,
  desk: Desk,
  memory: Memory,
  history: KeptHistory,
  citizen: number,
  month: number,
  before: number,
  now: number,
  watcher: PartnerWatcher,
  balance: number,
): MonthOfLife {
  const { plan } = world;
  const happenedBits = (desk.scratch.get('channel:events') as I32)[0];
  const { kind } = world.spec.regime;
  const scored = hasScore({ kind }) && traitValue(desk, 'enrolled') === 1;
  const names = (bits: number, kind?: 'sanction') =>
    world.consequences.filter(({ place, kind: is }) => (bits >>> place) & 1 && (!kind || is === kind));
  const without = (otherwise: number | undefined) =>
    names(now & ~(otherwise ?? now), 'sanction').map(({ label }) => label);
  const changed = changedTies(history, citizen, month);
  const opened = [
    ...names(now & ~before).filter(isPrivilege),
    ...names(before & ~now).filter((c) => !isPrivilege(c)),
  ];
  const closed = [
    ...names(now & ~before).filter((c) => !isPrivilege(c)),
    ...names(before & ~now).filter(isPrivilege),
  ];
  const points = scored ? pointsOf(world, memory) : null;
  const ledger = scored && kind === 'score' ? ledgerOf(world, desk, memory, month) : null;
  const account = scored && kind === 'ledger' ? accountOf(world, desk, balance, points ?? 0) : null;
  const settings = settingsIn(plan, month);
  const renewed = renewing(world.clockAt(world.burnIn + month), settings);
  return {
    month,
    date: dateOf(world.spec.society['first-month'], month),
    happened: labelsOf(world, happenedBits),
    recorded: recordsOf(world, watcher),
    score: points,
    ledger,
    account,
    inForce: names(now).map(({ label }) => label),
    sanctions: names(now, 'sanction').map(({ label }) => label),
    opened: opened.map((consequence) =>
      isPrivilege(consequence) ? consequence.told.begins : consequence.told.ends,
    ),
    closed: closed.map((consequence) =>
      isPrivilege(consequence) ? consequence.told.ends : consequence.told.begins,
    ),
    wrongful: without(own(memory, 'in-force~true')),
    byAssociation: without(desk.scratch.get('column:in-force~no-peer')?.[0]),
    outOfDomain: without(desk.scratch.get('column:in-force~own-domain')?.[0]),
    listed: (own(memory, 'list-months') ?? 0) > 0,
    rights: toldBy('safeguard', world, desk),
    programmes: toldBy('response', world, desk),
    ...changed,
    told: toldOf(settings, { points, ledger: renewed ? ledger : null, account }, [
      ...opened.map((c) => (isPrivilege(c) ? c.told.begins : c.told.ends)),
      ...closed.map((c) => (isPrivilege(c) ? c.told.ends : c.told.begins)),
    ]),
    state: {
      job: traitValue(desk, 'job') === 1,
      money: (own(memory, 'liquidity') ?? 0) / 8,
      arrears: own(memory, 'arrears') ?? 0,
      loan: own(memory, 'loan') ?? 0,
      ties: (desk.scratch.get('friends:count:ties') as I32 | undefined)?.[0] ?? 0,
      critical: (happenedBits & bitOf(plan.events, 'criticism')) !== 0,
    },
  };
}

/** What ideas of a kind tell of this month. */
function toldBy(kind: IdeaKind, world: CompiledWorld, desk: Desk): string[] {
  const tells = world.plan.ideas.flatMap((idea) => (idea.kind === kind ? (idea.tells ?? []) : []));
  return tells
    .filter(({ channel, bit }) => ((desk.scratch.get(`channel:${channel}`)?.[0] ?? 0) & bit) !== 0)
    .map(({ says }) => says);
}

/** The score or balance as it stands, in points; null where there is none. */
function pointsOf(world: CompiledWorld, memory: Memory): number | null {
  const score = own(memory, 'score');
  return score === undefined ? null : scaleOf(world.spec.regime).min + (score >> 4);
}

const isPrivilege = (consequence: { kind: string }): boolean => consequence.kind === 'privilege';

function bitOf(events: readonly string[], event: string): number {
  const place = events.indexOf(event);
  return place < 0 ? 0 : 1 << place;
}

function labelsOf(world: CompiledWorld, bits: number): string[] {
  const labels = new Map(world.plan.ideas.flatMap((idea) => Object.entries(idea.events ?? {})));
  return world.plan.events.filter((_, place) => (bits >>> place) & 1).map((name) => labels.get(name) ?? name);
}

function recordsOf(world: CompiledWorld, watcher: PartnerWatcher): MonthOfLife['recorded'] {
  const kept = new Set([
    ...world.fields.flatMap((field) => field.events),
    ...Object.keys(world.spec.regime.ledger.events),
  ]);
  const named = (bits: number) =>
    world.plan.events.filter((name, place) => (bits >>> place) & 1 && kept.has(name));
  const label = (name: string) => labelsOf(world, bitOf(world.plan.events, name))[0];
  const records = watcher.reports.flatMap(({ partner, bits }) =>
    named(bits).map((name) => ({ partner, event: label(name), true: true })),
  );
  for (const [source, bits] of watcher.mistaken) {
    for (const name of named(bits)) {
      records.push({ partner: whoErred(world, source, name).join(' or '), event: label(name), true: false });
    }
  }
  return records;
}

/** Who may have made a false record: one partner where it is told apart, and else any that could. */
function whoErred({ apart, partners }: CompiledWorld, source: string, event: string): string[] {
  const mixedUp = source === OTHERS && MIX_UP_MEMBERS.some((one) => one.event === event);
  return [
    ...partners
      .filter(({ id, mistakes }) => mistakes === event && sourceOf(id, apart) === source)
      .map(({ label }) => label),
    ...(mixedUp ? ['somebody of a like name'] : []),
  ];
}

/** Partners with whom a tie stood at the beginning of a month and not at its end, and the other way round. */
function changedTies(
  history: KeptHistory,
  citizen: number,
  month: number,
): { tiesLost: number[]; tiesGained: number[] } {
  const before = standing(history, citizen, month);
  const after = standing(history, citizen, month + 1);
  return {
    tiesLost: [...before].filter((other) => !after.has(other)),
    tiesGained: [...after].filter((other) => !before.has(other)),
  };
}

function standing(history: KeptHistory, citizen: number, month: number): Set<number> {
  return history.ties(month).friendsOf(citizen, history.words(month));
}

function dateOf(first: string, month: number): string {
  const [year, start] = first.split('-').map(Number);
  const months = year * 12 + start - 1 + month - 1;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
