import type { z } from 'zod';
import type { Catalogue } from './catalogue.js';
import { isMapping, isSourced, mappingOf } from './check.js';
import { completeKinds } from './complete-kinds.js';
import { NO_EVIDENCE, USUAL_ODDS } from './odds.js';
import type { Regime, Right, Rule, Society } from './regime.js';
import { isOptional, switchesOf } from './regime-schema.js';
import type { YamlMapping } from './yaml-document.js';

const mapping = (value: unknown): YamlMapping => (isMapping(value) ? value : {});
const triple = (value: unknown): [number, number, number] =>
  typeof value === 'number' ? [value, value, value] : ([...(value as number[])] as [number, number, number]);

/** Every rule in its place, defaults filled in; what a file does not name is off. */
export function completeRegime(said: YamlMapping, catalogue: Catalogue): Regime {
  const status = (said['status'] ?? 'assumed') as Regime['status'];
  /** A part: defaults under what was said, with its status. What nobody said is assumed. */
  const part = <T extends object>(given: unknown, defaults: T, named = given !== undefined): T & Rule => {
    const merged = { ...defaults, ...mapping(given) } as T & Rule;
    merged.status ??= named ? status : 'assumed';
    return merged;
  };
  const whole = (key: string): YamlMapping | undefined => (isMapping(said[key]) ? said[key] : undefined);

  const partners: Regime['partners'] = {};
  for (const partner of sorted(catalogue.partners)) {
    const given = whole('partners')?.[partner.id];
    const one = part(given, {
      enabled: given !== undefined,
      coverage: partner.coverage as unknown,
      misses: partner.misses as unknown,
      'false-records': partner.falseRecords,
      'delay-months': partner.delayMonths,
    });
    partners[partner.id] = { ...one, coverage: triple(one.coverage), misses: triple(one.misses) };
  }

  const kind = (said['kind'] ?? 'score') as Regime['kind'];
  const byOdds = kind === 'score' && whole('scale')?.['mode'] === 'odds';
  const criteria: Regime['criteria'] = {};
  for (const criterion of sorted(catalogue.criteria)) {
    const given = whole('criteria')?.[criterion.id];
    const switches = Object.fromEntries(
      switchesOf(criterion).map((name) => [name, !isOptional(criterion, name)]),
    );
    // a criterion that is named without a weight has the one of its idea; one that is not named has none
    criteria[criterion.id] = {
      ...part(given, { weight: given === undefined ? 0 : byOdds ? 100 : criterion.weight, ...switches }),
    };
    const evidence = criteria[criterion.id]['weights-of-evidence'];
    if (!byOdds) delete criteria[criterion.id]['weights-of-evidence'];
    else if (evidence !== undefined) {
      criteria[criterion.id]['weights-of-evidence'] = { ...NO_EVIDENCE, ...mapping(evidence) };
    }
  }

  // grades of a ledger end where they say
  const usual = kind === 'ledger' ? 0 : 10;
  const cutOffs: Record<string, unknown> = { hysteresis: whole('cut-offs')?.['hysteresis'] ?? usual };
  for (const { id, kind: side, cutOff } of sorted(catalogue.consequences)) {
    const given = whole('cut-offs')?.[id];
    if (given === undefined || given === 'never' || cutOff === undefined) continue;
    // the cut-offs of ideas are for a score from 350 to 950: a ledger says its own
    const otherwise = ['grade', 'lowest', 'highest'].some((key) => mapping(given)[key] !== undefined);
    const unsaid = kind === 'ledger' || otherwise;
    cutOffs[id] = part(given, unsaid ? {} : { [side === 'sanction' ? 'below' : 'at-least']: cutOff });
  }

  const errors = part(whole('errors'), {
    scale: 1,
    'group-factors': [1, 2, 1] as unknown,
    'identity-mix-ups': 0.0275,
  });
  const regime: Regime = {
    id: said['id'] as string,
    title: said['title'] as string,
    story: (said['story'] ?? '') as string,
    kind,
    status,
    ...(said['source'] !== undefined && { source: said['source'] as string }),
    phases: { voluntary: 'never', mandatory: 'never', ...(whole('phases') as object) },
    partners,
    errors: withoutUsual({ ...errors, 'group-factors': triple(errors['group-factors']) }),
    register: part(whole('register'), {
      'retention-months': 48,
      sticky: false,
      siloed: false,
      'private-life': false,
    }),
    criteria,
    peer: part(whole('peer'), { mode: 'mean' as Regime['peer']['mode'] }),
    scale: scaleOf(
      part(whole('scale'), {
        mode: 'fixed' as Regime['scale']['mode'],
        min: 350,
        max: 950,
        neutral: 650,
        gain: 1.25,
        'update-months': 1,
      }),
      byOdds,
    ),
    'cut-offs': cutOffs as Regime['cut-offs'],
    ...completeKinds(said, part, catalogue),
    sanctions: part(whole('sanctions'), { enabled: true, from: 'mandatory' }),
    privileges: part(whole('privileges'), { enabled: true, from: 'voluntary' }),
    'joint-punishment': part(whole('joint-punishment'), {
      enabled: said['joint-punishment'] !== undefined,
      from: 'mandatory',
      domains: 'all' as 'all' | string[],
    }),
    blacklist: part(whole('blacklist'), {
      enabled: said['blacklist'] !== undefined,
      from: 'mandatory',
      'minimum-months': 24,
      'breach-records': 2,
      published: true,
      'at-start': 0,
      'early-domains': 'none' as Regime['blacklist']['early-domains'],
    }),
    opacity: (said['opacity'] ?? 'known-criteria') as Regime['opacity'],
    responses: { enabled: (whole('responses')?.['enabled'] ?? true) as boolean },
    feedback: part(whole('feedback'), { economic: true }),
    rights: {},
    endpoints: [...((said['endpoints'] as string[] | undefined) ?? [])],
  };
  for (const idea of sorted(catalogue.responses)) {
    regime.responses[idea.id] = switched(idea, whole('responses')?.[idea.id], true);
  }
  for (const idea of sorted(catalogue.safeguards)) {
    const given = whole('rights')?.[idea.id];
    const unsaid = { from: regime.phases.voluntary === 'never' ? 'mandatory' : 'voluntary' };
    const right = part(given, { ...unsaid, ...switched(idea, given, given !== undefined) });
    // off means absent: a right nobody has is as its idea declares it, whatever was said about it
    const absent = { ...unsaid, ...switched(idea, undefined, false), enabled: false };
    const granted = (right.enabled ? right : absent) as Right;
    // nobody told apart is the same as nothing said
    if (Object.keys(granted['by-partner'] ?? {}).length === 0) delete granted['by-partner'];
    regime.rights[idea.id] = granted;
  }
  return regime;
}

