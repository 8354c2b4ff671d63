/**
 * From checked documents to a world the engine can run: which ideas take part, and every number as the
 * integer its kernel reads.
 */

import { decisionIdea, maskOf } from '../engine/consequences/decide.js';
import type {
  Argument,
  Clock,
  Consequence,
  Criterion,
  Field,
  Idea,
  Measure,
  Partner,
  Settings,
} from '../engine/contracts.js';
import { PlanError } from '../engine/layout.js';
import { everIdea } from '../engine/measuring/ever.js';
import { observationIdea } from '../engine/observation/observe.js';
import { type Plan, planWorld } from '../engine/plan.js';
import { registerIdea } from '../engine/register/record.js';
import { scorecardIdea } from '../engine/scoring/score.js';
import type { WorldPlan } from '../engine/world.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';
import type { Regime, Society, SourcedNumber, YearMonth } from './regime.js';
import { peerLoopGain } from './rules.js';

/** What a world is made of: all there is to know to live it again. */
export interface WorldSpec {
  society: Society;
  regime: Regime;
  citizens: number;
  /** Months under the regime. */
  months: number;
  /** 0 to 2^53 - 1. */
  seed: number;
}

/** One sum of a measure: its numerator or denominator, for a part where there are several. */
export interface Cell {
  measure: Measure;
  /** The sanction whose months are counted, where a measure is split. */
  part?: string;
  of: 'numerator' | 'denominator';
}

export interface CompiledWorld extends WorldPlan {
  spec: WorldSpec;
  cells: readonly Cell[];
  measures: readonly Measure[];
  consequences: readonly Consequence[];
  criteria: readonly Criterion[];
  partners: readonly Partner[];
  fields: readonly Field[];
}

/** A date that never comes. */
const NEVER = 32767;
const Q16 = 65536;
const PER_BILLION = 1e9;
const OPACITY = ['open', 'known-criteria', 'secret'] as const;
const PEER_MODES = ['none', 'mean', 'worst', 'listed-share'] as const;
/** Measures of a state are taken every half year, and in the last month. */
const STATE_EVERY = 6;

/** A society before any regime: everybody's first months, shared by all worlds. */
export function compileSociety(
  society: Society,
  seed: number,
  catalogue: Catalogue = wholeCatalogue,
): WorldPlan {
  const ideas = societyIdeas(catalogue);
  const settings = societySettings(society, catalogue);
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
  const settings: Settings = { ...societySettings(society, catalogue), months: spec.months };
  const scored = regime.kind === 'score';
  const parts = scored ? regimeParts(regime, catalogue) : NOBODY_SCORED;
  const ideas = [...societyIdeas(catalogue)];
  if (scored) {
    Object.assign(settings, regimeSettings(spec, parts, catalogue));
    ideas.push(
      ...engineIdeas(regime, parts, ideas, settings, catalogue),
      ...responseIdeas(regime, catalogue),
    );
  }
  refuseRunaway(regime, settings);
  const known = knownIdeas(catalogue);
  const columns = new Set(ideas.flatMap((idea) => (idea.columns ?? []).map((column) => column.name)));
  const measures = catalogue.measures.filter((measure) =>
    (measure.needs ?? []).every((need) => columns.has(need)),
  );
  const { measuring, cells } = measureIdeas(measures, parts.consequences);
  const plan = planWorld([...ideas, ...measuring], known, settings);
  return {
    spec,
    plan,
    cells,
    counted: countedSteps(plan, measuring),
    burnIn,
    months: spec.months,
    seed: spec.seed,
    clockAt: clockOf(burnIn, settings, scored),
    measures,
    ...parts,
  };
}

/** From here on a shock common to all scores is amplified tenfold and more; at 1 it never settles. */
const RUNAWAY_GAIN = 0.9;

/** The peer term feeds on scores, and scores on the peer term: refuses a loop that would not settle. */
function refuseRunaway(regime: Regime, settings: Settings): void {
  if (regime.kind === 'none') {
    return;
  }
  const gain = peerLoopGain(regime);
  if (gain >= RUNAWAY_GAIN) {
    throw new PlanError(
      `the peer loop gain of ${regime.id} is ${gain.toFixed(3)}; from ${RUNAWAY_GAIN} on a common shock to scores is amplified more than tenfold. Lower the weight of the peer criterion or scale.gain`,
    );
  }
  if (settings['scale.factor'] * 100_000 >= 2 ** 31) {
    throw new PlanError(`scale.gain of ${regime.id} is so steep that scores would leave 32 bits; lower it`);
  }
}

