/**
 * Changes one value of a YAML text and leaves every other letter as it stands: comments, order, spelling.
 */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
} from 'yaml';
import { isMapping, valueAt } from './check.js';
import { write } from './layers.js';
import type { YamlMapping, YamlValue } from './yaml-text.js';

const READING = { version: '1.2', schema: 'core', uniqueKeys: false, merge: true } as const;
/** Longer texts are folded into lines of at most this many letters. */
const LINE = 110;
/** What says where a rule comes from stands below the rule. */
const LAST_KEYS = ['status', 'source'];

type Path = readonly string[];

/**
 * Writes `value` at `path`, or takes away what stands there if it is undefined.
 *
 * @param text   YAML that can be read, with a mapping at the top
 * @param short  the key a lone number stands for where `path` ends, such as `points` in `late-bill: -20`
 * @returns undefined where the value is shared with another place by an anchor, so that one cannot be changed
 *          without the other
 * @example
 * editYaml('scale:\n  max: 950 # of the article\n', ['scale', 'max'], 900)
 * // 'scale:\n  max: 900 # of the article\n'
 */
export function editYaml(
  text: string,
  path: Path,
  value: YamlValue | undefined,
  short?: string,
): string | undefined {
  const before = plain(text);
  if (before === undefined) return undefined;
  // a value that stands for two places is to be changed in one of them
  const wanted = JSON.parse(JSON.stringify(before)) as YamlMapping;
  const holder = path.slice(0, -1);
  const alone = holder.length > 0 ? valueAt(before, holder) : undefined;
  if (typeof alone === 'number' && short !== undefined && value !== undefined) {
    if (short === path.at(-1)) return editYaml(text, holder, value);
    return editYaml(text, holder, { [short]: alone, [path.at(-1) as string]: value });
  }
  change(wanted, path, value);
  const document = parseDocument(text, READING);
  const edited = value === undefined ? without(text, document, path) : withValue(text, document, path, value);
  if (edited !== undefined && same(plain(edited), wanted)) return edited;
  return rewritten(document, path, value, wanted);
}

/** The last resort for a text written in a way the edits by line do not know: the values are right, lines may move. */
function rewritten(
  document: Document.Parsed,
  path: Path,
  value: YamlValue | undefined,
  wanted: YamlMapping,
): string | undefined {
  try {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
    const text = document.toString({ lineWidth: 0 });
    return same(plain(text), wanted) ? text : undefined;
  } catch {
    return undefined;
  }
}

function plain(text: string): YamlMapping | undefined {
  try {
    const value: unknown = parseDocument(text, READING).toJS() ?? {};
    return isMapping(value as YamlValue) ? (value as YamlMapping) : undefined;
  } catch {
    return undefined;
  }
}

/** An empty place is an empty mapping. */
const same = (a: YamlMapping | undefined, b: YamlMapping): boolean =>
  a !== undefined && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: YamlValue): YamlValue {
  if (!isMapping(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] as YamlValue)]));
}

function change(value: YamlMapping, path: Path, content: YamlValue | undefined): void {
  if (content !== undefined) {
    write(value, path, content);
    return;
  }
  const holder = valueAt(value, path.slice(0, -1));
  if (isMapping(holder)) delete holder[path.at(-1) as string];
}

type Found = { map: YAMLMap; pair: Pair<Scalar, Node | null> | undefined; rest: Path };

/** The innermost mapping on a path, its pair on the path if it has one, and the keys still to go. */
function follow(top: YAMLMap, path: Path): Found {
  let map = top;
  let rest = path;
  for (;;) {
    const pair = pairOf(map, rest[0] as string);
    if (!pair || rest.length === 1 || !isMap(pair.value) || pair.value.items.length === 0) {
      return { map, pair, rest };
    }
    map = pair.value;
    rest = rest.slice(1);
  }
}

const pairOf = (map: YAMLMap, key: string): Found['pair'] =>
  (map.items as Pair<Scalar, Node | null>[]).find((pair) => isScalar(pair.key) && pair.key.value === key);

function withValue(
  text: string,
  document: Document.Parsed,
  path: Path,
  value: YamlValue,
): string | undefined {
  const top = document.contents;
  if (top === null || (isScalar(top) && top.value === null)) {
    const lines = block(path[0] as string, nested(path.slice(1), value), 0);
    return text === '' || text.endsWith('\n') ? `${text}${lines}\n` : `${text}\n${lines}\n`;
  }
  if (!isMap(top)) return undefined;
  const { map, pair, rest } = follow(top, path);
  const content = nested(rest.slice(1), value);
  if (pair) return replaced(text, map, pair, content);
  return map.flow === true
    ? intoFlow(text, map, rest[0] as string, content)
    : intoBlock(text, map, rest[0] as string, content);
}

/** `value` below `keys`. */
const nested = (keys: Path, value: YamlValue): YamlValue =>
  keys.reduceRight<YamlValue>((inner, key) => ({ [key]: inner }), value);