/** What is so wherever nothing is said of it is left out. */
function withoutUsual({
  'mix-up-records': records,
  ...errors
}: Omit<Regime['errors'], 'mix-up-records'> & { 'mix-up-records'?: string }): Regime['errors'] {
  return records === 'of-a-namesake' ? { ...errors, 'mix-up-records': records } : errors;
}

/** A scale with the numbers of odds where it is one of odds, and nowhere else. */
function scaleOf(
  { odds, 'population-odds': population, 'points-to-double': double, ...scale }: Regime['scale'],
  byOdds: boolean,
): Regime['scale'] {
  const neutral = odds ?? USUAL_ODDS.odds;
  return byOdds
    ? {
        ...scale,
        odds: neutral,
        'population-odds': population ?? neutral,
        'points-to-double': double ?? USUAL_ODDS['points-to-double'],
      }
    : scale;
}

function switched(
  idea: Catalogue['responses'][number],
  given: unknown,
  enabled: boolean,
): { enabled: boolean } & Record<string, unknown> {
  const declared = idea.options?.['enabled'];
  const unsaid = declared === undefined ? enabled : declared.value === 1;
  const on = idea.inherent === true || (given === undefined ? unsaid : enabled);
  const values = Object.entries(idea.options ?? {})
    .filter(([name]) => name !== 'enabled')
    .map(([name, option]) => [name, option.unit === 'yes-no' ? option.value === 1 : option.value]);
  return { enabled: on, ...Object.fromEntries(values), ...mapping(given) };
}

const sorted = <T extends { id: string }>(ideas: readonly T[]): T[] =>
  [...ideas].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Yes and no become 1 and 0; every section is there. */
export function completeSociety(schema: z.ZodType, value: YamlMapping): Society {
  const complete = (type: z.ZodType, given: unknown): unknown => {
    const shape = mappingOf(type)?.shape as Record<string, z.ZodType> | undefined;
    if (shape === undefined) return given;
    if (isSourced(type)) {
      const number = mapping(given);
      return { ...number, value: Number(number['value']) };
    }
    const result: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(shape)) {
      if (key === 'extends' || (mapping(given)[key] === undefined && mappingOf(inner) === undefined))
        continue;
      result[key] = complete(inner, mapping(given)[key]);
    }
    return result;
  };
  const society = complete(schema, value) as Society;
  return { ...society, story: society.story ?? '' };
}
