import { z } from 'zod';
import type { Idea, OptionDeclaration } from '../engine/contracts.js';
import type { Catalogue } from './catalogue.js';

/** What may stand somewhere, in words, for an error message. */
const allowedWords = new WeakMap<z.ZodType, string>();
/** Of mappings whose keys are ideas: how one of them is called, and where a new one would go. */
const keyWords = new WeakMap<z.ZodType, KeyName>();

export interface KeyName {
  kind: string;
  folder: string;
  /** Ideas that exist but have no place here, and why. */
  not?: Readonly<Record<string, string>>;
}

export function leaf<T extends z.ZodType>(type: T, allowed: string, description: string): T {
  const described = type.describe(description);
  allowedWords.set(described, allowed);
  return described;
}

/** Says in words what may stand where `type` does. */
export const allow = (type: z.ZodType, words: string): void => {
  allowedWords.set(type, words);
};

const otherWays = new WeakMap<z.ZodType, readonly string[]>();
/** Keys of a mapping that say one thing in different ways: what is laid over it says it anew. */
export const saysOnce = <T extends z.ZodType>(type: T, keys: readonly string[]): T => {
  otherWays.set(type, keys);
  return type;
};
export const otherWaysAt = (type: z.ZodType | undefined): readonly string[] =>
  (type && otherWays.get(type)) ?? [];

/** Removes `optional` from around a schema. */
export function unwrap(type: z.ZodType): z.ZodType {
  let inner = type;
  while (inner instanceof z.ZodOptional) inner = inner.unwrap() as z.ZodType;
  return inner;
}

/** Of mappings that may be written as one value: the key it stands for. */
const shortKeys = new WeakMap<z.ZodType, string>();

/** A mapping that may be written short, as the value of one of its keys. */
export function orShort(
  object: z.ZodObject,
  key: string,
  allowed: string,
  ...others: z.ZodType[]
): z.ZodType {
  const short = unwrap(object.shape[key] as z.ZodType);
  const either = z.union([object, short, ...others]).describe(object.description ?? '');
  shortKeys.set(either, key);
  allowedWords.set(either, allowed);
  return either;
}

/** The key a value stands for where a mapping may be written short. */
export const shortKeyAt = (type: z.ZodType): string | undefined => shortKeys.get(unwrap(type));

export const allowedAt = (type: z.ZodType): string | undefined => allowedWords.get(unwrap(type));
export const keyNameAt = (type: z.ZodType): KeyName | undefined => keyWords.get(unwrap(type));

/** Units stand in the JSON Schema, for whoever makes a form of it. */
type Unit = 'percent' | 'months' | 'factor';
const UNITS: Readonly<Record<string, Unit>> = {
  'a percentage': 'percent',
  percentages: 'percent',
  'a factor': 'factor',
  factors: 'factor',
};
const inUnit = <T extends z.ZodType>(type: T, unit: Unit | undefined): T =>
  unit === undefined ? type : (type.meta({ unit }) as T);

export const number = (least: number, most: number, what: string, description: string): z.ZodNumber =>
  leaf(
    inUnit(z.number().min(least).max(most), UNITS[what]),
    `${what} from ${words(least)} to ${words(most)}`,
    description,
  );
export const percent = (description: string, most = 100): z.ZodNumber =>
  number(0, most, 'a percentage', description);
export const whole = (least: number, most: number, description: string): z.ZodNumber =>
  leaf(z.int().min(least).max(most), `a whole number from ${words(least)} to ${words(most)}`, description);
export const months = (least: number, most: number, description: string, step = 1): z.ZodNumber =>
  leaf(
    inUnit(
      step === 1 ? z.int().min(least).max(most) : z.int().min(least).max(most).multipleOf(step),
      'months',
    ),
    step === 1
      ? `whole months from ${least} to ${most}`
      : `months from ${least} to ${most} in steps of ${step}`,
    description,
  );
