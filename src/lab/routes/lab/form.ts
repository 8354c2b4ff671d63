/** A form from the JSON Schema of a regime: sections, groups and fields, and what may be written in each. */
import type { YamlMapping, YamlValue } from '../../worker/protocol.js';

/** The parts of JSON Schema that regimes use. */
export interface Schema {
  type?: string;
  description?: string;
  unit?: Unit;
  properties?: Record<string, Schema>;
  enum?: string[];
  const?: string | number;
  anyOf?: Schema[];
  items?: Schema | false;
  prefixItems?: Schema[];
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  maxLength?: number;
  maxItems?: number;
  pattern?: string;
}

export type Unit = 'percent' | 'months' | 'factor';
export type Path = readonly string[];

interface Common {
  path: Path;
  /** In English, as the schema says it. */
  meaning: string;
  unit?: Unit;
}
export interface Range {
  least: number;
  most: number;
  /** 0 where any fraction will do. */
  step: number;
}
export type Field = Common &
  (
    | ({ kind: 'number' } & Range)
    /** One number for each of the groups A, B and C. */
    | ({ kind: 'by-group' } & Range)
    | { kind: 'yes-no' }
    | { kind: 'choice'; options: readonly (string | number)[] }
    | { kind: 'text'; most: number; pattern?: string }
    /** A month such as 2020-01, or one of some words. */
    | { kind: 'when'; words: readonly string[]; pattern: string }
    /** Some of many, or one word for them. */
    | { kind: 'several'; words: readonly string[]; options: readonly string[]; most: number }
    /** What a form has no place for, and the text has. */
    | { kind: 'in-the-text' }
  );

export interface Group {
  path: Path;
  meaning: string;
  fields: Field[];
  /** Where the rule comes from. */
  origin: Field[];
  groups: Group[];
  /** The word that may stand in place of the whole, such as `never`. */
  word?: string;
}

const ORIGIN = ['status', 'source'];

/** The parts of a regime in the order of a file. The first holds what the file says of itself. */
export function formOf(schema: Schema): Group[] {
  const parts = Object.entries(schema.properties ?? {});
  const rules = parts.findIndex(([, part]) => mappingIn(part) !== undefined);
  const itself = parts.slice(0, rules);
  const about: Group = {
    path: [],
    meaning: schema.description ?? '',
    fields: fieldsOf(
      [],
      itself.filter(([key]) => !ORIGIN.includes(key)),
    ),
    origin: fieldsOf(
      [],
      parts.filter(([key]) => ORIGIN.includes(key)),
    ),
    groups: [],
  };
  const others = parts.slice(rules).filter(([key]) => !ORIGIN.includes(key));
  return [about, ...others.map(([key, part]) => partOf([key], part))];
}

function partOf(path: Path, schema: Schema): Group {
  const mapping = mappingIn(schema);
  if (mapping) return groupOf(path, schema, mapping);
  return { path, meaning: '', fields: [fieldOf(path, schema)], origin: [], groups: [] };
}

const mappingIn = (schema: Schema): Schema | undefined =>
  schema.properties ? schema : schema.anyOf?.find((one) => one.properties);

function groupOf(path: Path, schema: Schema, mapping: Schema): Group {
  const entries = Object.entries(mapping.properties ?? {});
  const simple = entries.filter(([, one]) => mappingIn(one) === undefined);
  const word = schema.anyOf?.find((one) => typeof one.const === 'string')?.const;
  return {
    path,
    meaning: schema.description ?? '',
    fields: fieldsOf(
      path,
      simple.filter(([key]) => !ORIGIN.includes(key)),
    ),
    origin: fieldsOf(
      path,
      simple.filter(([key]) => ORIGIN.includes(key)),
    ),
    groups: entries.flatMap(([key, one]) => {
      const inner = mappingIn(one);
      return inner ? [groupOf([...path, key], one, inner)] : [];
    }),
    ...(typeof word === 'string' && { word }),
  };
}

const fieldsOf = (above: Path, entries: readonly [string, Schema][]): Field[] =>
  entries.map(([key, schema]) => fieldOf([...above, key], schema));

const rangeOf = ({ minimum = 0, maximum = 0, multipleOf, type }: Schema): Range => ({
  least: minimum,
  most: maximum,
  step: multipleOf ?? (type === 'integer' ? 1 : 0),
});

function fieldOf(path: Path, schema: Schema): Field {
  const common: Common = {
    path,
    meaning: schema.description ?? '',
    ...(schema.unit && { unit: schema.unit }),
  };
  if (schema.type === 'boolean') return { ...common, kind: 'yes-no' };
  if (schema.enum) return { ...common, kind: 'choice', options: schema.enum };
  if (schema.type === 'integer' || schema.type === 'number')
    return { ...common, kind: 'number', ...rangeOf(schema) };
  if (schema.type === 'array') {
    return schema.items && schema.items.enum !== undefined
      ? severalOf(common, [schema])
      : { ...common, kind: 'in-the-text' };
  }
  if (schema.anyOf) return eitherOf(common, schema.anyOf);
  const { pattern } = schema;
  const words =
    pattern === undefined ? [] : ['voluntary', 'mandatory', 'never'].filter((word) => pattern.includes(word));
  return pattern !== undefined && words.length > 0
    ? { ...common, kind: 'when', words, pattern }
    : { ...common, kind: 'text', most: schema.maxLength ?? 200, ...(pattern !== undefined && { pattern }) };
}

