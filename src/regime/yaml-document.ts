import {
  Composer,
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
} from 'yaml';
import { InputError, type InputProblem } from '../engine/errors.js';
import { foreignContent, personalKey, refusePeople } from './person-table.js';

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

const LIMITS = {
  characters: 1_048_576,
  nodes: 20_000,
  depth: 32,
  aliases: 100,
  keyCharacters: 200,
} as const;

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const CORE_TAG = /^(tag:yaml\.org,2002:(map|seq|str|int|float|bool|null))?$/;

const pathKey = (path: YamlPath): string => JSON.stringify(path);
export const pathText = (path: YamlPath): string => path.join('.');

/**
 * Reads one YAML mapping, with limits.
 *
 * Everything a text could do beyond saying something is refused: sizes beyond the limits, aliases that
 * multiply, keys that reach into prototypes, numbers that are none, and content that is about people.
 *
 * @throws InputError with the line and column of the trouble.
 */
export function readYaml(text: string, file: string): YamlDocument {
  const { value, place } = readYamlValue(text, file);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError({
      kind: 'not-a-mapping',
      message: 'A regime or society starts with keys such as `id:` and `title:`.',
      file,
      line: 1,
      found: value === null ? 'an empty file' : Array.isArray(value) ? 'a list' : `only ${show(value)}`,
      allowed: 'a YAML mapping',
      next: 'Start from a preset: `glasshouse list regimes` names them.',
    });
  }
  return { file, value, place };
}

/** The same for a value of any form, such as the right-hand side of `--set`. */
export function readYamlValue(
  text: string,
  file: string,
): { value: YamlValue; place: YamlDocument['place'] } {
  if (text.length > LIMITS.characters) {
    throw tooLarge(file, `${text.length.toLocaleString('en')} characters`, '1,048,576 characters (1 MiB)');
  }
  const foreign = foreignContent(text);
  if (foreign !== undefined) throw refusePeople(file, foreign);

  const lines = new LineCounter();
  const document = parse(text, file, lines);
  const at = (offset: number | undefined): Pick<Place, 'line' | 'column'> => {
    if (offset === undefined || text === '') return {};
    return lineAndColumn(lines, offset);
  };
  const syntax = document.errors[0];
  if (syntax !== undefined) throw syntaxError(syntax.code, syntax.message, { file, ...at(syntax.pos[0]) });

  const reader = new Reader(file, at);
  const value = reader.read(document.contents, [], 0, false);
  return { value, place: reader.place };
}

/** Opened structures of a text that is being parsed, and marks in a row, that no rule ever needs. */
const OPEN_AT_MOST = 4 * LIMITS.depth;
const LEXEMES_AT_MOST = 12 * LIMITS.nodes;

/**
 * The parser's tokens, given up on before they could exhaust anything.
 *
 * Lexer, parser and composer call themselves for everything nested. Node ends the whole process if the stack
 * runs out at an unlucky place, so depth is looked at while the text is read and not caught afterwards.
 */
function* guardedTokens(text: string, file: string, lines: LineCounter): Generator<CST.Token, void> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let lexemes = 0;
  let marks = 0;
  const place = (): Place => ({ file, ...lineAndColumn(lines, parser.offset) });
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    const type = CST.tokenType(lexeme);
    if (type === 'scalar' || type === 'newline' || type === 'comment' || type === 'alias') marks = 0;
    else marks += 1;
    if (parser.stack.length > OPEN_AT_MOST || marks > OPEN_AT_MOST) throw tooDeep(place());
    if (lexemes > LEXEMES_AT_MOST) {
      throw tooLarge(file, `more than ${LIMITS.nodes.toLocaleString('en')} values`, '20,000 values', place());
    }
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

const lineAndColumn = (lines: LineCounter, offset: number): Pick<Place, 'line' | 'column'> => {
  const { line, col } = lines.linePos(offset);
  return line < 1 ? {} : { line, column: col };
};

