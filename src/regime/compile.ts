/**
 * From checked documents to a world the engine can run: which ideas take part, and in which form.
 */
import { decisionIdea } from '../engine/consequences/decide.js';
import type {
  Clock,
  Consequence,
  ConsequenceIdea,
  Criterion,
  Field,
  Idea,
  Measure,
  Partner,
  Settings,
} from '../engine/contracts.js';
import { PlanError } from '../engine/layout.js';
import { checkOverrides, type Override } from '../engine/overrides.js';
import { planWorld } from '../engine/plan.js';
import { NOTHING_APART, scorecardIdea } from '../engine/scoring/score.js';
import type { Sample } from '../engine/society/sample.js';
import type { WorldPlan } from '../engine/world.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';
import {
  type Cell,
  comparesWithNobodyScored,
  countedSteps,
  isWorlds,
  measureIdeas,
  observersFor,
  type TallyCell,
} from './counting.js';
import { engineIdeas } from './engine-ideas.js';
import { NOBODY_JUDGED, regimeParts } from './parts.js';
import type { Regime, Society } from './regime.js';
import { amended, dated, grantedBy } from './rights.js';
import { peerLoopGain } from './rules.js';
import { monthNumber, NEVER, regimeSettings, societySettings } from './settings.js';

/** What a world is made of: all there is to know to live it again. */
export interface WorldSpec {
  society: Society;
  regime: Regime;
  citizens: number;
  /** Months under the regime. */
  months: number;
  /** 0 to 2^53 - 1. */
  seed: number;
  /** What is measured; everything that one world can tell, unless given. */
  measures?: MeasureChoice;
  /** Where these citizens are a sample of a larger society. */
  sample?: Sample;
  /** The luck of mistakes and misses, where it is not that of everything else. */
  errorSeed?: number;
  /** The luck of which partners know whom, where it is not that of everything else. */
  partnerSeed?: number;
  /** What single citizens do otherwise than the model would have them; nothing in an ordinary run. */
  overrides?: readonly Override[];
}

/**
 * `core`: the first table alone. `world`: all that one world can tell; `pair`: that one world and the
 * society without a register can. `all`: also what takes further worlds. Or these, by id.
 */
export type MeasureChoice = 'core' | 'world' | 'pair' | 'all' | readonly string[];

export interface CompiledWorld extends WorldPlan {
  spec: WorldSpec;
  cells: readonly Cell[];
  tallyCells: readonly TallyCell[];
  measures: readonly Measure[];
  consequences: readonly Consequence[];
  criteria: readonly Criterion[];
  partners: readonly Partner[];
  fields: readonly Field[];
  /** Partners that some right tells apart. */
  apart: readonly string[];
}

/** A society before any regime: everybody's first months, shared by all worlds. */
export function compileSociety(
  society: Society,
  seed: number,
  catalogue: Catalogue = wholeCatalogue,
): WorldPlan {
  const settings = societySettings(society, catalogue);
  const ideas = societyIdeas(catalogue, settings);
  const plan = planWorld(ideas, knownIdeas(catalogue), settings);
  const burnIn = society['burn-in-months'].value;
  return {
    plan,
    counted: [],
    burnIn,
    months: 0,
    seed,
    clockAt: (calendar) => ({ month: calendar - burnIn, calendar, voluntary: false, mandatory: false }),
  };
}

/** A world under a regime. */
export function compileWorld(spec: WorldSpec, catalogue: Catalogue = wholeCatalogue): CompiledWorld {
  const { society, regime } = spec;
  const burnIn = society['burn-in-months'].value;
  const settings: Settings = {
    ...societySettings(society, catalogue),
    months: spec.months,
    citizens: spec.citizens,
    'first-month': monthNumber(society['first-month'], '0000-01') - 1,
  };
  const judged = regime.kind !== 'none';
  const parts = judged ? regimeParts(regime, catalogue) : NOBODY_JUDGED;
  const ideas = [...societyIdeas(catalogue, settings), ...offered(catalogue, parts.consequences)];
  const chosen = chosenMeasures(catalogue.measures, spec.measures ?? 'world');
  const rights = judged ? grantedBy(regime, catalogue) : [];
  if (judged) {
    Object.assign(settings, regimeSettings(regime, society, parts, catalogue));
  }
  const { first, epochs } = amended(settings, rights);
  if (judged) {
    const asked = new Set(chosen.flatMap((measure) => measure.needs ?? []));
    ideas.push(
      ...engineIdeas(regime, parts, ideas, [first, ...epochs.map((one) => one.settings)], asked, catalogue),
    );
    ideas.push(...wantedBy(ideas, catalogue));
    const known = columnsOf(ideas);
    ideas.push(
      ...responseIdeas(regime, catalogue).filter(({ needs = [] }) => needs.every((need) => known.has(need))),
      ...rights.map(dated),
    );
  }
  refuseRunaway(regime, settings);
  const known = knownIdeas(catalogue);
  const columns = columnsOf(ideas);
  const measures = chosen.filter((measure) => (measure.needs ?? []).every((need) => columns.has(need)));
  ideas.push(...observersFor(measures, parts, catalogue.observers));
  const counting = measureIdeas(measures, parts, settings, catalogue.observers);
  const plan = planWorld([...ideas, ...counting.measuring], known, first, { epochs });
  checkOverrides(plan, spec.overrides ?? [], spec);
  return {
    spec,
    plan,
    cells: counting.cells,
    ...countedSteps(plan, counting),
    burnIn,
    months: spec.months,
    seed: spec.seed,
    others: { errorSeed: spec.errorSeed, partnerSeed: spec.partnerSeed },
    overrides: spec.overrides,
    clockAt: clockOf(burnIn, settings, judged),
    measures,
    ...parts,
  };
}

