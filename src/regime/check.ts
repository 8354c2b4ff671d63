import { z } from 'zod';
import { InputError, type InputProblem } from '../engine/errors.js';
import { personalKey, refusePeople } from './person-table.js';
import { allowedAt, keyNameAt, unwrap } from './schema-parts.js';
import { nearest } from './suggest.js';
import {
  pathText,
  show,
  type YamlDocument,
  type YamlMapping,
  type YamlPath,
  type YamlValue,
} from './yaml-document.js';

type Issue = z.core.$ZodIssue;

/** What somebody wrote that a schema does not take, in the order of the text. */
export function checkAgainst(
  schema: z.ZodObject,
  document: YamlDocument,
  what: 'regime' | 'society' | 'experiment',
): InputError[] {
  const result = schema.safeParse(document.value);
  if (result.success) return [];
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], schema, document, what));
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function problemsOf(
  issue: Issue,
  above: YamlPath,
  schema: z.ZodObject,
  document: YamlDocument,
  what: 'regime' | 'society' | 'experiment',
): InputError[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(path, key, schema, document, what));
  }
  if (issue.code === 'invalid_union') {
    const deeper = issue.errors.find((branch) =>
      branch.some((one) => one.path.length > 0 || one.code === 'unrecognized_keys'),
    );
    const inList = deeper?.some((one) => one.code === 'invalid_value' && one.path.length > 0) === true;
    if (deeper !== undefined && (inList || isMapping(valueAt(document.value, path)))) {
      return deeper.flatMap((one) => problemsOf(one, path, schema, document, what));
    }
  }
  return [wrongValue(issue, path, schema, document)];
}

function wrongValue(issue: Issue, path: YamlPath, schema: z.ZodObject, document: YamlDocument): InputError {
  const value = valueAt(document.value, path);
  const { type, path: owner } = leafAt(schema, path);
  const name = `\`${pathText(owner)}\``;
  const place = document.place(path);
  const whole = valueAt(document.value, owner);
  const allowed = type === undefined ? undefined : (allowedAt(type) ?? describe(type));
  const problem: InputProblem = {
    kind: 'wrong-type',
    message: `${name} cannot be this.`,
    ...place,
    path: pathText(path),
    found: show(whole),
    ...(allowed !== undefined && { allowed }),
  };
  if (value === undefined) {
    return new InputError({
      ...problem,
      kind: 'missing-key',
      message: `\`${pathText(path)}\` is missing.`,
      found: show(valueAt(document.value, path.slice(0, -1))),
    });
  }
  if (type !== undefined && isSourced(type) && !isMapping(whole))
    return withoutBirthplace(owner, whole, place);
  if (Array.isArray(whole) && typeof value === 'string' && type !== undefined) {
    const choices = elementsOf(type);
    const meant = nearest(value, choices);
    if (choices.length > 0) {
      return new InputError({
        ...problem,
        kind: 'unknown-value',
        message: `${name} does not know ${show(value)}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
        found: show(value),
      });
    }
  }
  if (isMapping(whole) || Array.isArray(whole) || type === undefined) {
    if (outOfRange(issue))
      return new InputError({ ...problem, kind: 'out-of-range', message: `${name} is out of range.` });
    return new InputError({ ...problem, message: `${name} takes another kind of value.` });
  }
  if (outOfRange(issue) && typeof whole === 'number') {
    return new InputError({ ...problem, kind: 'out-of-range', message: `${name} is out of range.` });
  }
  if (issue.code === 'too_big' && typeof whole === 'string') {
    return new InputError({
      ...problem,
      kind: 'too-long',
      message: `${name} is too long.`,
      found: `${whole.length} letters`,
      allowed: `at most ${issue.maximum} letters`,
    });
  }
  const options = type instanceof z.ZodEnum ? (type.options as string[]) : [];
  if (typeof whole === 'string' && (issue.code === 'invalid_value' || issue.code === 'invalid_union')) {
    const meant = nearest(whole, options);
    return new InputError({
      ...problem,
      kind: 'unknown-value',
      message: `${name} does not know ${show(whole)}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    });
  }
  if (issue.code === 'invalid_format') {
    return new InputError({
      ...problem,
      kind: 'wrong-format',
      message: `${name} is not written as it should be.`,
    });
  }
  const unwrapped = unwrap(type);
  if (unwrapped instanceof z.ZodBoolean && typeof whole === 'string' && /^(yes|no|on|off)$/i.test(whole)) {
    const said = /^(yes|on)$/i.test(whole);
    return new InputError({
      ...problem,
      message: `${name} takes true or false.`,
      next: `Write \`${said}\` instead.`,
    });
  }
  return new InputError({ ...problem, message: `${name} takes another kind of value.` });
}

/** The words a list may hold. */
function elementsOf(type: z.ZodType): string[] {
  const inner = unwrap(type);
  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    return element instanceof z.ZodEnum ? (element.options as string[]) : [];
  }
  return inner instanceof z.ZodUnion ? (inner.options as z.ZodType[]).flatMap(elementsOf) : [];
}

/** Whether the trouble is a number beyond its bounds, alone or as one of three. */
function outOfRange(issue: Issue): boolean {
  if (issue.code === 'too_big' || issue.code === 'too_small')
    return issue.origin === 'number' || issue.origin === 'int';
  if (issue.code === 'not_multiple_of') return true;
  if (issue.code === 'invalid_union') {
    return issue.errors.some((branch) => branch.length > 0 && branch.every((one) => outOfRange(one)));
  }
  // whole numbers with a fraction
  return issue.code === 'invalid_type' && issue.expected === 'int';
}

