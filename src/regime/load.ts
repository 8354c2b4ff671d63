import type { z } from 'zod';
import { InputError } from '../engine/errors.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';
import { allPaths, typeAt, valueAt } from './check.js';
import { completeRegime, completeSociety } from './complete.js';
import { extended, type LoadOptions, type Reference, source } from './extended.js';
import { refuseIfAny } from './input-errors.js';
import { type Layer, lay, type What, withoutMechanisms, write } from './layers.js';
import type { Regime, Society } from './regime.js';
import { regimeSchema } from './regime-schema.js';
import { regimeProblems, societyProblems } from './rules.js';
import { setLayer } from './set-layer.js';
import { societySchema } from './society-schema.js';
import { keepWarnings } from './warnings.js';
import { type Place, pathText, type YamlMapping, type YamlPath } from './yaml-document.js';

export { diffRegimes, hashOf, type RuleDifference, regimeYaml, societyYaml } from './canonical.js';
export type { LoadOptions, Reference } from './extended.js';
export { InputErrors } from './input-errors.js';
export { meanHouseholdSize, peerLoopGain } from './rules.js';
export { regimeJsonSchema, societyJsonSchema } from './schema.js';
export { warningsOf } from './warnings.js';

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
  keepWarnings(regime, layers, where, catalogue);
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
  nameOptional(value, catalogue);
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

/** From this many citizens on ties are worked out from masks, where a society says no other number. */
const MASKS_FROM = 1_000_000;

/** Ideas with a switch need not be named by a society: what it does not say of them is as they say. */
function nameOptional(value: YamlMapping, catalogue: Catalogue): void {
  if (valueAt(value, ['ties', 'masks-from']) === undefined) {
    write(value, ['ties', 'masks-from'], { value: MASKS_FROM, assumption: true });
  }
  for (const [section, ideas] of [
    ['traits', catalogue.traits],
    ['life', catalogue.life],
    ['acts', catalogue.acts],
    ['tie-habits', catalogue.ties],
  ] as const) {
    for (const { id, options = {} } of ideas.filter((idea) => idea.options?.['enabled'] !== undefined)) {
      for (const [name, { value: usual, source, assumption }] of Object.entries(options)) {
        if (valueAt(value, [section, id, name]) === undefined) {
          write(value, [section, id, name], {
            value: usual,
            ...(source !== undefined && { source }),
            ...(assumption === true && { assumption }),
          });
        }
      }
    }
  }
}

/** A society names every number, or extends one that does. */
function missingNumbers(schema: z.ZodObject, value: YamlMapping, where: Layered['where']): InputError[] {
  const missing = allPaths(schema)
    .filter((path) => path.endsWith('.value'))
    .map((path) => path.split('.').slice(0, -1))
    .filter((path) => valueAt(value, [...path, 'value']) === undefined && path[1] !== 'ranges');
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