export const yesNo = (description: string): z.ZodBoolean => leaf(z.boolean(), 'true or false', description);
const text = (description: string, most = 4000): z.ZodString =>
  leaf(z.string().min(1).max(most), 'a text', description);
export const choice = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  leaf(z.enum(values), values.join(', '), description);

const words = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) >= 10_000 ? value.toLocaleString('en') : String(value);

export const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const YEAR_MONTH = /^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$/;
const DATE_OR_NEVER = /^((19|20)[0-9]{2}-(0[1-9]|1[0-2])|never)$/;
const FROM = /^((19|20)[0-9]{2}-(0[1-9]|1[0-2])|never|voluntary|mandatory)$/;

const id = () =>
  leaf(
    z.string().max(80).regex(KEBAB),
    'lower-case words with hyphens, such as `my-regime`',
    'The name of the file without its ending.',
  );
export const date = (description: string) =>
  leaf(z.string().regex(DATE_OR_NEVER), 'a month such as 2020-01, or never', description);
export const from = (description: string) =>
  leaf(z.string().regex(FROM), 'voluntary, mandatory, never or a month such as 2020-01', description);

const status = () =>
  choice(
    ['documented', 'reported', 'assumed'],
    'documented: in a published rule. reported: the press or the article says so. assumed: ours.',
  );
export const source = () => text('Where this comes from.', 1000);
export const rule = () => ({ status: status().optional(), source: source().optional() });
export const prose = () => ({
  id: id().optional(),
  title: text('One line.', 200).optional(),
  story: text('What it is, in a few sentences.').optional(),
});
export const base = () =>
  text('The preset or file this one changes; whatever is not said here is as it is there.', 400).optional();

/** A percentage for each of the abstract groups A, B and C, or one for all. */
export const byGroup = (most: number, what: string, description: string) =>
  leaf(
    inUnit(
      z.union([
        z.number().min(0).max(most),
        z.tuple([z.number().min(0).max(most), z.number().min(0).max(most), z.number().min(0).max(most)]),
      ]),
      UNITS[what],
    ),
    `three ${what} from 0 to ${most} for the groups A, B and C, or one for all`,
    description,
  );

export function optionLeaf(option: OptionDeclaration): z.ZodType {
  const { label, least, most } = option;
  switch (option.unit) {
    case 'yes-no':
      return yesNo(label);
    case 'percent':
      return number(least, most, 'a percentage', label);
    case 'months':
      return months(least, most, label);
    default:
      return whole(least, most, label);
  }
}

export const entries = <T>(names: readonly string[], value: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value(name)]));

/** A mapping whose keys are ideas of the catalogue, so that a new file extends the schema by itself. */
export function byIdea<T extends { id: string }>(
  ideas: readonly T[],
  name: KeyName,
  value: (idea: T) => z.ZodType,
  extra: Record<string, z.ZodType> = {},
): z.ZodObject {
  const known = new Map(ideas.map((idea) => [idea.id, idea]));
  const shape = entries([...known.keys()].sort(), (key) => value(known.get(key)!).optional());
  const object = z.strictObject({ ...extra, ...shape });
  keyWords.set(object, name);
  return object;
}

/** A response or safeguard with its options; what belongs to any regime cannot be switched off. */
export function switchedIdea(idea: Idea, more: Record<string, z.ZodType> = {}): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  if (idea.inherent !== true) {
    shape['enabled'] = yesNo(
      'Whether this is part of the regime. What a file names is, unless it says no.',
    ).optional();
  }
  for (const [name, option] of Object.entries(idea.options ?? {})) {
    if (name !== 'enabled') shape[name] = optionLeaf(option).optional();
  }
  return z.strictObject({ ...shape, ...more }).describe(idea.question ?? idea.label);
}

/** Made once for each catalogue. */
export function once(
  made: WeakMap<Catalogue, z.ZodObject>,
  catalogue: Catalogue,
  make: (catalogue: Catalogue) => z.ZodObject,
): z.ZodObject {
  const known = made.get(catalogue) ?? make(catalogue);
  made.set(catalogue, known);
  return known;
}
