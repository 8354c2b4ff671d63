import type { z } from 'zod';
import { InputError } from '../engine/errors.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';
import { allPaths, isMapping, isSourced, mappingOf, typeAt, valueAt } from './check.js';
import { refuseIfAny } from './input-errors.js';
import { type Layer, lay, setLayer, toLayer, type What, withoutMechanisms } from './layers.js';
import type { Regime, Rule, Society } from './regime.js';
import { regimeProblems, societyProblems } from './rules.js';
import { regimeSchema, societySchema, switchesOf } from './schema.js';
import { nearest } from './suggest.js';
import { type Place, pathText, readYaml, show, type YamlMapping, type YamlPath } from './yaml-document.js';

export { diffRegimes, hashOf, type RuleDifference, regimeYaml, societyYaml } from './canonical.js';
export { InputErrors } from './input-errors.js';
export { meanHouseholdSize, peerLoopGain } from './rules.js';
export { regimeJsonSchema, societyJsonSchema } from './schema.js';

/** The id of a preset, or a text with the name to show in errors. */
export type Reference = string | { text: string; file: string };

export interface LoadOptions {
  /** `path=value`, each applied after everything else. */
  set?: readonly string[];
  /** Reads the file an `extends:` names, relative to the file that says so. Without it only presets can be extended. */
  readFile?: (path: string) => string;
  /** Another catalogue than the one of this folder, for tests of new ideas. */
  catalogue?: Catalogue;
}

/** How many files may extend one another. */
const MOST_EXTENDS = 8;

/**
 * Reads a regime: every rule in its place, defaults filled in, nothing left unsaid.
 *
 * What a file does not name is not part of the regime: partners, criteria, cut-offs, list, joint punishment
 * and rights are off until named, and numbers of what is named come from the catalogue.
 *
 * @param ref      a preset id, or `{ text, file }`.
 * @param options  `set`: rules changed by path; `readFile`: resolves `extends: ./other.yaml`.
 * @throws InputError, or InputErrors if there are several mistakes, with file, line and path.
 * @example
 * loadRegime('article-2018', { set: ['criteria.credit-history.weight=30', 'criteria.interpersonal-relations.weight=10'] })
 */
export function loadRegime(ref: Reference, options: LoadOptions = {}): Regime {
  const catalogue = options.catalogue ?? wholeCatalogue;
  const { value, where, layers } = layered(
    ref,
    'regime',
    regimeSchema(catalogue),
    catalogue.regimeFiles,
    options,
  );
  requireKeys(value, ['id', 'title'], where, 'regime');
  const regime = completeRegime(value, catalogue);
  refuseIfAny([...setInVain(value, layers), ...regimeProblems(regime, where, catalogue)]);
  return regime;
}

/**
 * Reads a society: published aggregates, each with its birthplace.
 *
 * @throws InputError, or InputErrors if there are several mistakes, with file, line and path.
 */
export function loadSociety(ref: Reference, options: LoadOptions = {}): Society {
  const catalogue = options.catalogue ?? wholeCatalogue;
  const schema = societySchema(catalogue);
  const { value, where } = layered(ref, 'society', schema, catalogue.societyFiles, options);
  requireKeys(value, ['id', 'title', 'first-month'], where, 'society');
  refuseIfAny(missingNumbers(schema, value, where));
  const society = completeSociety(schema, value);
  refuseIfAny(societyProblems(society, where));
  return society;
}

interface Layered {
  value: YamlMapping;
  layers: readonly Layer[];
  /** Where a path was said last. */
  where: (path: YamlPath, which?: 'key' | 'value') => Place;
}

function layered(
  ref: Reference,
  what: What,
  schema: z.ZodObject,
  presets: Readonly<Record<string, string>>,
  options: LoadOptions,
): Layered {
  const files = extended(source(ref, what, presets, options), what, schema, presets, options);
  if (options.set !== undefined && options.set.length > 0) files.push(setLayer(schema, options.set, what));
  let value: YamlMapping = {};
  const layers: Layer[] = [];
  for (const file of files) {
    const layer = withoutMechanisms(file, layers.length === 0 ? undefined : value);
    const { extends: _, ...said } = layer.value;
    value = layers.length === 0 ? said : overlay(schema, value, said, layer.paths !== undefined);
    layers.push(layer);
  }
  const main = layers.findLast((layer) => layer.paths === undefined)!;
  const where = (path: YamlPath, which?: 'key' | 'value'): Place => {
    const last = path.length === 0 ? main : layers.findLast((one) => valueAt(one.value, path) !== undefined);
    return (last ?? main).place(path, which);
  };
  return { value, layers, where };
}