interface RegimeParts {
  partners: readonly Partner[];
  fields: readonly Field[];
  criteria: readonly Criterion[];
  consequences: readonly Consequence[];
}

const NOBODY_SCORED: RegimeParts = { partners: [], fields: [], criteria: [], consequences: [] };

/** A regime with what is switched off left out. */
function regimeParts(regime: Regime, catalogue: Catalogue): RegimeParts {
  const consequences = catalogue.consequences.filter((consequence) => {
    const named = regime['cut-offs'][consequence.id] !== undefined || consequence.cutOff === undefined;
    const enabled = consequence.kind === 'sanction' ? regime.sanctions.enabled : regime.privileges.enabled;
    return named && enabled;
  });
  return {
    partners: catalogue.partners
      .filter((partner) => regime.partners[partner.id]?.enabled)
      .map((partner) => ({ ...partner, delayMonths: regime.partners[partner.id]['delay-months'] })),
    fields: catalogue.fields,
    criteria: catalogue.criteria.filter((criterion) => regime.criteria[criterion.id] !== undefined),
    consequences,
  };
}

function societyIdeas(catalogue: Catalogue): readonly Idea[] {
  return [...catalogue.traits, ...catalogue.life, ...catalogue.acts, ...catalogue.ties];
}

function opportunitiesOf(ideas: readonly Idea[]): { name: string; economic: boolean }[] {
  return ideas.flatMap((idea) =>
    Object.entries(idea.opportunities ?? {}).map(([name, { economic }]) => ({ name, economic })),
  );
}

function eventsOf(catalogue: Catalogue): string[] {
  const ideas = [...societyIdeas(catalogue), ...catalogue.responses, ...catalogue.safeguards];
  return [...new Set(ideas.flatMap((idea) => Object.keys(idea.events ?? {})))].sort();
}

function engineIdeas(
  regime: Regime,
  parts: RegimeParts,
  ideas: readonly Idea[],
  settings: Settings,
  catalogue: Catalogue,
): Idea[] {
  const { partners, fields, criteria, consequences } = parts;
  const events = eventsOf(catalogue);
  const wanted = new Set(criteria.flatMap((criterion) => criterion.terms.map((term) => term.reads)));
  const covering = (reports: (partner: Partner) => boolean) =>
    partners.filter(reports).reduce((mask, partner) => mask | (1 << partner.member), 0);
  return [
    observationIdea(partners, events, new Set(fields.flatMap((field) => field.events))),
    registerIdea(fields, partners, events, wanted),
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
        neutral: settings['scale.neutral'],
        band: ((settings['scale.neutral'] >> 4) * settings['scale.band-per-point']) >> 16,
        keepTrueScore: settings['scale.update-months'] > 1,
        peerMode: settings['peer.mode'],
      },
    ),
    decisionIdea(consequences, opportunitiesOf(ideas), {
      list: regime.blacklist.enabled,
      scored: true,
      feedback: regime.feedback.economic,
    }),
    everIdea,
  ];
}

/** Responses and safeguards that are switched on, and what belongs to any regime. */
function responseIdeas(regime: Regime, catalogue: Catalogue): Idea[] {
  const on = (group: Record<string, unknown>, id: string): boolean => {
    const chosen = group[id] as { enabled?: boolean } | undefined;
    return chosen?.enabled === true;
  };
  const responses = catalogue.responses.filter(
    (idea) => idea.inherent || (regime.responses.enabled && on(regime.responses, idea.id)),
  );
  return [...responses, ...catalogue.safeguards.filter((idea) => on(regime.rights, idea.id))];
}

/** Every idea there is, so that a column whose owner is absent reads as its start value. */
function knownIdeas(catalogue: Catalogue): readonly Idea[] {
  const decided = decisionIdea([], [], { list: true, scored: true, feedback: true });
  const scored = scorecardIdea(
    [],
    { fields: () => 0, contacts: 0 },
    { neutral: 0, band: 0, keepTrueScore: false, peerMode: 0 },
  );
  return [
    ...societyIdeas(catalogue),
    ...catalogue.responses,
    ...catalogue.safeguards,
    decided,
    scored,
    everIdea,
  ];
}