function eitherOf(common: Common, either: readonly Schema[]): Field {
  const numbers = either.flatMap((one) => (typeof one.const === 'number' ? [one.const] : []));
  if (numbers.length === either.length) return { ...common, kind: 'choice', options: numbers };
  const one = either.find((other) => other.prefixItems)?.prefixItems?.[0];
  return one ? { ...common, kind: 'by-group', ...rangeOf(one) } : severalOf(common, either);
}

function severalOf(common: Common, either: readonly Schema[]): Field {
  const list = either.find((one) => one.type === 'array');
  return {
    ...common,
    kind: 'several',
    words: either.flatMap((one) => (typeof one.const === 'string' ? [one.const] : (one.enum ?? []))),
    options: list?.items ? (list.items.enum ?? []) : [],
    most: list?.maxItems ?? Number.POSITIVE_INFINITY,
  };
}

/** Every field of a form. */
export const everyField = (groups: readonly Group[]): Field[] =>
  groups.flatMap((group) => [...group.fields, ...group.origin, ...everyField(group.groups)]);

export function valueAt(value: YamlMapping | undefined, path: Path): YamlValue | undefined {
  let inner: YamlValue | undefined = value;
  for (const key of path) {
    const holder: YamlValue | undefined = inner;
    inner =
      typeof holder === 'object' && holder !== null && !Array.isArray(holder) && Object.hasOwn(holder, key)
        ? holder[key]
        : undefined;
  }
  return inner;
}

/** What cannot be written in a field, and what can. */
export type Mistake =
  | { kind: 'not-a-number'; found: string }
  | ({ kind: 'out-of-range' } & Range)
  | { kind: 'wrong-format'; found: string }
  | { kind: 'too-long'; most: number };
export type Written = { value: YamlValue | undefined } | { mistake: Mistake };

/** What somebody typed as the value of a field; nothing typed takes the rule away. */
export function written(field: Field, typed: string): Written {
  const text = typed.trim();
  if (text === '') return { value: undefined };
  if (field.kind === 'number' || field.kind === 'by-group') return numberIn(field, text);
  if (field.kind === 'yes-no') return { value: text === 'true' };
  if (field.kind === 'choice') return { value: field.options.find((one) => String(one) === text) };
  if (field.kind === 'when' || field.kind === 'text') {
    if (field.kind === 'text' && text.length > field.most)
      return { mistake: { kind: 'too-long', most: field.most } };
    const fits = field.pattern === undefined || new RegExp(field.pattern).test(text);
    return fits ? { value: text } : { mistake: { kind: 'wrong-format', found: text } };
  }
  if (field.kind === 'in-the-text') return { value: undefined };
  return { value: field.words.includes(text) ? text : text.split(' ') };
}

/** Three numbers, of which an empty place means the first. */
export function writtenByGroup(field: Field & { kind: 'by-group' }, typed: readonly string[]): Written {
  const [first = '', ...others] = typed.map((one) => one.trim());
  if ([first, ...others].every((one) => one === '')) return { value: undefined };
  const values: number[] = [];
  for (const one of [first, ...others]) {
    const found = written(field, one === '' ? first : one);
    if ('mistake' in found) return found;
    values.push(Number(found.value ?? 0));
  }
  return { value: values };
}

function numberIn({ least, most, step }: Range, text: string): Written {
  const value = Number(text.replace(',', '.').replace('−', '-'));
  if (!Number.isFinite(value)) return { mistake: { kind: 'not-a-number', found: text } };
  const fits = value >= least && value <= most && (step === 0 || Number.isInteger(value / step));
  return fits ? { value } : { mistake: { kind: 'out-of-range', least, most, step } };
}

const mapping = (value: YamlValue | undefined): YamlMapping | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;

/** Whether a part is in the regime: said in the text, or in force because another file says it. */
export function isNamed(said: YamlMapping, inForce: YamlMapping | undefined, path: Path): boolean {
  if (valueAt(said, path) !== undefined) return true;
  const force = mapping(valueAt(inForce, path));
  if (force === undefined || said['extends'] === undefined) return false;
  if (typeof force['enabled'] === 'boolean') return force['enabled'];
  return typeof force['weight'] === 'number' ? force['weight'] > 0 : true;
}

/** How many rules of a part the text says. */
export const countSaid = (group: Group, said: YamlMapping): number =>
  everyField([group]).filter(({ path }) => valueAt(said, path) !== undefined).length;

/** What the weights of the criteria make together. */
export function weightsIn(said: YamlMapping, inForce: YamlMapping | undefined): number {
  const ids = new Set(
    [said, inForce].flatMap((one) => Object.keys(mapping(valueAt(one, ['criteria'])) ?? {})),
  );
  const weight = (id: string) => {
    const path = ['criteria', id, 'weight'];
    return Number(
      valueAt(said, path) ?? (isNamed(said, inForce, path.slice(0, 2)) ? valueAt(inForce, path) : 0) ?? 0,
    );
  };
  return [...ids].reduce((sum, id) => sum + weight(id), 0);
}