/** A file that changes another does not inherit the claim that what it says is documented. */
function overlay(schema: z.ZodObject, below: YamlMapping, above: YamlMapping, bySet: boolean): YamlMapping {
  const result = lay(schema, below, above, above['status']);
  if (!bySet && above['status'] === undefined && below['status'] !== undefined) {
    result['status'] = 'assumed';
    if (above['source'] === undefined) delete result['source'];
  }
  return result;
}

interface Source {
  text: string;
  file: string;
  preset: boolean;
}

function source(
  ref: Reference,
  what: What,
  presets: Readonly<Record<string, string>>,
  options: LoadOptions,
): Source {
  if (typeof ref !== 'string') return { ...ref, preset: false };
  if (Object.hasOwn(presets, ref)) return { text: presets[ref]!, file: presetFile(what, ref), preset: true };
  if (options.readFile !== undefined && looksLikePath(ref))
    return { ...read(ref, options.readFile, {}), preset: false };
  const ids = Object.keys(presets).sort();
  const meant = nearest(ref, ids);
  throw new InputError({
    kind: `unknown-${what}`,
    message: `There is no ${what} ${show(ref)}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    allowed: `${ids.join(', ')}, or the path of a YAML file`,
    next: `\`glasshouse list ${what === 'regime' ? 'regimes' : 'societies'}\` tells what each is.`,
  });
}

const presetFile = (what: What, id: string): string =>
  `src/catalogue/${what === 'regime' ? 'regimes' : 'societies'}/${id}.yaml`;
const looksLikePath = (text: string): boolean => /[/\\]|\.(ya?ml|json)$/i.test(text);

function read(
  file: string,
  readFile: (path: string) => string,
  place: object,
): { text: string; file: string } {
  try {
    return { text: readFile(file), file };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({
      kind: 'unreadable-file',
      message: `The file ${show(file)} cannot be read.`,
      ...place,
      found: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    });
  }
}

/** The file and everything it extends, the outermost base first. */
function extended(
  first: Source,
  what: What,
  schema: z.ZodObject,
  presets: Readonly<Record<string, string>>,
  options: LoadOptions,
): Layer[] {
  const layers: Layer[] = [];
  const seen: string[] = [];
  let next: Source | undefined = first;
  while (next !== undefined) {
    const { file, text } = next;
    const layer: Layer = toLayer(schema, readYaml(text, file), what);
    layers.unshift(layer);
    seen.push(file);
    next = baseOf(layer, next, what, presets, options);
    if (next !== undefined && (seen.includes(next.file) || seen.length >= MOST_EXTENDS)) {
      throw new InputError({
        kind: 'extends-cycle',
        message: 'Files that extend one another must end somewhere.',
        ...layer.place(['extends']),
        path: 'extends',
        found: [...seen, next.file].join(' -> '),
        allowed: `at most ${MOST_EXTENDS} files, none of them twice`,
      });
    }
  }
  return layers;
}

function baseOf(
  layer: Layer,
  self: Source,
  what: What,
  presets: Readonly<Record<string, string>>,
  options: LoadOptions,
): Source | undefined {
  const base = layer.value['extends'];
  if (typeof base !== 'string') return undefined;
  if (Object.hasOwn(presets, base))
    return { text: presets[base]!, file: presetFile(what, base), preset: true };
  const place = layer.place(['extends']);
  if (looksLikePath(base) && options.readFile !== undefined && !self.preset) {
    return {
      ...read(joined(self.file, base), options.readFile, { ...place, path: 'extends' }),
      preset: false,
    };
  }
  const ids = Object.keys(presets).sort();
  const meant = nearest(base, ids);
  throw new InputError({
    kind: `unknown-${what}`,
    message: `There is no ${what} ${show(base)} to extend.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    ...place,
    path: 'extends',
    allowed: `${ids.join(', ')}, or the path of a YAML file beside this one`,
  });
}

/** A path as seen from the file that names it. */
function joined(from: string, to: string): string {
  if (/^([/\\]|[A-Za-z]:)/.test(to)) return to;
  const parts = from.split(/[/\\]/).slice(0, -1);
  for (const part of to.split(/[/\\]/)) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function requireKeys(value: YamlMapping, keys: readonly string[], where: Layered['where'], what: What): void {
  refuseIfAny(
    keys
      .filter((key) => value[key] === undefined)
      .map(
        (key) =>
          new InputError({
            kind: 'missing-key',
            message: `A ${what} needs ${key === 'id' ? 'an' : 'a'} \`${key}\`, and this one has none.`,
            ...where([]),
            path: key,
            next: `Add a line \`${key}: ...\` at the top.`,
          }),
      ),
  );
}

