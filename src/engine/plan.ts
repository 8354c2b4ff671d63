/**
 * From ideas to an ordered month: which kernel runs when, on which columns, channels and luck.
 *
 * Order comes from stages and from who reads what, never from file names: ideas that do not read each
 * other commute.
 */

import { hashText } from './chance/address.js';
import type { Argument, ChannelDeclaration, Idea, KernelUse, Settings, Stage, Unit } from './contracts.js';
import { STAGES } from './contracts.js';
import { type Layout, layOut, PlanError } from './layout.js';
import { answersOf, type CensusRequest, refuseUncountable } from './society/census.js';

/** The channels every world has; ideas may own more. */
export const ENGINE_CHANNELS: Readonly<Record<string, ChannelDeclaration>> = {
  /** Added to this month's money, in eighths of a month of median expenditure. */
  cash: { start: 0, merge: 'sum' },
  /** What truly happened, one bit for each kind of event. */
  events: { start: 0, merge: 'or' },
  /** Events that a partner reported and that truly happened; and those it recorded by mistake. */
  reported: { start: 0, merge: 'or' },
  mistaken: { start: 0, merge: 'or' },
  /** Consequences a safeguard imposes or lifts, by bit. */
  deny: { start: 0, merge: 'or' },
  allow: { start: -1, merge: 'and' },
  /** Sanctions that would come into force unless a safeguard lifts them. */
  proposed: { start: 0, merge: 'or' },
  /** Who is not to be enrolled. */
  'stays-out': { start: 0, merge: 'or' },
  /** What adds to the perceived risk of speaking. */
  fear: { start: 0, merge: 'sum' },
  /** The one tie reconsidered this month: somebody wants to cut it, or to offer it. */
  cut: { start: 0, merge: 'or' },
  offer: { start: 0, merge: 'or' },
  /** What counts on file of a citizen: 1 a true record, 2 a false one; and 1 where a record came in this month. */
  'on-file': { start: 0, merge: 'or' },
  'newly-recorded': { start: 0, merge: 'or' },
  /** What a safeguard strikes from the register: 1 the newest true record, 2 the newest false one, 4 all. */
  clear: { start: 0, merge: 'or' },
  /** What was struck, two bits a field in the order of ids: a true record, a false one. */
  corrected: { start: 0, merge: 'or' },
  /** Weighted points of all criteria. */
  weighted: { start: 0, merge: 'sum' },
};

/** The family of ideas whose everyday draws share calls, by place. */
export const EVERYDAY = 'everyday';
/** The place of the draw that chooses which tie a citizen reconsiders. */
export const CHOOSE_TIE_PLACE = 12;

export interface PlannedDraw {
  idea: string;
  name: string;
  declaration: { bits: 16 | 32; unit: Unit; error?: true; acquaintance?: true };
  /** Which call of the idea's key, and which part of its 64 bits. */
  call: number;
  lane: number;
}

export interface PlannedStep {
  stage: Stage;
  idea: string;
  name: string;
  use: KernelUse;
}

/** Rules as they stand from a month on. */
export interface Epoch {
  from: number;
  settings: Settings;
}

export interface Plan {
  ideas: readonly Idea[];
  layout: Layout;
  steps: readonly PlannedStep[];
  draws: ReadonlyMap<string, PlannedDraw>;
  channels: ReadonlyMap<string, ChannelDeclaration & { senders: number }>;
  /** Event names in order of name; an event's bit is its place. */
  events: readonly string[];
  opportunities: readonly { name: string; label: string; economic: boolean }[];
  /** The rules of the first month. */
  settings: Settings;
  /** Rules that change later, the latest first; most worlds have none. */
  epochs: readonly Epoch[];
  /** Columns read that nobody in this world owns: they read as their start value. */
  absent: ReadonlyMap<string, { start: number; bits: number; signed: boolean }>;
  /** What is asked of the whole society, by `censusKey`. */
  census: ReadonlyMap<string, CensusRequest>;
}

/**
 * Plans a world.
 *
 * @param ideas     the ideas that are part of this world
 * @param known     every idea of the catalogue: what columns stand for when their owner is absent
 * @param settings  the rules of the first month
 * @param more      `epochs`: the rules as they change after it, in any order; `wideOwner`: the idea whose
 *                  public columns may be wide, one's own model
 * @throws PlanError when a column has two owners, luck would be shared, or ideas wait for each other
 */
