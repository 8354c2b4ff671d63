import type { z } from 'zod';
import { InputError } from '../engine/errors.js';
import { checkAgainst, isMapping, isSourced, mappingOf, valueAt } from './check.js';
import { refuseIfAny } from './input-errors.js';
import { otherWaysAt, shortKeyAt } from './schema-parts.js';
import {
  type Place,
  pathText,
  type YamlDocument,
  type YamlMapping,
  type YamlPath,
  type YamlValue,
} from './yaml-document.js';

export type What = 'regime' | 'society';

/**
 * One file laid over another, or all `--set` options together.
 *
 * `paths` names what was set one by one, for what must be said about each.
 */
export interface Layer extends YamlDocument {
  paths?: readonly YamlPath[];
}

/**
 * An empty place in YAML, such as `rights:`, is an empty mapping where a mapping belongs; a number where a
 * mapping may be written short stands for its key.
 */
function fillEmpty(schema: z.ZodType, value: YamlValue): YamlValue {
  const shape = mappingOf(schema)?.shape as Record<string, z.ZodType> | undefined;
  if (shape === undefined) return value;
  if (value === null) return {};
  const short = shortKeyAt(schema);
  if (short !== undefined && typeof value === 'number') return { [short]: value };
  if (!isMapping(value)) return value;
  const result: YamlMapping = {};
  for (const [key, inner] of Object.entries(value)) {
    result[key] = Object.hasOwn(shape, key) ? fillEmpty(shape[key]!, inner) : inner;
  }
  return result;
}

/** Checks a document by itself and takes its `mechanisms` apart. */
export function toLayer(schema: z.ZodObject, document: YamlDocument, what: What | 'experiment'): Layer {
  const value = fillEmpty(schema, document.value) as YamlMapping;
  const layer = { ...document, value };
  refuseIfAny(checkAgainst(schema, layer, what));
  return layer;
}

/** The four switches of `mechanisms`: the rule each stands for, and what it says when off or on. */
export const MECHANISMS = {
  errors: { path: ['errors', 'scale'], off: 0, on: 1 },
  peer: { path: ['peer', 'mode'], off: 'none', on: 'mean' },
  'spill-over': { path: ['joint-punishment', 'enabled'], off: false, on: true },
  feedback: { path: ['feedback', 'economic'], off: false, on: true },
} as const;

/** Writes the four switches of `mechanisms` as the rules they stand for. */
export function withoutMechanisms(layer: Layer, below: YamlMapping | undefined): Layer {
  const { mechanisms, ...rest } = layer.value;
  if (!isMapping(mechanisms)) return layer;
  const value = structuredClone(rest) as YamlMapping;
  const aliased = new Map<string, YamlPath>();
  for (const [name, { path, off, on }] of Object.entries(MECHANISMS)) {
    const wanted = mechanisms[name];
    if (wanted === undefined) continue;
    const said = valueAt(value, path);
    if (said !== undefined && (said === off) === wanted) {
      throw new InputError({
        kind: 'contradiction',
        message: `\`mechanisms.${name}: ${wanted}\` and \`${pathText(path)}: ${said}\` contradict each other.`,
        ...layer.place(['mechanisms', name], 'key'),
        path: `mechanisms.${name}`,
        next: 'They are the same rule: keep one of the two.',
      });
    }
    const before = valueAt(below, path);
    if (said === undefined)
      write(value, path, wanted ? (before === undefined || before === off ? on : before) : off);
    aliased.set(pathText(path), ['mechanisms', name]);
  }
  const place = (path: YamlPath, which?: 'key' | 'value'): Place =>
    layer.place(aliased.get(pathText(path)) ?? path, which);
  return { ...layer, value, place };
}

/** Puts a value at a path, making the mappings around it. */
export function write(value: YamlMapping, path: YamlPath, content: YamlValue): void {
  let inner = value;
  for (const key of path.slice(0, -1)) {
    const next = inner[key];
    if (isMapping(next)) inner = next;
    else {
      const made: YamlMapping = {};
      inner[key] = made;
      inner = made;
    }
  }
  inner[path.at(-1)!] = content;
}

/**
 * Lays one mapping over another.
 *
 * A rule that is changed without a word on where the change comes from is assumed: what was documented was
 * the rule before. Numbers with a birthplace are replaced together with it.
 */
export function lay(
  schema: z.ZodType,
  below: YamlMapping,
  above: YamlMapping,
  status?: YamlValue,
): YamlMapping {
  const result: YamlMapping = { ...below };
  const shape = mappingOf(schema)?.shape as Record<string, z.ZodType> | undefined;
  for (const [key, value] of Object.entries(above)) {
    const old = result[key];
    const type = shape?.[key];
    const deeper = type !== undefined && !isSourced(type) && isMapping(old) && isMapping(value);
    result[key] = deeper ? layRule(type, old, value, status) : value;
  }
  return result;
}

function layRule(
  type: z.ZodType,
  below: YamlMapping,
  above: YamlMapping,
  status: YamlValue | undefined,
): YamlMapping {
  const ways = otherWaysAt(mappingOf(type));
  const result = lay(type, below, above, status);
  if (ways.some((key) => above[key] !== undefined)) {
    for (const key of ways.filter((one) => above[one] === undefined)) delete result[key];
  }
  const hasStatus = Object.hasOwn(mappingOf(type)?.shape ?? {}, 'status');
  const changes = Object.keys(above).some((key) => key !== 'status' && key !== 'source');
  if (hasStatus && changes && above['status'] === undefined) {
    result['status'] = status ?? 'assumed';
    if (above['source'] === undefined) delete result['source'];
  }
  return result;
}