function measureIdeas(
  measures: readonly Measure[],
  consequences: readonly Consequence[],
): { measuring: Idea[]; cells: Cell[] } {
  const measuring: Idea[] = [];
  const cells: Cell[] = [];
  const sanctions = consequences.filter((consequence) => consequence.kind === 'sanction');
  for (const measure of measures) {
    const parts = measure.parts === 'sanctions' ? sanctions : [undefined];
    for (const part of parts) {
      for (const of of ['numerator', 'denominator'] as const) {
        const count = measure[of];
        if ('every' in count) {
          continue;
        }
        const given = typeof count.with === 'function' ? count.with(part ? 1 << part.place : 0) : count.with;
        const id = `measure/${measure.id}/${part ? `${part.id}/` : ''}${of}`;
        const into: Argument = { give: 'scratch', name: `sum:${id}`, writes: true };
        measuring.push({
          id,
          kind: 'observer',
          label: measure.label,
          kernels: [
            {
              stage: 'count',
              run: count.run,
              only: count.only,
              after: given.some((argument) => argument.give === 'read' && argument.column === 'ever')
                ? ['ever']
                : [],
              when: measure.over === 'months' ? underRegime : whenTaken,
              with: [...given, into],
            },
          ],
        });
        cells.push({ measure, part: part?.id, of });
      }
    }
  }
  return { measuring, cells };
}

const underRegime = (clock: Clock): boolean => clock.month >= 1;
/** Whether measures of a state are taken in this month. */
export const whenTaken = (clock: Clock, settings: Settings): boolean =>
  clock.month >= 1 && (clock.month % STATE_EVERY === 0 || clock.month === settings.months);

function countedSteps(plan: Plan, measuring: readonly Idea[]): Plan['steps'] {
  const steps = new Map(plan.steps.map((step) => [step.idea, step]));
  return measuring.map((idea) => {
    const step = steps.get(idea.id);
    if (!step) {
      throw new Error(`the measure ${idea.id} was not planned`);
    }
    return step;
  });
}