export function planWorld(
  ideas: readonly Idea[],
  known: readonly Idea[],
  settings: Settings,
  more: { epochs?: readonly Epoch[]; wideOwner?: string } = {},
): Plan {
  const layout = layOut(ideas, more.wideOwner);
  const channels = collectChannels(ideas);
  const draws = addressDraws(ideas);
  const events = [...new Set([...ideas, ...known].flatMap((idea) => Object.keys(idea.events ?? {})))].sort();
  if (events.length > 32) {
    throw new PlanError(`a world holds at most 32 kinds of events; these ideas cause ${events.length}`);
  }
  const absent = new Map<string, { start: number; bits: number; signed: boolean }>();
  const declarations = new Map(
    known.flatMap((idea) => (idea.columns ?? []).map((column) => [column.name, column] as const)),
  );
  for (const idea of ideas) {
    for (const use of idea.kernels ?? []) {
      for (const argument of use.only ? [...use.with, use.only.of] : use.with) {
        const column = columnOf(argument);
        if (!column || layout.columns.has(column)) {
          continue;
        }
        const declaration = declarations.get(column);
        if (!declaration) {
          throw new PlanError(`${idea.id} reads column ${column}, which no idea declares`);
        }
        absent.set(column, {
          start: declaration.start ?? 0,
          bits: declaration.bits,
          signed: declaration.signed ?? false,
        });
      }
    }
  }
  const opportunities = ideas
    .flatMap((idea) => Object.entries(idea.opportunities ?? {}).map(([name, about]) => ({ name, ...about })))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const steps = orderSteps(ideas, layout);
  const census = askCensus(steps, layout, absent);
  const epochs = [...(more.epochs ?? [])].sort((a, b) => b.from - a.from);
  return { ideas, layout, steps, draws, channels, events, opportunities, settings, epochs, absent, census };
}

/** The rules of a month. */
export function settingsIn(plan: Pick<Plan, 'settings' | 'epochs'>, month: number): Settings {
  return plan.epochs.find(({ from }) => month >= from)?.settings ?? plan.settings;
}

type CensusArgument = Extract<Argument, { give: 'census' }>;

/** The name of a question of the census: what two kernels ask alike is answered once. */
export const censusKey = ({ how, column, every }: CensusArgument): string => `${how}:${column}:${every}`;

function askCensus(
  steps: readonly PlannedStep[],
  layout: Layout,
  absent: Plan['absent'],
): Map<string, CensusRequest> {
  const asked = new Map<string, CensusRequest>();
  let offset = 0;
  for (const argument of steps.flatMap((step) => step.use.with)) {
    if (argument.give !== 'census' || asked.has(censusKey(argument))) {
      continue;
    }
    const { how, column, every } = argument;
    const { bits, signed = false } = layout.columns.get(column)?.declaration ?? absent.get(column)!;
    refuseUncountable(how, column, bits, signed);
    asked.set(censusKey(argument), { how, column, every, offset, start: absent.get(column)?.start ?? 0 });
    offset += answersOf(how);
  }
  return asked;
}

function columnOf(argument: Argument): string | undefined {
  switch (argument.give) {
    case 'own':
    case 'read':
    case 'last':
    case 'census':
      return argument.column;
    default:
      return undefined;
  }
}

function collectChannels(ideas: readonly Idea[]): Map<string, ChannelDeclaration & { senders: number }> {
  const channels = new Map<string, ChannelDeclaration & { senders: number }>();
  for (const [name, declaration] of Object.entries(ENGINE_CHANNELS)) {
    channels.set(name, { ...declaration, senders: 0 });
  }
  for (const idea of ideas) {
    for (const [name, declaration] of Object.entries(idea.channels ?? {})) {
      channels.set(name, { ...declaration, senders: 0 });
    }
    for (const name of Object.keys(idea.opportunities ?? {})) {
      channels.set(`access:${name}`, { start: 65536, merge: 'min', senders: 0 });
      channels.set(`cost:${name}`, { start: 0, merge: 'sum', senders: 0 });
    }
  }
  for (const idea of ideas) {
    for (const argument of (idea.kernels ?? []).flatMap((use) => use.with)) {
      if (argument.give !== 'send' && argument.give !== 'channel') {
        continue;
      }
      const known = channels.get(argument.channel);
      if (!known) {
        throw new PlanError(`${idea.id} names channel ${argument.channel}, which nobody owns`);
      }
      known.senders += argument.give === 'send' ? 1 : 0;
    }
  }
  return channels;
}

/** Packs each idea's draws into calls, in the order it lists them; a name's address never depends on others. */
function addressDraws(ideas: readonly Idea[]): Map<string, PlannedDraw> {
  const draws = new Map<string, PlannedDraw>();
  const hashes = new Map<number, string>([[hashText(`${EVERYDAY} / citizen`), 'everyday luck']]);
  const everyday = new Map<number, string>([[CHOOSE_TIE_PLACE, 'the choice of the tie to reconsider']]);
  for (const idea of ideas) {
    const calls: Record<string, { call: number; lane: number }> = {};
    for (const [name, declared] of Object.entries(idea.draws ?? {})) {
      const unit = declared.unit ?? 'citizen';
      if (declared.place !== undefined) {
        const taken = everyday.get(declared.place);
        if (taken !== undefined || declared.bits !== 16 || unit !== 'citizen') {
          throw new PlanError(
            `place ${declared.place} of everyday luck belongs to ${taken ?? 'one 16-bit draw of a citizen'}; ${idea.id}/${name} needs another`,
          );
        }
        everyday.set(declared.place, `${idea.id}/${name}`);
        draws.set(`${idea.id}/${name}`, {
          idea: EVERYDAY,
          name: `${idea.id}:${name}`,
          declaration: { bits: 16, unit },
          call: declared.place >> 2,
          lane: declared.place & 3,
        });
        continue;
      }
      const owner = declared.of ?? idea.id;
      const place = `${owner} / ${unit}`;
      const hash = hashText(place);
      const other = hashes.get(hash);
      if (other !== undefined && other !== place) {
        throw new PlanError(`the luck of "${place}" and "${other}" has the same address; rename one`);
      }
      hashes.set(hash, place);
      const cursor = (calls[place] ??= { call: 0, lane: 0 });
      const lanes = declared.bits === 16 ? 1 : 2;
      if (cursor.lane % lanes !== 0) {
        cursor.lane++;
      }
      if (cursor.lane + lanes > 4) {
        cursor.call++;
        cursor.lane = 0;
      }
      draws.set(`${idea.id}/${name}`, {
        idea: owner,
        name,
        declaration: {
          bits: declared.bits,
          unit,
          error: declared.error,
          acquaintance: declared.acquaintance,
        },
        call: cursor.call,
        lane: cursor.lane,
      });
      cursor.lane += lanes;
    }
  }
  return draws;
}

