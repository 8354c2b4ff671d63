import { InputError, type InputProblem } from '../engine/errors.js';

export type YamlScalar = string | number | boolean | null;
export type YamlValue = YamlScalar | YamlValue[] | YamlMapping;
export interface YamlMapping {
  [key: string]: YamlValue;
}
export type YamlPath = readonly (string | number)[];

export interface Place {
  file: string;
  line?: number;
  column?: number;
}

/** A checked YAML text: plain values without surprises, and where each of them stands. */
export interface YamlDocument {
  file: string;
  value: YamlMapping;
  /** Of the value at the path, or of its key; of the nearest enclosing value if the path is not there. */
  place(path: YamlPath, which?: 'key' | 'value'): Place;
}

export const LIMITS = {
  characters: 1_048_576,
  nodes: 20_000,
  depth: 32,
  aliases: 100,
  keyCharacters: 200,
} as const;

export const pathText = (path: YamlPath): string => path.join('.');

export const firstLine = (text: string): string =>
  (text.split('\n')[0] ?? '').slice(0, 160).replace(/[.:\s]+$/, '');

export function tooLarge(file: string, found: string, most: string, place: Place = { file }): InputError {
  return new InputError({
    kind: 'too-large',
    message: 'This is far larger than any regime or society.',
    ...place,
    found,
    allowed: `at most ${most}`,
    next: 'A regime is a few pages of rules; check that this is the file you meant.',
  });
}

export function tooDeep(place: Place): InputError {
  return new InputError({
    kind: 'too-deep',
    message: 'Values stand inside values more often than any rule needs.',
    ...place,
    allowed: `at most ${LIMITS.depth} levels`,
  });
}

const SYNTAX: Readonly<Record<string, Pick<InputProblem, 'kind' | 'message' | 'next'>>> = {
  TAB_AS_INDENT: {
    kind: 'tab-as-indent',
    message: 'YAML is indented with spaces, and here stands a tab.',
    next: 'Replace tabs by two spaces.',
  },
};

export function syntaxError(code: string, message: string, place: Place): InputError {
  const known = SYNTAX[code];
  if (known !== undefined) return new InputError({ ...known, ...place });
  return new InputError({
    kind: 'yaml-syntax',
    message: `This cannot be read as YAML: ${firstLine(message)}.`,
    ...place,
    next: 'Look at the indentation, quotation marks and colons of this line and the one above.',
  });
}

/** A found value in a few words. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') {
    const text = JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
    return value.trim() !== '' && Number.isFinite(Number(value)) ? `${text} as text` : text;
  }
  if (Array.isArray(value)) {
    const text = JSON.stringify(value);
    return text.length <= 40 ? text.replaceAll(',', ', ') : `a list of ${value.length}`;
  }
  if (typeof value === 'object') {
    const keys = Object.keys(value);
    if (keys.length === 0) return 'an empty mapping';
    return `a mapping with ${keys.slice(0, 4).join(', ')}${keys.length > 4 ? ' and more' : ''}`;
  }
  return String(value);
}
