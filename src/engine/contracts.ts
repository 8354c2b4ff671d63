/**
 * What an author of ideas reads: every `define...` and its type.
 *
 * An idea is one file of the catalogue. It names its columns, luck, options and kernels; the engine
 * allocates, orders and runs them. Whatever an idea does not name here, it cannot reach.
 */
import type { Column } from './lanes.js';

export * from './measuring/measure.js';
export * from './rules-in-ideas.js';
export { isByOdds, UNKNOWN, worthTable } from './scoring/worth.js';

/** The stages of a month, in order. `birth` runs once, before the first month. */
export const STAGES = [
  'birth',
  'phase',
  'life',
  'act',
  'observe',
  'record',
  'remedy',
  'score',
  'decide',
  'believe',
  'tie',
  'count',
] as const;
export type Stage = (typeof STAGES)[number];

/** Where a number comes from: a published source, or an assumption that says so. */
export interface Birthplace {
  source?: string;
  assumption?: true;
}

/** Who a draw belongs to: everybody with the same unit id shares it. */
export type Unit = 'citizen' | 'household' | 'neighbourhood' | 'society';

export interface DrawDeclaration {
  bits: 16 | 32;
  unit?: Unit;
  /**
   * A place in the luck of everyday life, for ever: four 16-bit draws of everyday ideas come from one
   * call. A place taken twice is refused. Without a place the draw is the idea's own.
   */
  place?: number;
  /** Luck of mistakes and misses: a world with other `errorLuck` redraws these and nothing else. */
  error?: true;
  /** Luck of which partners know whom: a world with other `partnerLuck` redraws these and nothing else. */
  acquaintance?: true;
  /** Whose luck it is, by name, where it is not the idea's: draws of one name share its calls, in their order. */
  of?: string;
}

/** Runs a kernel only for citizens where a column has any of these bits; it must change nothing elsewhere. */
export interface Only {
  of: Argument;
  bits: number | ((settings: Settings, bitOf: (event: string) => number) => number);
}

/** Citizens to whom any of these events happened. */
export const whoHad = (...kinds: readonly string[]): Only => ({
  of: channel('events'),
  bits: (_settings, bitOf) => kinds.reduce((bits, kind) => bits | bitOf(kind), 0),
});

/**
 * One column of citizens' state.
 *
 * `bits` 1-32; `start` is the value before the owner first writes, and the value everybody reads when
 * the owner is not part of the world. Public columns are seen by friends and household a month later.
 * `lived` columns are part of a life when two worlds are compared; what a register merely notes is not.
 */
export interface ColumnDeclaration {
  name: string;
  label: string;
  bits: number;
  signed?: boolean;
  start?: number;
  public?: boolean;
  /** Written once at birth and never again. */
  fixed?: boolean;
  /** Said anew every month and forgotten with it: it takes no memory and is no part of the digest. */
  fleeting?: boolean;
  lived?: boolean;
  unit?: string;
}

/** What several ideas say to one owner: emptied to `start` each month, merged free of order. */
export interface ChannelDeclaration {
  start: number;
  merge: 'sum' | 'or' | 'and' | 'min' | 'max';
}

/** How an option is written in YAML and which integer the kernel gets. */
export interface OptionDeclaration extends Birthplace {
  label: string;
  /**
   * `percent`: 0-100 in YAML, 0-65536 in the kernel; `yes-no`: true or false, 1 or 0; every other unit
   * is a whole number, passed as it is.
   */
  unit: 'percent' | 'months' | 'points' | 'whole' | 'yes-no';
  value: number;
  least: number;
  most: number;
}

/**
 * What the census tells of a column: `sum`, held within 31 bits; `mean` in 256ths; `share` of a one-bit
 * column on 16 bits; `ranks`, for each value of a column of up to eight bits how many of 65,536 have less;
 * `ranks-above-none`, the same among those whose value is not 0, and the middle for all while there are none.
 */
export type CensusHow = 'sum' | 'mean' | 'share' | Ranks;
export type Ranks = 'ranks' | 'ranks-above-none';

/** Whether a census answers by a table of ranks. */
export const isRanks = (how: CensusHow): how is Ranks => how === 'ranks' || how === 'ranks-above-none';

export type ReduceHow = 'sum' | 'count' | 'mean' | 'share' | 'least' | 'most';

