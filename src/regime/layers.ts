import type { z } from 'zod';
import { InputError } from '../engine/errors.js';
import {
  allPaths,
  checkAgainst,
  isMapping,
  isSourced,
  mappingOf,
  typeAt,
  unknownKey,
  valueAt,
} from './check.js';
import { refuseIfAny } from './input-errors.js';
import { keyNameAt } from './schema.js';
import { distance } from './suggest.js';
import {
  type Place,
  pathText,
  readYamlValue,
  show,
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

/** An empty place in YAML, such as `rights:`, is an empty mapping where a mapping belongs. */
function fillEmpty(schema: z.ZodType, value: YamlValue): YamlValue {
  const shape = mappingOf(schema)?.shape as Record<string, z.ZodType> | undefined;
  if (shape === undefined) return value;
  if (value === null) return {};
  if (!isMapping(value)) return value;
  const result: YamlMapping = {};
  for (const [key, inner] of Object.entries(value)) {
    result[key] = Object.hasOwn(shape, key) ? fillEmpty(shape[key]!, inner) : inner;
  }
  return result;
}

/** Checks a document by itself and takes its `mechanisms` apart. */
export function toLayer(schema: z.ZodObject, document: YamlDocument, what: What): Layer {
  const value = fillEmpty(schema, document.value) as YamlMapping;
  const layer = { ...document, value };
  refuseIfAny(checkAgainst(schema, layer, what));
  return layer;
}

const MECHANISMS = {
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

function write(value: YamlMapping, path: YamlPath, content: YamlValue): void {
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
  const result = lay(type, below, above, status);
  const hasStatus = Object.hasOwn(mappingOf(type)?.shape ?? {}, 'status');
  const changes = Object.keys(above).some((key) => key !== 'status' && key !== 'source');
  if (hasStatus && changes && above['status'] === undefined) {
    result['status'] = status ?? 'assumed';
    if (above['source'] === undefined) delete result['source'];
  }
  return result;
}

/** Reads `--set path=value` options into one layer. */
export function setLayer(schema: z.ZodObject, sets: readonly string[], what: What): Layer {
  const value: YamlMapping = {};
  const files = new Map<string, string>();
  const paths: YamlPath[] = [];
  for (const set of sets) {
    const file = `--set ${set.length > 100 ? `${set.slice(0, 97)}...` : set}`;
    const equals = set.indexOf('=');
    if (equals < 1) {
      throw new InputError({
        kind: 'set-without-value',
        message: 'A rule is set by its path and its new value.',
        file,
        found: show(set),
        allowed: 'path=value, such as criteria.credit-history.weight=40',
      });
    }
    const path = set.slice(0, equals).trim().split('.');
    const type = knownType(schema, path, file, what);
    const content = birthplace(type, path, readSetValue(set.slice(equals + 1), file));
    write(value, content.path, content.value);
    files.set(pathText(path), file);
    paths.push(path);
  }
  const place = (path: YamlPath): Place => {
    for (let length = path.length; length > 0; length--) {
      const file = files.get(pathText(path.slice(0, length)));
      if (file !== undefined) return { file };
    }
    const inside = [...files].find(([one]) => one.startsWith(`${pathText(path)}.`));
    return { file: inside?.[1] ?? '--set' };
  };
  const layer = toLayer(schema, { file: '--set', value, place }, what);
  return { ...layer, paths };
}

/** A number set from the command line is an assumption of whoever sets it. */
function birthplace(type: z.ZodType, path: YamlPath, value: YamlValue): { path: YamlPath; value: YamlValue } {
  if (isSourced(type) && !isMapping(value)) return { path, value: { value, assumption: true } };
  return { path, value };
}

function knownType(schema: z.ZodObject, path: string[], file: string, what: What): z.ZodType {
  const type = path[0] === 'extends' ? undefined : typeAt(schema, path);
  // `life.loan.rate.value` may be written as well as `life.loan.rate`
  if (type !== undefined && path.at(-1) === 'value') {
    const number = typeAt(schema, path.slice(0, -1));
    if (number !== undefined && isSourced(number)) {
      path.pop();
      return number;
    }
  }
  if (type !== undefined) return type;
  const known = path.findIndex((_, i) => typeAt(schema, path.slice(0, i + 1)) === undefined);
  const holder = typeAt(schema, path.slice(0, known));
  if (holder !== undefined && keyNameAt(holder) !== undefined && path[0] !== 'extends') {
    const nothing = { file, value: {}, place: () => ({ file }) };
    throw unknownKey(path.slice(0, known), path[known]!.slice(0, 200), schema, nothing, what);
  }
  const near = nearestPaths(pathText(path), settable(schema));
  const [first] = near;
  throw new InputError({
    kind: 'unknown-path',
    message: `There is no rule at \`${pathText(path).slice(0, 200)}\`.${first === undefined ? '' : ` Did you mean \`${first}\`?`}`,
    file,
    path: pathText(path).slice(0, 200),
    ...(near.length > 1 && { allowed: `for example ${near.join(', ')}` }),
    next: `A path is the keys of a ${what} file, joined by dots.`,
  });
}

const settable = (schema: z.ZodObject): string[] => [
  ...new Set(
    allPaths(schema)
      .filter((path) => path !== 'extends')
      .map((path) => path.replace(/\.value$/, ''))
      .filter((path) => !/\.(source|status|assumption)$/.test(path)),
  ),
];

/** Paths that may have been meant: spelled alike, ending alike, or inside what was named. */
function nearestPaths(path: string, known: readonly string[]): string[] {
  if (path.length > 200) return [];
  const spelled = path.toLowerCase().replaceAll('_', '-');
  const segments = spelled.split('.');
  return known
    .map((candidate) => ({ candidate, far: unlike(spelled, segments, candidate) }))
    .filter(({ far }) => far < NOT_ALIKE)
    .sort((a, b) => a.far - b.far || a.candidate.length - b.candidate.length)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

const NOT_ALIKE = 99;

function unlike(spelled: string, segments: readonly string[], candidate: string): number {
  if (candidate.startsWith(`${spelled}.`)) return 1;
  const far = distance(spelled, candidate, 6);
  if (far <= Math.min(6, spelled.length / 3)) return far;
  const parts = candidate.split('.');
  const last = segments.at(-1)!;
  const tail = parts.at(-1)!;
  const sameTop = segments[0] === parts[0] ? 0 : 8;
  if (tail === last) return 10 + sameTop;
  if (last.length > 3 && distance(last, tail, 2) <= 2) return 12 + sameTop;
  return sameTop === 0 && segments.length > 1 ? 30 : NOT_ALIKE;
}

function readSetValue(text: string, file: string): YamlValue {
  try {
    return readYamlValue(text, file).value;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // one line needs no line number
    throw new InputError({
      kind: error.kind,
      message: error.message,
      file,
      ...(error.found !== undefined && { found: error.found }),
      ...(error.allowed !== undefined && { allowed: error.allowed }),
      ...(error.next !== undefined && { next: error.next }),
    });
  }
}