function replaced(text: string, map: YAMLMap, pair: Pair<Scalar, Node | null>, value: YamlValue): string {
  const colon = afterColon(text, pair);
  const node = pair.value;
  const [from, end] = node?.range ?? [colon, colon];
  const old = text.slice(from, end);
  const kept = old.slice(old.trimEnd().length);
  const key = pair.key.value as string;
  const indent = columnOf(text, pair);
  if (map.flow === true) {
    return `${text.slice(0, from)}${from === colon ? ' ' : ''}${flow(value)}${text.slice(from + old.trimEnd().length)}`;
  }
  const list = isSeq(node) && node.flow !== true && Array.isArray(value) && value.length > 0;
  const inLine = !list && !isMapping(value) && isInLine(node) && !isFolded(value);
  if (inLine) {
    return `${text.slice(0, from)}${from === colon ? ' ' : ''}${flow(value)}${kept}${text.slice(end)}`;
  }
  const lines = list ? blockList(key, value, columnIn(text, from)) : block(key, value, indent);
  const start = pair.key.range?.[0] ?? colon;
  const comment = /^[ \t]*#.*/.exec(text.slice(colon, lineEnd(text, colon)))?.[0].trim();
  const written = comment === undefined ? lines : lines.replace(/(\n|$)/, `  ${comment}$1`);
  return `${text.slice(0, start)}${written}${isInLine(node) ? text.slice(from + old.trimEnd().length) : kept + text.slice(end)}`;
}

/** Whether a value stands behind its key and ends on the same line. */
const isInLine = (node: Node | null): boolean =>
  node === null ||
  ((isScalar(node) || isSeq(node) || isMap(node)) &&
    (isScalar(node) ? node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL' : node.flow === true));

const afterColon = (text: string, pair: Pair<Scalar, Node | null>): number =>
  text.indexOf(':', pair.key.range?.[1] ?? 0) + 1;
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number): number => {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
};
const columnIn = (text: string, at: number): number => at - lineStart(text, at);
const columnOf = (text: string, pair: Pair<Scalar, Node | null>): number =>
  columnIn(text, pair.key.range?.[0] ?? 0);

/** Where the last line of a pair ends, without the comments and empty lines below it. */
function lastLine(text: string, pair: Pair<Scalar, Node | null>): number {
  const node = pair.value;
  if (node === null) return lineEnd(text, afterColon(text, pair));
  const inner =
    isMap(node) && node.flow !== true ? (node.items.at(-1) as typeof pair | undefined) : undefined;
  if (inner) return lastLine(text, inner);
  const [from, end] = node.range ?? [0, 0];
  return lineEnd(text, from + text.slice(from, end).trimEnd().length);
}

function intoBlock(text: string, map: YAMLMap, key: string, value: YamlValue): string {
  const items = map.items as Pair<Scalar, Node | null>[];
  const first = items[0] as Pair<Scalar, Node | null>;
  const isTop = columnOf(text, first) === 0;
  const late = items.find((item) => !isTop && LAST_KEYS.includes(String(item.key.value)));
  const lines = block(key, value, columnOf(text, first));
  if (late && !LAST_KEYS.includes(key)) {
    const at = late.key.range?.[0] ?? 0;
    return `${text.slice(0, at)}${lines}\n${' '.repeat(columnOf(text, first))}${text.slice(at)}`;
  }
  const at = lastLine(text, items.at(-1) as typeof first);
  return `${text.slice(0, at)}\n${' '.repeat(columnOf(text, first))}${lines}${text.slice(at)}`;
}

function intoFlow(text: string, map: YAMLMap, key: string, value: YamlValue): string {
  const end = (map.range?.[1] ?? 1) - 1;
  const before = text.slice(0, end).trimEnd();
  const said = map.items.length === 0 ? ' ' : ', ';
  return `${before}${said}${key}: ${flow(value)}${before.length < end ? text.slice(before.length, end) : ' '}${text.slice(end)}`;
}

function without(text: string, document: Document.Parsed, path: Path): string | undefined {
  if (!isMap(document.contents)) return undefined;
  const { map, pair, rest } = follow(document.contents, path);
  if (!pair || rest.length > 1) return text;
  if (map.flow === true) return undefined;
  const [from, to] = [lineStart(text, pair.key.range?.[0] ?? 0), lastLine(text, pair)];
  if (map.items.length > 1 || map === document.contents) return text.slice(0, from) + text.slice(to + 1);
  const holder = follow(document.contents, path.slice(0, -1)).pair;
  if (!holder) return undefined;
  const colon = afterColon(text, holder);
  return `${text.slice(0, colon)} {}${text.slice(colon, from).trimEnd()}${text.slice(to)}`;
}

/** `key: value` in lines, the first without its indentation. */
function block(key: string, value: YamlValue, indent: number): string {
  if (isMapping(value)) {
    const inner = Object.entries(value).map(
      ([name, one]) => `\n${' '.repeat(indent + 2)}${block(name, one, indent + 2)}`,
    );
    return inner.length === 0 ? `${key}: {}` : `${key}:${inner.join('')}`;
  }
  return isFolded(value) ? `${key}: ${folded(value, indent + 2)}` : `${key}: ${flow(value)}`;
}

const blockList = (key: string, values: readonly YamlValue[], indent: number): string =>
  `${key}:${values.map((one) => `\n${' '.repeat(indent)}- ${flow(one)}`).join('')}`;

const isFolded = (value: YamlValue): value is string =>
  typeof value === 'string' && value.length > LINE && !/[\n\t]| {2}|^ | $/.test(value);

function folded(value: string, indent: number): string {
  const lines = [''];
  for (const word of value.split(' ')) {
    const line = lines.at(-1) as string;
    if (line !== '' && indent + line.length + 1 + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return `>-${lines.map((line) => `\n${' '.repeat(indent)}${line}`).join('')}`;
}

/** A value in one line. */
function flow(value: YamlValue): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (isMapping(value)) {
    const inner = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
    return inner.length === 0 ? '{}' : `{ ${inner.join(', ')} }`;
  }
  const quoted = typeof value === 'string' && /[\n\t]/.test(value);
  const options = { lineWidth: 0, ...(quoted ? { defaultStringType: 'QUOTE_DOUBLE' as const } : {}) };
  return stringify(value, options).trimEnd();
}