/** What a kernel is handed, one entry for each of its parameters after `size`. */
export type Argument =
  | { give: 'own'; column: string }
  | { give: 'read'; column: string }
  | { give: 'last'; column: string }
  | { give: 'draw'; name: string }
  | { give: 'channel'; channel: string }
  | { give: 'send'; channel: string }
  | { give: 'scratch'; name: string; writes: boolean }
  | { give: 'option'; name: string }
  | { give: 'whole'; value: number | ((clock: Clock, settings: Settings) => number) }
  | { give: 'table'; key: string; build: (settings: Settings) => Int32Array }
  | { give: 'event'; event: string }
  | { give: 'friends'; how: ReduceHow; column: string }
  | { give: 'census'; how: CensusHow; column: string; of: 'everybody' | 'groups'; every: number }
  | { give: 'household'; how: 'count' | 'lacking'; column: string }
  | { give: 'namesake'; column: string }
  | { give: 'candidate'; of: string }
  | { give: 'view'; recorded: number; true: number };

/** The owner writes its column; it may read it too. */
export const own = (column: string): Argument => ({ give: 'own', column });
/** This month's value of a column owned in an earlier stage, last month's of a later one. */
export const read = (column: string): Argument => ({ give: 'read', column });
/** Last month's value of a column that is written in this very stage. */
export const last = (column: string): Argument => ({ give: 'last', column });
export const draw = (name: string): Argument => ({ give: 'draw', name });
/** What everybody sent this month. The engine runs the senders first. */
export const channel = (name: string): Argument => ({ give: 'channel', channel: name });
/** Merge into a channel: add to a `sum`, or into an `or`, keep the smaller of a `min`. */
export const send = (name: string): Argument => ({ give: 'send', channel: name });
export const option = (name: string): Argument => ({ give: 'option', name });
/** A whole number that may depend on the month. */
export const whole = (value: number | ((clock: Clock, settings: Settings) => number)): Argument => ({
  give: 'whole',
  value,
});
/** A table of integers, built once from the settings. */
export const table = (key: string, build: (settings: Settings) => Int32Array): Argument => ({
  give: 'table',
  key,
  build,
});
/** The bit by which an event stands in the channel `events`. */
export const event = (name: string): Argument => ({ give: 'event', event: name });
/** Everything that truly happened this month, sent or read as bits. */
export const events = 'events';
/** 0 (closed) to 65536 (open): what the consequences in force leave of an opportunity. */
export const access = (opportunity: string): Argument => channel(`access:${opportunity}`);
/** What the consequences in force add to the cost of an opportunity (in the unit its idea states). */
export const cost = (opportunity: string): Argument => channel(`cost:${opportunity}`);
/**
 * A reduction over the active ties of a public column of last month.
 * `share` and `mean` are scaled: share x 256, mean as it is; both 0 without friends (`mean`: the start value).
 */
export const friends = (how: ReduceHow, column: string): Argument => ({ give: 'friends', how, column });
/**
 * The whole society's sum, mean or share of a column as it stood at the end of last month, one whole
 * number; or its `ranks`, a table of 257 by value. With `every: 12`, as of the last full year since birth.
 */
export const census = (how: CensusHow, column: string, { every = 1 } = {}): Argument => ({
  give: 'census',
  how,
  column,
  of: 'everybody',
  every,
});
/** The same for each group: a table of four, to be looked up by the column `group`. */
export const censusOfGroups = (
  how: Exclude<CensusHow, Ranks>,
  column: string,
  { every = 1 } = {},
): Argument => ({ give: 'census', how, column, of: 'groups', every });
/** How many other members of the household have (`count`) or lack (`lacking`) a public bit. */
export const household = (how: 'count' | 'lacking', column: string): Argument => ({
  give: 'household',
  how,
  column,
});
/**
 * What somebody of a like name showed last month in a public column of one bit: one citizen of the same settlement
 * for each, no relation, the same for ever, and of each other; 0 where there is nobody.
 */
export const namesake = (column: string): Argument => ({ give: 'namesake', column });
/**
 * Of the one tie reconsidered this month: `active` (both willing), `willing` (own bit), `place`
 * (which of one's ties), `layer`, or a public column of the other end.
 */
export const candidate = (of: string): Argument => ({ give: 'candidate', of });

/** What month it is. `month` 1 is the first under the regime; burn-in months are 0 and below. */
export interface Clock {
  month: number;
  /** Months since birth, 1 in the first lived month: the address of luck. */
  calendar: number;
  voluntary: boolean;
  mandatory: boolean;
}

/** Integers by path, resolved from society and regime: what `option`, `table` and `whole` may look at. */
export interface Settings {
  [path: string]: number;
}

// biome-ignore lint/suspicious/noExplicitAny: a kernel takes the columns its own signature names
export type Kernel = (size: number, ...rest: any[]) => void;

export interface KernelUse {
  stage: Stage;
  run: Kernel;
  with: readonly Argument[];
  /** Ideas of the same stage whose columns this kernel reads as of this month. */
  after?: readonly string[];
  /** Left out in months where this does not hold. */
  when?: (clock: Clock, settings: Settings) => boolean;
  /** For citizens where this holds; a kernel so marked changes nothing for the others. */
  only?: Only;
  /** Run again on the register as it would stand with true records only. */
  viewed?: boolean;
}