export function withoutBirthplace(path: YamlPath, found: unknown, place: object): InputError {
  const number = isMapping(found) ? found['value'] : found;
  const written = typeof number === 'number' ? number : '...';
  return new InputError({
    kind: 'number-without-birthplace',
    message: `\`${pathText(path)}\` does not say where its number comes from.`,
    ...place,
    path: pathText(path),
    found: show(found),
    allowed: 'a value with its `source`, or with `assumption: true`',
    next: `Write { value: ${written}, source: ... }, or { value: ${written}, assumption: true } if nobody has published it.`,
  });
}

/** A key nobody knows: what was meant, what there is, and where a new one would go. */
export function unknownKey(
  path: YamlPath,
  key: string,
  schema: z.ZodObject,
  document: YamlDocument,
  what: 'regime' | 'society' | 'experiment',
): InputError {
  const place = document.place([...path, key], 'key');
  const holder = valueAt(document.value, path);
  const given = valueAt(document.value, [...path, key]);
  const type = typeAt(schema, path);
  const known = type === undefined ? [] : keysOf(type);
  if (isMapping(holder)) {
    const strange = Object.keys(holder).filter((one) => !known.includes(one));
    const personal = personalKey(strange, 2);
    if (personal !== undefined)
      return refusePeople(document.file, `the key "${personal}"`, place.line, place.column);
  }
  const within = isMapping(given) ? [given, ...Object.values(given).filter(isMapping)] : [];
  const person = within.map((one) => personalKey(Object.keys(one), 2)).find((one) => one !== undefined);
  if (person !== undefined) {
    return refusePeople(document.file, `"${key}" with the key "${person}"`, place.line, place.column);
  }
  if (Array.isArray(given) && given.filter(isMapping).length > 1) {
    return refusePeople(document.file, `"${key}", a list of ${given.length} rows`, place.line, place.column);
  }
  const own = pathText([...path, key]);
  const meant = nearest(key, known);
  const question = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  const allowed = known.length === 0 ? 'no keys' : known.join(', ');
  const named = type === undefined ? undefined : keyNameAt(type);
  const reason = named?.not?.[key];
  if (named !== undefined) {
    return new InputError({
      kind: `unknown-${named.kind.replaceAll(' ', '-')}`,
      message: reason ?? `There is no ${named.kind} "${key}".${question}`,
      ...place,
      path: own,
      allowed,
      ...(reason === undefined && {
        next: `A new ${named.kind} is one file in src/catalogue/${named.folder}/ (CONTRIBUTING, "Add a ${named.kind}").`,
      }),
    });
  }
  const elsewhere = meant === undefined ? allPaths(schema).filter((one) => one.endsWith(`.${key}`)) : [];
  const holderName = path.length === 0 ? `A ${what}` : `\`${pathText(path)}\``;
  return new InputError({
    kind: 'unknown-key',
    message: `${holderName} has no key "${key}".${question}`,
    ...place,
    path: own,
    allowed,
    ...(elsewhere.length > 0 &&
      elsewhere.length <= 2 && { next: `It stands under \`${elsewhere.join('` and `')}\`.` }),
  });
}

export const isMapping = (value: unknown): value is YamlMapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function valueAt(value: YamlValue | undefined, path: YamlPath): YamlValue | undefined {
  let inner: YamlValue | undefined = value;
  for (const key of path) {
    if (Array.isArray(inner)) inner = inner[Number(key)];
    else if (isMapping(inner) && Object.hasOwn(inner, key)) inner = inner[key];
    else return undefined;
  }
  return inner;
}

/** The mapping of a schema that may also be written as a word. */
export function mappingOf(type: z.ZodType): z.ZodObject | undefined {
  const inner = unwrap(type);
  if (inner instanceof z.ZodObject) return inner;
  if (inner instanceof z.ZodUnion)
    return (inner.options as z.ZodType[]).map(mappingOf).find((one) => one !== undefined);
  return undefined;
}

export function typeAt(schema: z.ZodType, path: YamlPath): z.ZodType | undefined {
  let type: z.ZodType | undefined = schema;
  for (const key of path) {
    const shape: Record<string, unknown> | undefined =
      type === undefined ? undefined : mappingOf(type)?.shape;
    type = shape !== undefined && Object.hasOwn(shape, key) ? (shape[key] as z.ZodType) : undefined;
  }
  return type === undefined ? undefined : unwrap(type);
}

/** The rule a path belongs to: places inside lists belong to the list. */
function leafAt(schema: z.ZodType, path: YamlPath): { type: z.ZodType | undefined; path: YamlPath } {
  for (let length = path.length; length > 0; length--) {
    const type = typeAt(schema, path.slice(0, length));
    if (type !== undefined) return { type, path: path.slice(0, length) };
  }
  return { type: schema, path: [] };
}

const keysOf = (type: z.ZodType): string[] => Object.keys(mappingOf(type)?.shape ?? {});

/** A number with its birthplace. */
export const isSourced = (type: z.ZodType): boolean => {
  const keys = keysOf(type);
  return keys.includes('value') && keys.includes('assumption');
};

function describe(type: z.ZodType): string {
  const keys = keysOf(type);
  return keys.length > 0 ? `a mapping with ${keys.join(', ')}` : 'another kind of value';
}

/** Every path of a schema that holds a value. */
export function allPaths(schema: z.ZodType, above = ''): string[] {
  const shape = mappingOf(schema)?.shape;
  if (shape === undefined) return [above];
  return Object.entries(shape).flatMap(([key, type]) =>
    allPaths(type as z.ZodType, above === '' ? key : `${above}.${key}`),
  );
}