function clockOf(burnIn: number, settings: Settings, scored: boolean): (calendar: number) => Clock {
  const voluntary = scored ? settings['phases.voluntary'] : NEVER;
  const mandatory = scored ? settings['phases.mandatory'] : NEVER;
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

/** Which month under the regime a date is; 1 is the society's first month. */
export function monthNumber(date: YearMonth, firstMonth: YearMonth): number {
  if (date === 'never') {
    return NEVER;
  }
  const [year, month] = date.split('-').map(Number);
  const [firstYear, first] = firstMonth.split('-').map(Number);
  return (year - firstYear) * 12 + month - first + 1;
}

const share = (percent: number): number => Math.round((percent / 100) * Q16);

function optionValue(unit: string, value: unknown): number {
  if (typeof value === 'boolean') {
    return value ? 1 : 0;
  }
  return unit === 'percent' ? share(value as number) : Math.round(value as number);
}

function societySettings(society: Society, catalogue: Catalogue): Settings {
  const settings: Settings = {};
  const sections: [readonly Idea[], Record<string, Record<string, SourcedNumber>>][] = [
    [catalogue.traits, society.traits],
    [catalogue.life, society.life],
    [catalogue.acts, society.acts],
    [catalogue.ties, society['tie-habits']],
  ];
  for (const [ideas, given] of sections) {
    for (const idea of ideas) {
      for (const [name, declared] of Object.entries(idea.options ?? {})) {
        const value = given[idea.id]?.[name]?.value ?? declared.value;
        settings[`${idea.id}.${name}`] = optionValue(declared.unit, value);
      }
    }
  }
  for (const [group, number] of Object.entries(society.groups)) {
    settings[`groups.${group}`] = share(number.value);
  }
  for (const [home, number] of Object.entries(society.households)) {
    settings[`households.${home}`] = share(number.value);
  }
  settings['ties.end.0'] = Q16;
  settings['ties.homophily.0'] = 0;
  (['neighbours', 'work', 'friends', 'weak'] as const).forEach((layer, place) => {
    const { active, homophily } = society.ties[layer];
    // both ends must be willing, so an end's willingness is the root of the share of ties that stand
    settings[`ties.end.${place + 1}`] = Math.round(Q16 * Math.sqrt(active.value / 100));
    settings[`ties.homophily.${place + 1}`] = share(homophily.value);
  });
  settings['ties.sociability-spread'] = share(society.ties['sociability-spread'].value);
  settings['ties.latent-share'] = share(society.ties['latent-share'].value);
  return settings;
}

function regimeSettings(spec: WorldSpec, parts: RegimeParts, catalogue: Catalogue): Settings {
  const { regime, society } = spec;
  const first = society['first-month'];
  const settings: Settings = {};
  const date = (when: YearMonth): number => {
    const phase = when === 'mandatory' || when === 'voluntary' ? regime.phases[when] : when;
    return monthNumber(phase, first);
  };
  const dateIf = (enabled: boolean, when: YearMonth): number => (enabled ? date(when) : NEVER);
  settings['phases.voluntary'] = date('voluntary');
  settings['phases.mandatory'] = date('mandatory');
  settings['sanctions.from'] = dateIf(regime.sanctions.enabled, regime.sanctions.from);
  settings['privileges.from'] = dateIf(regime.privileges.enabled, regime.privileges.from);
  settings['sanctions.mask'] = maskOf(
    parts.consequences.filter((consequence) => consequence.kind === 'sanction'),
  );
  const joint = regime['joint-punishment'];
  settings['joint-punishment.from'] = dateIf(joint.enabled, joint.from);
  for (const { domain } of catalogue.consequences) {
    settings[`joint-punishment.domains.${domain}`] =
      joint.domains === 'all' || joint.domains.includes(domain) ? 1 : 0;
  }
  const list = regime.blacklist;
  settings['blacklist.from'] = dateIf(list.enabled, list.from);
  // a citizen is off the list at 0, so the first month counts one more
  settings['blacklist.minimum-months'] = list['minimum-months'] + 1;
  settings['blacklist.breach-records'] = list['breach-records'];
  settings['blacklist.published'] = list.published ? 1 : 0;
  settings.opacity = OPACITY.indexOf(regime.opacity);
  settings['peer.mode'] = PEER_MODES.indexOf(regime.peer.mode);
  settings['register.retention-months'] = regime.register['retention-months'];
  Object.assign(settings, observationSettings(regime), scaleSettings(regime, parts));
  for (const consequence of parts.consequences) {
    const cutOff = regime['cut-offs'][consequence.id];
    const at = typeof cutOff === 'object' ? (cutOff['at-least'] ?? cutOff.below) : undefined;
    if (at !== undefined) {
      settings[`cut-offs.${consequence.id}`] = at;
    }
  }
  settings['cut-offs.hysteresis'] = regime['cut-offs'].hysteresis;
  settings['cut-offs.loan'] ??= regime.scale.min;
  for (const [ideas, given] of [
    [catalogue.responses, regime.responses],
    [catalogue.safeguards, regime.rights],
  ] as const) {
    for (const idea of ideas) {
      const chosen = (given as Record<string, Record<string, unknown>>)[idea.id];
      for (const [name, declared] of Object.entries(idea.options ?? {})) {
        settings[`${idea.id}.${name}`] = optionValue(declared.unit, chosen?.[name] ?? declared.value);
      }
    }
  }
  return settings;
}

function observationSettings(regime: Regime): Settings {
  const settings: Settings = {};
  for (const [id, partner] of Object.entries(regime.partners)) {
    for (let group = 0; group < 3; group++) {
      settings[`partners.${id}.coverage.${group}`] = share(partner.coverage[group]);
      settings[`partners.${id}.misses.${group}`] = share(partner.misses[group]);
    }
    settings[`partners.${id}.false-records`] = Math.round((partner['false-records'] / 100) * PER_BILLION);
  }
  regime.errors['group-factors'].forEach((factor, group) => {
    settings[`errors.group-factors.${group}`] = Math.round(factor * 1000);
  });
  settings['errors.scale'] = Math.round(regime.errors.scale * 1000);
  settings['errors.identity-mix-ups'] = Math.round((regime.errors['identity-mix-ups'] / 100) * PER_BILLION);
  settings['errors.any'] = regime.errors.scale > 0 ? 1 : 0;
  return settings;
}

function scaleSettings(regime: Regime, parts: RegimeParts): Settings {
  const { min, max, neutral, gain } = regime.scale;
  const points = max - min;
  const settings: Settings = {
    'scale.min': min,
    'scale.points': points,
    'scale.most': points * 16,
    'scale.neutral': Math.round((neutral - min) * 16),
    'scale.update-months': regime.scale['update-months'],
    'scale.band-per-point': Math.round((255 * Q16) / points),
    // weighted points run to 100,000 (percent times thousandths); a score to `points` sixteenths
    'scale.factor': Math.round((gain * points * 16 * Q16) / 100_000),
    'scale.reference': 0,
    'criteria.speech-scored': 0,
  };
  for (const criterion of parts.criteria) {
    const chosen = regime.criteria[criterion.id];
    settings[`criteria.${criterion.id}.weight`] = Math.round(chosen.weight);
    settings['scale.reference'] += Math.round(chosen.weight) * criterion.reference;
    for (const term of criterion.terms) {
      if (term.only !== undefined) {
        const on = chosen[term.only] !== false;
        settings[`criteria.${criterion.id}.${term.only}`] = on ? 1 : 0;
        if (on && chosen.weight > 0 && term.reads.startsWith('speech.')) {
          settings['criteria.speech-scored'] = 1;
        }
      }
    }
  }
  return settings;
}