/** Anything with columns, luck and kernels. */
export interface Idea extends Birthplace {
  id: string;
  kind: IdeaKind;
  label: string;
  /** One sentence a reader of a regime understands. */
  question?: string;
  columns?: readonly ColumnDeclaration[];
  draws?: Readonly<Record<string, DrawDeclaration>>;
  options?: Readonly<Record<string, OptionDeclaration>>;
  /** Channels this idea owns, beyond the engine's own. */
  channels?: Readonly<Record<string, ChannelDeclaration>>;
  /** Events this idea can cause, with what each means to the citizen. */
  events?: Readonly<Record<string, string>>;
  /** Doors this idea lets consequences close (`access`) or make dearer (`cost`). */
  opportunities?: Readonly<Record<string, { label: string; economic: boolean }>>;
  kernels?: readonly KernelUse[];
  examples?: readonly Example[];
  /** What it does to somebody's life, for their file. */
  tells?: readonly Telling[];
  /** Part of a world only where something in it reads a column of this idea or names an opportunity of it. */
  optional?: true;
  /** Columns without which this idea has nothing to respond to: where they are absent, so is it. */
  needs?: readonly string[];
  /** Part of any regime, whatever its switches: it stays when responses are switched off. */
  inherent?: true;
}

export type IdeaKind = 'trait' | 'life' | 'act' | 'tie' | 'response' | 'safeguard' | 'observer' | 'engine';

/**
 * A worked example: one citizen with these inputs (by parameter place in `with`) gets these outputs.
 * Inputs and outputs are named as in the arguments: a column, channel, draw or option name.
 */
export interface Example {
  title: string;
  kernel?: string;
  given: Record<string, number>;
  gives: Record<string, number>;
}

/** What a citizen's file says of a month in which this bit of a channel is set. */
export interface Telling {
  channel: string;
  bit: number;
  says: string;
}

/** What of a regime a safeguard acts upon. */
export type Mechanism = 'enrolment' | 'register' | 'mistakes' | 'friends' | 'sanctions' | 'opacity';

/** A right of those who are scored, or a duty of those who score. Its kernels begin at its date. */
export interface Safeguard extends Idea {
  kind: 'safeguard';
  /** Where a regime lacks it, the safeguard does nothing, and whoever wrote the regime is told. */
  actsOn: Mechanism;
  /**
   * A safeguard that limits other rules: the settings that it changes, from its date on. Its own options
   * stand among the settings under its id. Several safeguards may change one setting in any order.
   */
  amends?: (settings: Settings) => Settings;
  /**
   * The option that a regime may also say partner by partner, under `by-partner`. It stands among the settings
   * as `<id>.by-partner.<partner>` for every partner whose records any right tells apart.
   */
  byPartner?: string;
}

export interface Trait extends Idea {
  kind: 'trait';
}

const checked = <T>(definition: T): T => Object.freeze(definition);
export const defineTrait = (idea: Omit<Trait, 'kind'>): Trait => checked({ ...idea, kind: 'trait' });
export const defineLife = (idea: Omit<Idea, 'kind'>): Idea => checked({ ...idea, kind: 'life' });
export const defineAct = (idea: Omit<Idea, 'kind'>): Idea => checked({ ...idea, kind: 'act' });
export const defineTie = (idea: Omit<Idea, 'kind'>): Idea => checked({ ...idea, kind: 'tie' });
export const defineResponse = (idea: Omit<Idea, 'kind'>): Idea => checked({ ...idea, kind: 'response' });
export const defineSafeguard = (idea: Omit<Safeguard, 'kind'>): Safeguard =>
  checked({ ...idea, kind: 'safeguard' });
/** An observer owns columns that only measures and other observers read; it never sends. */
export const defineObserver = (idea: Omit<Idea, 'kind'>): Idea => checked({ ...idea, kind: 'observer' });

/** A column of the right width for its declaration. */
export type ColumnOf = Column;

/** The bits of all sanctions of this world. */
export const sanctionBits = (): Argument => whole((_clock, settings) => settings['sanctions.mask']);

/** Citizens under any sanction. */
export const sanctioned: Only = { of: read('in-force'), bits: (settings) => settings['sanctions.mask'] };

/** The number of each citizen, for kernels of birth that need a place in household or neighbourhood. */
export const citizen = (): Argument => ({ give: 'scratch', name: 'citizen', writes: false });

/** The bits of the column `ever`: what ever happened to a citizen under the regime. */
export const EVER = { sanctioned: 1, wrongfully: 2, listed: 4, falseRecord: 8 } as const;