/** What was set by itself on something that is switched off would change nothing, silently. */
function setInVain(value: YamlMapping, layers: readonly Layer[]): InputError[] {
  const sets = layers.find((layer) => layer.paths !== undefined);
  return (sets?.paths ?? []).flatMap((path) => {
    const holder = path.slice(0, -1);
    const off =
      path.length > 1 && path.at(-1) !== 'enabled' && valueAt(value, [...holder, 'enabled']) === false;
    if (!off) return [];
    const name = pathText(holder);
    return [
      new InputError({
        kind: 'set-in-vain',
        message: `\`${name}\` is switched off in this regime, so this would change nothing.`,
        ...sets!.place(path),
        path: pathText(path),
        next: `Add \`--set ${name}.enabled=true\`.`,
      }),
    ];
  });
}

const mapping = (value: unknown): YamlMapping => (isMapping(value) ? value : {});
const triple = (value: unknown): [number, number, number] =>
  typeof value === 'number' ? [value, value, value] : ([...(value as number[])] as [number, number, number]);

function completeRegime(said: YamlMapping, catalogue: Catalogue): Regime {
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

  const criteria: Regime['criteria'] = {};
  for (const criterion of sorted(catalogue.criteria)) {
    const given = whole('criteria')?.[criterion.id];
    const switches = Object.fromEntries(switchesOf(criterion).map((name) => [name, true]));
    // a criterion that is named without a weight has the one of its idea; one that is not named has none
    criteria[criterion.id] = {
      ...part(given, { weight: given === undefined ? 0 : criterion.weight, ...switches }),
    };
  }

  const cutOffs: Record<string, unknown> = { hysteresis: whole('cut-offs')?.['hysteresis'] ?? 10 };
  for (const { id, kind, cutOff } of sorted(catalogue.consequences)) {
    const given = whole('cut-offs')?.[id];
    if (given === undefined || given === 'never' || cutOff === undefined) continue;
    cutOffs[id] = part(given, { [kind === 'sanction' ? 'below' : 'at-least']: cutOff });
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
    kind: (said['kind'] ?? 'score') as Regime['kind'],
    status,
    ...(said['source'] !== undefined && { source: said['source'] as string }),
    phases: { voluntary: 'never', mandatory: 'never', ...(whole('phases') as object) },
    partners,
    errors: { ...errors, 'group-factors': triple(errors['group-factors']) },
    register: part(whole('register'), { 'retention-months': 48 }),
    criteria,
    peer: part(whole('peer'), { mode: 'mean' as Regime['peer']['mode'] }),
    scale: part(whole('scale'), { min: 350, max: 950, neutral: 650, gain: 1.25, 'update-months': 1 }),
    'cut-offs': cutOffs as Regime['cut-offs'],
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
    const right = switched(idea, given, given !== undefined);
    // off means absent: a right nobody has is as its idea declares it, whatever was said about it
    regime.rights[idea.id] = right.enabled ? right : { ...switched(idea, undefined, false), enabled: false };
  }
  return regime;
}

function switched(
  idea: Catalogue['safeguards'][number],
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

/** A society names every number, or extends one that does. */
function missingNumbers(schema: z.ZodObject, value: YamlMapping, where: Layered['where']): InputError[] {
  const missing = allPaths(schema)
    .filter((path) => path.endsWith('.value'))
    .map((path) => path.split('.').slice(0, -1))
    .filter((path) => valueAt(value, [...path, 'value']) === undefined);
  return missing.map(
    (path) =>
      new InputError({
        kind: 'missing-number',
        message: `\`${pathText(path)}\` is missing: ${lowerFirst(typeAt(schema, path)?.description ?? 'a number')}`,
        ...where(path),
        path: pathText(path),
        next: 'Add it with its source, or extend a society that has it: `extends: china-2019`.',
      }),
  );
}

const lowerFirst = (text: string): string => {
  const sentence = `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
};

/** Yes and no become 1 and 0; every section is there. */
function completeSociety(schema: z.ZodType, value: YamlMapping): Society {
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