function parse(text: string, file: string, lineCounter: LineCounter): Document.Parsed {
  // duplicate keys are looked for by the Reader: the composer compares every pair of keys
  const composer = new Composer({
    lineCounter,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
    schema: 'core',
    keepSourceTokens: false,
  });
  let first: Document.Parsed | undefined;
  try {
    for (const document of composer.compose(guardedTokens(text, file, lineCounter), true, text.length)) {
      if (first !== undefined) {
        const place = { file, ...lineAndColumn(lineCounter, document.range[0]) };
        throw new InputError({
          kind: 'several-documents',
          message: 'One file holds one regime or society, and a second one starts here.',
          ...place,
          next: 'Put it into a file of its own.',
        });
      }
      first = document as Document.Parsed;
      if (first.errors.length > 0) break;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({
      kind: 'yaml-syntax',
      message: `This cannot be read as YAML: ${error instanceof Error ? firstLine(error.message) : String(error)}.`,
      file,
    });
  }
  // the composer always gives one document, if an empty one
  return first!;
}

class Reader {
  private nodes = 0;
  private aliases = 0;
  /** The latest value of each anchor; an alias means the one before it. */
  private readonly anchors = new Map<string, unknown>();
  private readonly places = new Map<string, { key?: number; value?: number }>();

  constructor(
    private readonly file: string,
    private readonly at: (offset: number | undefined) => Pick<Place, 'line' | 'column'>,
  ) {}

  readonly place = (path: YamlPath, which: 'key' | 'value' = 'value'): Place => {
    for (let length = path.length; length >= 0; length--) {
      const known = this.places.get(pathKey(path.slice(0, length)));
      if (known === undefined) continue;
      const offset = which === 'key' ? (known.key ?? known.value) : (known.value ?? known.key);
      return { file: this.file, ...this.at(offset) };
    }
    return { file: this.file };
  };

  read(node: unknown, path: YamlPath, depth: number, inList: boolean): YamlValue {
    this.nodes += 1;
    const offset = rangeStart(node);
    const place = { file: this.file, ...this.at(offset) };
    if (this.nodes > LIMITS.nodes) {
      throw tooLarge(
        this.file,
        `more than ${LIMITS.nodes.toLocaleString('en')} values, aliases counted in full`,
        '20,000 values',
        place,
      );
    }
    if (depth > LIMITS.depth) throw tooDeep(place);
    if (offset !== undefined) {
      const known = this.places.get(pathKey(path));
      if (known === undefined) this.places.set(pathKey(path), { value: offset });
      else known.value ??= offset;
    }
    if (node === null || node === undefined) return null;
    if (isAlias(node)) return this.read(this.follow(node, place), path, depth + 1, inList);
    this.checkTag(node as Node, place, path);
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined) this.anchors.set(anchor, node);
    if (isScalar(node)) return this.scalar(node.value, path, place);
    if (isSeq(node) && path.length === 0 && node.items.filter(isMap).length > 1) {
      throw refusePeople(this.file, `a list of ${node.items.length} rows`, place.line, place.column);
    }
    if (isSeq(node)) return node.items.map((item, i) => this.read(item, [...path, i], depth + 1, true));
    if (isMap(node)) return this.mapping(node.items, path, depth, inList);
    throw new InputError({
      kind: 'yaml-syntax',
      message: 'This is not a value.',
      ...place,
      path: pathText(path),
    });
  }

  private follow(
    node: Node & { source: string; resolve(document: Document): unknown },
    place: Place,
  ): unknown {
    this.aliases += 1;
    if (this.aliases > LIMITS.aliases) {
      throw tooLarge(this.file, `more than ${LIMITS.aliases} aliases`, '100 aliases', place);
    }
    const target = this.anchors.get(node.source);
    if (target === undefined) {
      throw new InputError({
        kind: 'unknown-anchor',
        message: `There is no anchor "&${node.source}" above this alias.`,
        ...place,
        found: `"*${node.source}"`,
      });
    }
    return target;
  }

  private checkTag(node: Node, place: Place, path: YamlPath): void {
    const tag = (node as { tag?: string }).tag;
    if (tag === undefined || CORE_TAG.test(tag)) return;
    throw new InputError({
      kind: 'unknown-tag',
      message: 'Tags that turn text into something else are not read.',
      ...place,
      path: pathText(path),
      found: show(tag),
      allowed: 'plain text, numbers, true and false, lists and mappings',
      next: 'Remove the tag.',
    });
  }

  private scalar(value: unknown, path: YamlPath, place: Place): YamlScalar {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new InputError({
        kind: 'not-finite',
        message: `${path.length > 0 ? `\`${pathText(path)}\`` : 'This'} must be a number that can be written out.`,
        ...place,
        path: pathText(path),
        found: Number.isNaN(value) ? '.nan (not a number)' : `${value > 0 ? '' : '-'}.inf (infinity)`,
        allowed: 'a finite number',
      });
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Object.is(value, -0) ? 0 : value;
    return String(value);
  }

  private mapping(
    items: readonly { key: unknown; value: unknown }[],
    path: YamlPath,
    depth: number,
    inList: boolean,
  ): YamlMapping {
    const result: YamlMapping = {};
    const firsts = new Map<string, number | undefined>();
    const merged: YamlMapping[] = [];
    for (const pair of items) {
      const offset = rangeStart(pair.key);
      const place = { file: this.file, ...this.at(offset) };
      const key = this.key(pair.key, place, path);
      if (key === '<<') {
        const under = this.read(pair.value, [...path, '<<'], depth + 1, inList);
        for (const one of Array.isArray(under) ? under : [under]) {
          if (typeof one === 'object' && one !== null && !Array.isArray(one)) merged.push(one);
          else {
            throw new InputError({
              kind: 'merge-key',
              message: 'The merge key `<<` takes a mapping, usually an alias such as `*defaults`.',
              ...place,
              path: pathText(path),
              found: show(one),
            });
          }
        }
        continue;
      }
      if (firsts.has(key)) {
        const { line } = this.at(firsts.get(key));
        throw new InputError({
          kind: 'duplicate-key',
          message: `The key "${key}" stands here twice${line === undefined ? '' : `, first in line ${line}`}, and only one could count.`,
          ...place,
          path: pathText([...path, key]),
          next: 'Remove one of the two.',
        });
      }
      firsts.set(key, offset);
      const own = [...path, key];
      if (offset !== undefined) this.places.set(pathKey(own), { key: offset });
      result[key] = this.read(pair.value, own, depth + 1, inList);
    }
    for (const under of merged) {
      for (const [key, value] of Object.entries(under)) if (!Object.hasOwn(result, key)) result[key] = value;
    }
    const personal = personalKey([...firsts.keys()], inList ? 1 : Number.POSITIVE_INFINITY);
    if (personal !== undefined) {
      const { line, column } = this.at(firsts.get(personal));
      throw refusePeople(this.file, `the key "${personal}"`, line, column);
    }
    return result;
  }

  private key(node: unknown, place: Place, path: YamlPath): string {
    const value = isAlias(node) ? node : isScalar(node) ? node.value : node;
    const text =
      typeof value === 'string'
        ? value
        : typeof value === 'number' || typeof value === 'boolean'
          ? String(value)
          : undefined;
    if (text === undefined || text === '' || text.length > LIMITS.keyCharacters) {
      throw new InputError({
        kind: 'odd-key',
        message: 'A key is a short word.',
        ...place,
        path: pathText(path),
        found:
          text === undefined
            ? 'a key that is no text'
            : text === ''
              ? 'an empty key'
              : `a key of ${text.length} characters`,
        allowed: 'a word such as `retention-months`',
      });
    }
    if (FORBIDDEN_KEYS.has(text)) {
      throw new InputError({
        kind: 'forbidden-key',
        message: `The key "${text}" is never a rule; programs use it to change other programs.`,
        ...place,
        path: pathText(path),
        next: 'Remove it.',
      });
    }
    return text;
  }
}

const rangeStart = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null
    ? (node as { range?: [number, number, number] }).range?.[0]
    : undefined;

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 160).replace(/[.:\s]+$/, '');

function tooLarge(file: string, found: string, most: string, place: Place = { file }): InputError {
  return new InputError({
    kind: 'too-large',
    message: 'This is far larger than any regime or society.',
    ...place,
    found,
    allowed: `at most ${most}`,
    next: 'A regime is a few pages of rules; check that this is the file you meant.',
  });
}

function tooDeep(place: Place): InputError {
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

function syntaxError(code: string, message: string, place: Place): InputError {
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
