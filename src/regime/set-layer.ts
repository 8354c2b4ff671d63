import type { z } from 'zod';
import { InputError } from '../engine/errors.js';
import { allPaths, isMapping, isSourced, typeAt, unknownKey } from './check.js';
import { type Layer, toLayer, type What, write } from './layers.js';
import { keyNameAt } from './schema-parts.js';
import { distance } from './suggest.js';
import {
  type Place,
  pathText,
  readYamlValue,
  show,
  type YamlMapping,
  type YamlPath,
  type YamlValue,
} from './yaml-document.js';

/** How an error names the option it is about. */
export const setName = (set: string): string => `--set ${set.length > 100 ? `${set.slice(0, 97)}...` : set}`;

/** Reads `--set path=value` options into one layer. */
export function setLayer(schema: z.ZodObject, sets: readonly string[], what: What): Layer {
  const value: YamlMapping = {};
  const files = new Map<string, string>();
  const paths: YamlPath[] = [];
  for (const set of sets) {
    const file = setName(set);
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