/** Stage by stage; inside a stage whoever writes or sends before whoever reads. */
function orderSteps(ideas: readonly Idea[], layout: Layout): PlannedStep[] {
  const all: PlannedStep[] = [];
  for (const idea of [...ideas].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    (idea.kernels ?? []).forEach((use, place) => {
      all.push({ stage: use.stage, idea: idea.id, name: `${idea.id}#${place}`, use });
    });
  }
  return STAGES.flatMap((stage) =>
    orderStage(
      stage,
      all.filter((step) => step.stage === stage),
      layout,
    ),
  );
}

function orderStage(stage: Stage, steps: PlannedStep[], layout: Layout): PlannedStep[] {
  const writers = new Map<string, PlannedStep[]>();
  const senders = new Map<string, PlannedStep[]>();
  const add = (map: Map<string, PlannedStep[]>, key: string, step: PlannedStep) => {
    map.set(key, [...(map.get(key) ?? []), step]);
  };
  for (const step of steps) {
    for (const argument of step.use.with) {
      if (argument.give === 'own') {
        const column = layout.columns.get(argument.column);
        if (column && column.owner !== step.idea) {
          throw new PlanError(`${step.idea} writes column ${argument.column}, which ${column.owner} owns`);
        }
        add(writers, argument.column, step);
      } else if (argument.give === 'send') {
        add(senders, argument.channel, step);
      } else if (argument.give === 'scratch' && argument.writes) {
        add(senders, `scratch:${argument.name}`, step);
      }
    }
  }
  const before = new Map<PlannedStep, Set<PlannedStep>>(steps.map((step) => [step, new Set()]));
  const follows = (later: PlannedStep, earlier: PlannedStep | undefined) => {
    if (earlier && earlier !== later) {
      before.get(later)?.add(earlier);
    }
  };
  for (const [place, step] of steps.entries()) {
    const previous = steps[place - 1];
    if (previous?.idea === step.idea) {
      follows(step, previous);
    }
    for (const argument of step.use.with) {
      if (argument.give === 'read') {
        for (const writer of writers.get(argument.column) ?? []) {
          if (writer.idea !== step.idea && !step.use.after?.includes(writer.idea)) {
            throw new PlanError(
              `${step.idea} reads ${argument.column} in the stage that writes it: name ${writer.idea} in "after", or read last month's`,
            );
          }
          follows(step, writer);
        }
      } else if (argument.give === 'last') {
        for (const writer of writers.get(argument.column) ?? []) {
          follows(writer, step);
        }
      } else if (argument.give === 'channel') {
        for (const sender of senders.get(argument.channel) ?? []) {
          follows(step, sender);
        }
      } else if (argument.give === 'scratch' && !argument.writes) {
        for (const sender of senders.get(`scratch:${argument.name}`) ?? []) {
          follows(step, sender);
        }
      }
    }
    for (const id of step.use.after ?? []) {
      for (const other of steps) {
        if (other.idea === id) {
          follows(step, other);
        }
      }
    }
  }
  const ordered: PlannedStep[] = [];
  const waiting = [...steps];
  while (waiting.length > 0) {
    const isReady = (step: PlannedStep) =>
      [...(before.get(step) ?? [])].every((other) => ordered.includes(other));
    // kernels that look at the same column to see whom they concern stand together: they share the looking
    const looked = lookedAt(ordered.at(-1));
    const alike = waiting.findIndex((step) => looked && lookedAt(step) === looked && isReady(step));
    const next = alike >= 0 ? alike : waiting.findIndex(isReady);
    if (next < 0) {
      const names = waiting.map((step) => step.name).join(', ');
      throw new PlanError(`in stage ${stage} these wait for each other: ${names}`);
    }
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

/** The column by which a step finds whom it concerns. */
function lookedAt(step: PlannedStep | undefined): string | undefined {
  const of = step?.use.only?.of;
  switch (of?.give) {
    case undefined:
      return undefined;
    case 'channel':
      return `channel:${of.channel}`;
    case 'scratch':
      return `scratch:${of.name}`;
    default:
      return columnOf(of as Argument);
  }
}
