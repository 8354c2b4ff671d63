import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Document, visit } from 'yaml';
import type { z } from 'zod';
import { isMapping, isSourced, mappingOf } from './check.js';
import { partsInUse } from './kinds.js';
import type { Regime, Society } from './regime.js';
import { regimeSchema } from './regime-schema.js';
import { societySchema } from './society-schema.js';

/** Keys that tell of a rule and change nothing of what happens. */
const PROSE = new Set(['title', 'story', 'source', 'status', 'assumption', 'ranges']);

/**
 * The whole regime as YAML, in one order for ever, so that two of them can be laid side by side.
 *
 * Reading it again gives an equal regime.
 */
export const regimeYaml = (regime: Regime): string => written(regimeSchema(), partsInUse(regime));
/** The same for a society. */
export const societyYaml = (society: Society): string => written(societySchema(), society);

function written(schema: z.ZodType, value: object): string {
  const document = new Document(ordered(schema, value), { aliasDuplicateObjects: false });
  // lists, and numbers with their birthplace, are easier to compare in one line
  visit(document, {
    Seq: (_, node) => {
      node.flow = true;
    },
    Map: (_, node) => {
      if (node.has('value')) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Keys as the schema lists them; what it does not list, and empty prose, is left out. */
function ordered(type: z.ZodType, value: unknown): unknown {
  const shape = mappingOf(type)?.shape as Record<string, z.ZodType> | undefined;
  if (shape === undefined || !isMapping(value)) return value;
  const result: Record<string, unknown> = {};
  const own = Object.keys(shape);
  const keys = isSourced(type)
    ? own
    : [...own.filter((key) => !late(key, own)), ...own.filter((key) => late(key, own))];
  for (const key of keys) {
    const inner = value[key];
    if (inner === undefined || (key === 'story' && inner === '')) continue;
    result[key] = ordered(shape[key]!, inner);
  }
  return result;
}

/** In a part of a regime the rule stands before where it comes from; the document itself says that first. */
const late = (key: string, keys: readonly string[]): boolean =>
  (key === 'status' || key === 'source') && !keys.includes('title');

/**
 * SHA-256 of what a regime or society does, as 64 hexadecimal digits.
 *
 * Titles, stories, sources and statuses are left out: two documents that do the same under the same id
 * have the same hash, however they are explained.
 */
export function hashOf(document: Regime | Society): string {
  const said = 'kind' in document ? partsInUse(document) : document;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(said))));
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([key, inner]) => !PROSE.has(key) && inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

export interface RuleDifference {
  /** Path of the rule, such as `rights.expiry.months`. */
  path: string;
  /** What the first regime says; undefined if it has no such rule. */
  a: unknown;
  b: unknown;
}

/**
 * The rules in which two regimes differ, by path, in the order of the paths; prose and id are left out.
 *
 * A regime that judges nobody has no other rules, so against it only `kind` differs. Between kinds, rules
 * that only one kind has stand on one side alone.
 */
export function diffRegimes(a: Regime, b: Regime): RuleDifference[] {
  if (a.kind === 'none' || b.kind === 'none') {
    return a.kind === b.kind ? [] : [{ path: 'kind', a: a.kind, b: b.kind }];
  }
  const inA = leaves(partsInUse(a));
  const inB = leaves(partsInUse(b));
  return [...new Set([...inA.keys(), ...inB.keys()])]
    .sort()
    .map((path) => ({ path, a: inA.get(path), b: inB.get(path) }))
    .filter(({ path, a, b }) => path !== 'id' && canonicalJson(a) !== canonicalJson(b));
}

/** The numbers in which two societies differ, by path below `society`; prose and ids are left out. */
export function diffSocieties(a: Society, b: Society): RuleDifference[] {
  const inA = leaves(a);
  const inB = leaves(b);
  return [...new Set([...inA.keys(), ...inB.keys()])]
    .sort()
    .map((path) => ({ path: `society.${path.replace(/\.value$/, '')}`, a: inA.get(path), b: inB.get(path) }))
    .filter(({ path, a, b }) => path !== 'society.id' && canonicalJson(a) !== canonicalJson(b));
}

function leaves(value: unknown, path = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return found.set(path, value);
  for (const [key, inner] of Object.entries(value)) {
    if (!PROSE.has(key)) leaves(inner, path === '' ? key : `${path}.${key}`, found);
  }
  return found;
}
