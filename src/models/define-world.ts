/**
 * One's own models on the same engine: kernels, columns, luck, channels and ties, without register or regime.
 *
 * Nothing here takes a person: a column starts at one value, at a function of the citizen's number, or is drawn.
 */
import type {
  Argument,
  ChannelDeclaration,
  ColumnDeclaration,
  CountDeclaration,
  DrawDeclaration,
  Idea,
  KernelUse,
  OptionDeclaration,
  Settings,
} from '../engine/contracts.js';
import { planWorld } from '../engine/plan.js';
import type { WorldPlan } from '../engine/world.js';
import { catalogue } from '../regime/catalogue.js';
import { knownIdeas, societyIdeas } from '../regime/compile.js';
import type { Society } from '../regime/regime.js';
import { NEVER, optionValue, societySettings } from '../regime/settings.js';
import { checkModel, optionNamed } from './check.js';
import { type LivedModel, liveModel, type RunModelOptions } from './lived.js';
import type { Topology } from './topologies.js';

/** A column of a model; public ones may have up to 32 bits. */
export interface ModelColumn extends Omit<ColumnDeclaration, 'label' | 'start'> {
  label?: string;
  /** What everybody starts with, or a function of the citizen's number (0 to citizens - 1). */
  start?: number | ((citizen: number) => number);
}

export interface ModelOption extends Pick<OptionDeclaration, 'unit' | 'value'> {
  label?: string;
  least?: number;
  most?: number;
  source?: string;
  assumption?: true;
}

/** What a model consists of. Everything but `id`, `months` and `kernels` may be left out. */
export interface OwnModel {
  /** Kebab-case. Luck is addressed by it: another id is other luck. */
  id: string;
  /** Months to live, 1 to 4,000. */
  months: number;
  kernels: readonly KernelUse[];
  /** How many citizens; default: as the ties or the society say. */
  citizens?: number;
  /** Which luck, 0 to 2^53 - 1; default 1. */
  seed?: number;
  /** Traits, life, acts and ties of a society, without a regime. */
  society?: Society;
  /** Ideas beside the model's own: of the catalogue, or defined with `defineLife` and the like. */
  ideas?: readonly Idea[];
  columns?: readonly ModelColumn[];
  draws?: Readonly<Record<string, DrawDeclaration>>;
  options?: Readonly<Record<string, ModelOption>>;
  channels?: Readonly<Record<string, ChannelDeclaration>>;
  events?: Readonly<Record<string, string>>;
  /** Default: the society's own ties, or none. */
  ties?: Topology;
  /** Integers added up over all citizens each month: a kernel that writes into its last column. */
  counts?: Readonly<Record<string, Exclude<CountDeclaration, { every: 'citizen' }>>>;
  /** Numbers that ideas read by path, as their kernels get them, such as `work.found-a-month`. */
  settings?: Settings;
  /** From this month on ideas of a regime run as under a mandatory regime; default: never. */
  mandatoryFrom?: number;
}

/** A model, checked and ready to be lived as often as wanted. */
export interface OwnWorld {
  readonly model: OwnModel;
  readonly citizens: number;
  /**
   * Lives the model's months.
   *
   * @returns columns, sums and counts by month, and a digest that is the same on any machine
   * @throws InputError for an option, column or value that cannot be
   */
  run(options?: RunModelOptions): LivedModel;
}

/**
 * Defines a model of one's own.
 *
 * @param model  its columns and kernels; see `OwnModel`
 * @returns the model, ready to `run()`
 * @throws InputError   when something asked for cannot be, with the path of it
 * @throws PlanError    when kernels contradict each other, as for any idea
 * @example
 * const rumour = defineWorld({
 *   id: 'rumour', months: 10, ties: topologies.ring(100),
 *   columns: [{ name: 'knows', bits: 1, public: true, start: (citizen) => (citizen === 0 ? 1 : 0) }],
 *   kernels: [{ stage: 'act', run: hear, with: [friends('count', 'knows'), own('knows')] }],
 * });
 * rumour.run().sum('knows'); // [1, 3, 5, ...]
 */
export function defineWorld(model: OwnModel): OwnWorld {
  const citizens = checkModel(model);
  const countIds = Object.keys(model.counts ?? {});
  const counting = countIds.map((name) => countIdea(model, name));
  const ideas = [
    ...(model.society ? societyIdeas(catalogue, societySettings(model.society, catalogue)) : []),
    ...(model.ideas ?? []),
    ownIdea(model),
  ];
  const plan = (set: Readonly<Record<string, number | boolean>>, seed: number): WorldPlan => {
    const settings = settingsOf(model, ideas, set);
    const planned = planWorld([...ideas, ...counting], knownIdeas(catalogue), settings, {
      wideOwner: model.id,
    });
    return {
      plan: planned,
      counted: counting.map(({ id }) => planned.steps.find((step) => step.idea === id)!),
      burnIn: 0,
      months: model.months,
      seed,
      clockAt: (calendar) => ({
        month: calendar,
        calendar,
        voluntary: false,
        mandatory: calendar >= (model.mandatoryFrom ?? NEVER),
      }),
    };
  };
  plan({}, 1);
  return {
    model,
    citizens,
    run: (options = {}) =>
      liveModel(
        plan(options.set ?? {}, options.seed ?? model.seed ?? 1),
        { model, citizens, countIds },
        options,
      ),
  };
}

function ownIdea(model: OwnModel): Idea {
  return {
    id: model.id,
    kind: 'life',
    label: model.id,
    columns: (model.columns ?? []).map(({ start, label, ...column }) => ({
      ...column,
      label: label ?? column.name,
      start: typeof start === 'function' ? 0 : start,
    })),
    draws: model.draws,
    channels: model.channels,
    events: model.events,
    kernels: model.kernels,
  };
}

function countIdea(model: OwnModel, name: string): Idea {
  const count = model.counts![name];
  const given = typeof count.with === 'function' ? count.with(0) : count.with;
  const into: Argument = { give: 'scratch', name: `sum:${name}`, writes: true };
  return {
    id: `${model.id}/count/${name}`,
    kind: 'observer',
    label: name,
    kernels: [{ stage: 'count', run: count.run, only: count.only, with: [...given, into] }],
  };
}

/** Every number kernels read by path; what a run sets stands in the unit of its option. */
function settingsOf(
  model: OwnModel,
  ideas: readonly Idea[],
  set: Readonly<Record<string, number | boolean>>,
): Settings {
  const settings: Settings = { months: model.months };
  for (const idea of ideas) {
    for (const [name, declared] of Object.entries(idea.options ?? {})) {
      settings[`${idea.id}.${name}`] = optionValue(declared.unit, declared.value);
    }
  }
  Object.assign(settings, model.society ? societySettings(model.society, catalogue) : {}, model.settings);
  for (const [name, declared] of Object.entries(model.options ?? {})) {
    settings[`${model.id}.${name}`] = optionValue(declared.unit, declared.value);
  }
  for (const [name, value] of Object.entries(set)) {
    settings[`${model.id}.${name}`] = optionValue(optionNamed(model, name, value).unit, value);
  }
  return settings;
}