function chosenMeasures(all: readonly Measure[], choice: MeasureChoice): Measure[] {
  const chosen = all.filter((measure) => isChosen(measure, choice));
  const used = new Set(chosen.filter(isWorlds).flatMap(({ uses }) => uses ?? []));
  return all.filter((measure) => chosen.includes(measure) || used.has(measure.id));
}

function isChosen(measure: Measure, choice: MeasureChoice): boolean {
  switch (choice) {
    case 'core':
      return measure.headline === true;
    case 'world':
      return !isWorlds(measure);
    case 'pair':
      return !isWorlds(measure) || comparesWithNobodyScored(measure);
    case 'all':
      return true;
    default:
      return choice.includes(measure.id);
  }
}

const columnsOf = (ideas: readonly Idea[]): ReadonlySet<string> =>
  new Set(ideas.flatMap((idea) => (idea.columns ?? []).map((column) => column.name)));

/** From here on a shock common to all scores is amplified tenfold and more; at 1 it never settles. */
const RUNAWAY_GAIN = 0.9;

/** The peer term feeds on scores, and scores on the peer term: refuses a loop that would not settle. */
function refuseRunaway(regime: Regime, settings: Settings): void {
  if (regime.kind !== 'score') {
    return;
  }
  const gain = peerLoopGain(regime);
  if (gain >= RUNAWAY_GAIN) {
    throw new PlanError(
      `the peer loop gain of ${regime.id} is ${gain.toFixed(3)}; from ${RUNAWAY_GAIN} on a common shock to scores is amplified more than tenfold. Lower the weight of the peer criterion or scale.gain`,
    );
  }
  if (regime.scale.mode !== 'odds' && settings['scale.factor'] * 100_000 >= 2 ** 31) {
    throw new PlanError(`scale.gain of ${regime.id} is so steep that scores would leave 32 bits; lower it`);
  }
}

const everybodysIdeas = (catalogue: Catalogue): readonly Idea[] => [
  ...catalogue.traits,
  ...catalogue.life,
  ...catalogue.acts,
  ...catalogue.ties,
];

/** Optional ideas that offer an opportunity which consequences of the regime close. */
function offered(catalogue: Catalogue, consequences: readonly ConsequenceIdea[]): Idea[] {
  const named = new Set(consequences.flatMap(({ effects }) => effects.map(({ opportunity }) => opportunity)));
  return everybodysIdeas(catalogue).filter(
    (idea) => idea.optional && Object.keys(idea.opportunities ?? {}).some((one) => named.has(one)),
  );
}

/** Optional ideas whose columns others read, and those whose columns these read. */
function wantedBy(ideas: readonly Idea[], catalogue: Catalogue): Idea[] {
  const there = columnsOf(ideas);
  const read = new Set(
    ideas.flatMap(({ kernels = [] }) =>
      kernels.flatMap((use) => use.with.flatMap((one) => ('column' in one ? [one.column] : []))),
    ),
  );
  const found = everybodysIdeas(catalogue).filter(
    ({ optional, columns = [] }) =>
      optional && columns.some(({ name }) => read.has(name) && !there.has(name)),
  );
  return found.length === 0 ? [] : [...found, ...wantedBy([...ideas, ...found], catalogue)];
}

/** Those that are part of this society: ideas with a switch only where it is on. */
export const societyIdeas = (catalogue: Catalogue, settings: Settings): readonly Idea[] =>
  everybodysIdeas(catalogue).filter(({ id, optional }) => !optional && settings[`${id}.enabled`] !== 0);

/** Responses that are switched on, and what belongs to any regime. */
function responseIdeas(regime: Regime, catalogue: Catalogue): Idea[] {
  const on = (id: string): boolean => (regime.responses[id] as { enabled?: boolean })?.enabled === true;
  return catalogue.responses.filter((idea) => idea.inherent || (regime.responses.enabled && on(idea.id)));
}

/** Every idea there is, so that a column whose owner is absent reads as its start value. */
export function knownIdeas(catalogue: Catalogue): readonly Idea[] {
  const decided = decisionIdea([], [], {
    list: true,
    inherited: false,
    contested: true,
    scored: true,
    feedback: true,
    discretion: [],
    apart: NOTHING_APART,
    peered: false,
    withoutFriends: false,
    ownDomain: false,
  });
  const scored = scorecardIdea(
    [],
    { fields: () => 0, contacts: 0 },
    { neutral: 0, band: 0, keepTrueScore: false, peerModes: [0], apart: NOTHING_APART },
  );
  return [
    ...everybodysIdeas(catalogue),
    ...catalogue.responses,
    ...catalogue.safeguards,
    decided,
    scored,
    ...catalogue.observers,
  ];
}

function clockOf(burnIn: number, settings: Settings, judged: boolean): (calendar: number) => Clock {
  const voluntary = judged ? settings['phases.voluntary'] : NEVER;
  const mandatory = judged ? settings['phases.mandatory'] : NEVER;
  return (calendar) => {
    const month = calendar - burnIn;
    return {
      month,
      calendar,
      voluntary: month >= voluntary && month < mandatory,
      mandatory: month >= mandatory,
    };
  };
}
