/**
 * From checked documents to a world the engine can run: which ideas take part, and in which form.
 */
import { decisionIdea } from '../engine/consequences/decide.js';
import { listIdea } from '../engine/consequences/list.js';
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
import { observationIdea } from '../engine/observation/observe.js';
import { checkOverrides, type Override } from '../engine/overrides.js';
import { planWorld } from '../engine/plan.js';
import { correctionKernels } from '../engine/register/correct.js';
import { registerIdea } from '../engine/register/record.js';
import { evidenceFor } from '../engine/scoring/evidence.js';
import { ledgerIdea } from '../engine/scoring/ledger.js';
import { NOTHING_APART, type ScaleStart, scorecardIdea } from '../engine/scoring/score.js';
import type { Sample } from '../engine/society/sample.js';
import type { WorldPlan } from '../engine/world.js';
import { type Catalogue, eventsOf, catalogue as wholeCatalogue } from './catalogue.js';
import {
  type Cell,
  comparesWithNobodyScored,
  countedSteps,
  isWorlds,
  measureIdeas,
  observersFor,
  type TallyCell,
} from './counting.js';
import { laxDomains } from './kinds.js';
import { NOBODY_JUDGED, regimeParts } from './parts.js';
import type { Regime, Society } from './regime.js';
import { amended, channelsOf, dated, grantedBy } from './rights.js';
import { peerLoopGain } from './rules.js';
import { monthNumber, NEVER, type RegimeParts, regimeSettings, societySettings } from './settings.js';

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

function opportunitiesOf(ideas: readonly Idea[]): { name: string; economic: boolean }[] {
  return ideas.flatMap((idea) =>
    Object.entries(idea.opportunities ?? {}).map(([name, { economic }]) => ({ name, economic })),
  );
}

function engineIdeas(
  regime: Regime,
  parts: RegimeParts,
  ideas: readonly Idea[],
  rules: readonly Settings[],
  /** Columns that measures need. */
  asked: ReadonlySet<string>,
  catalogue: Catalogue,
): Idea[] {
  const { partners, fields, criteria } = parts;
  const events = [...eventsOf(catalogue).keys()];
  const kept = new Set([
    ...fields.flatMap((field) => field.events),
    ...(regime.kind === 'ledger' ? Object.keys(regime.ledger.events) : []),
  ]);
  const named = new Set(grantedBy(regime, catalogue).flatMap(channelsOf));
  const late = lateSlotsOf(partners);
  const wanted = new Set(criteria.flatMap((criterion) => criterion.terms.map((term) => term.reads)));
  return [
    observationIdea(partners, events, kept, parts.apart, filesByName(regime)),
    registerIdea(fields, partners, events, wanted, correctionKernels(fields, events, late, named)),
    ...judgingIdeas(regime, parts, opportunitiesOf(ideas), events, rules, asked, named),
  ];
}

/** Whether mix-ups that happen at all take what somebody of a like name truly got. */
const filesByName = ({ errors }: Regime): boolean =>
  errors['mix-up-records'] === 'of-a-namesake' && errors.scale > 0 && errors['identity-mix-ups'] > 0;

/** What makes a score, a balance or a place on a list of what was recorded, and decides by it. */
function judgingIdeas(
  regime: Regime,
  parts: RegimeParts,
  opportunities: readonly { name: string; economic: boolean }[],
  events: readonly string[],
  rules: readonly Settings[],
  asked: ReadonlySet<string>,
  /** Channels that safeguards name. */
  named: ReadonlySet<string>,
): Idea[] {
  const [settings] = rules;
  const { partners, fields, criteria, consequences } = parts;
  const contested = named.has('proposed');
  const feedback = rules.some((one) => one['feedback.economic'] === 1);
  const discretion = laxDomains(regime);
  if (regime.kind === 'list') {
    const triggers = fields.filter(({ id }) => regime.list.triggers[id] !== undefined);
    return [listIdea({ triggers, consequences, opportunities, feedback, discretion, contested })];
  }
  const list = rules.some((one) => one['blacklist.from'] < NEVER);
  const inherited = settings['blacklist.at-start'] > 0;
  const neutral = settings['scale.neutral'];
  const band = ((neutral >> 4) * settings['scale.band-per-point']) >> 16;
  const withoutFriends = asked.has('in-force~no-peer');
  if (regime.kind === 'ledger') {
    return [
      ledgerIdea(events, {
        start: neutral,
        band,
        lateSlots: lateSlotsOf(partners),
        correctable: named.has('clear'),
      }),
      decisionIdea(consequences, opportunities, {
        list,
        inherited,
        contested,
        scored: true,
        feedback,
        discretion,
        apart: NOTHING_APART,
        peered: false,
        withoutFriends,
        ownDomain: false,
      }),
    ];
  }
  const ownDomain = asked.has('in-force~own-domain');
  const silos = rules.filter((one) => one['register.siloed'] === 1).length;
  const siloed = silos === 0 ? 'never' : silos === rules.length ? 'always' : 'sometimes';
  const peerModes = [...new Set(rules.map((one) => one['peer.mode']))];
  const peered =
    siloed !== 'always' && peerModes.some((mode) => mode !== 0) && criteria.some(({ peer }) => peer);
  const apart: ScaleStart['apart'] = {
    evidence: siloed !== 'never' || ownDomain ? evidenceFor(criteria, consequences) : [],
    withoutFriends: withoutFriends && peered,
    siloed,
  };
  const covering = (reports: (partner: Partner) => boolean) =>
    partners.filter(reports).reduce((mask, partner) => mask | (1 << partner.member), 0);
  return [
    scorecardIdea(
      criteria,
      {
        fields: (needs) => {
          const evidence = fields
            .filter((field) => needs.includes(field.id))
            .flatMap((field) => field.events);
          return covering((partner) => partner.reports.some((name) => evidence.includes(name)));
        },
        contacts: covering((partner) => partner.seesContacts === true),
      },
      {
        neutral,
        band,
        ranked: regime.scale.mode === 'rank',
        byOdds: regime.scale.mode === 'odds',
        keepTrueScore: settings['scale.update-months'] > 1,
        peerModes,
        apart,
      },
    ),
    decisionIdea(consequences, opportunities, {
      list,
      inherited,
      contested,
      scored: true,
      feedback,
      discretion,
      apart,
      peered,
      withoutFriends,
      ownDomain,
    }),
  ];
}

/** How many quarters late the slow partners of a regime report. */
const lateSlotsOf = (partners: readonly Partner[]): number[] =>
  [...new Set(partners.map(({ delayMonths }) => Math.round(delayMonths / 3)))].filter((slots) => slots > 0);

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
