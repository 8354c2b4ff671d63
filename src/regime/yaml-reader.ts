import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { InputError } from '../engine/errors.js';
import { personalKey, refusePeople } from './person-table.js';
import {
  LIMITS,
  type Place,
  pathText,
  show,
  tooDeep,
  tooLarge,
  type YamlMapping,
  type YamlPath,
  type YamlScalar,
  type YamlValue,
} from './yaml-text.js';

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const CORE_TAG = /^(tag:yaml\.org,2002:(map|seq|str|int|float|bool|null))?$/;
const pathKey = (path: YamlPath): string => JSON.stringify(path);

/** Turns parsed nodes into plain values and remembers where each of them stands. */
export class Reader {
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
