/**
 * Runs the cases of the validation and says of each whether it passed.
 */
import { InputError } from '../engine/errors.js';
import { nearest } from '../regime/suggest.js';
import { type Case, type Check, type OutsideCase, type PublishedTables, passes } from './case.js';
import { cases as all } from './index.gen.js';

/** What became of a case that was run. */
export interface Verdict {
  id: string;
  title: string;
  source: string;
  checks: readonly Check[];
  pass: boolean;
}

/** A case that needs published tables nobody gave. */
export interface Skipped {
  id: string;
  title: string;
  source: string;
  needs: readonly string[];
}

export interface Validation {
  verdicts: Verdict[];
  skipped: Skipped[];
  outside: OutsideCase[];
}

/** The entry of a case in `validate --json`; a case of several numbers has one entry of each in its fields. */
export interface VerdictEntry {
  id: string;
  title: string;
  expected: number | Record<string, number>;
  obtained: number | Record<string, number>;
  tolerance: number | Record<string, number>;
  source: string;
  pass: boolean;
}

/** Every case, V before T, each in the order of its number. */
export const cases: readonly Case[] = [...(all as readonly Case[])].sort(inOrder);

function inOrder(a: Case, b: Case): number {
  const [family, number] = [a, b].map(({ id }) => [id[0], Number(id.slice(1))] as const);
  return family[0] === number[0] ? Number(family[1]) - Number(number[1]) : family[0] < number[0] ? 1 : -1;
}

/** The cases named: by id in any case, with or without leading zeros. */
export function casesNamed(names: readonly string[]): readonly Case[] {
  if (names.length === 0) {
    return cases;
  }
  const plain = (name: string) => name.toUpperCase().replace(/^([A-Z])0+/, '$1');
  for (const name of names) {
    if (!cases.some(({ id }) => id === plain(name))) {
      const ids = cases.map(({ id }) => id);
      const near = nearest(plain(name), ids);
      throw new InputError({
        kind: 'unknown-case',
        message: `There is no case "${name}".${near ? ` Did you mean "${near}"?` : ''}`,
        path: '--only',
        found: name,
        allowed: ids.join(', '),
      });
    }
  }
  const wanted = new Set(names.map(plain));
  return cases.filter(({ id }) => wanted.has(id));
}

/**
 * Runs cases, one after the other.
 *
 * @param tables  texts of published aggregates by file name; a case that misses one is skipped, not passed
 * @param begin   told of each case before it runs
 */
export async function validate(
  chosen: readonly Case[],
  tables: PublishedTables = {},
  begin: (id: string) => void = () => {},
): Promise<Validation> {
  const done: Validation = { verdicts: [], skipped: [], outside: [] };
  for (const one of chosen) {
    const { id, title, source } = one;
    if ('outside' in one) {
      done.outside.push(one);
    } else if ((one.needs ?? []).some((file) => tables[file] === undefined)) {
      done.skipped.push({ id, title, source, needs: one.needs ?? [] });
    } else {
      begin(id);
      const checks = await one.run(tables);
      done.verdicts.push({ id, title, source, checks, pass: checks.length > 0 && checks.every(passes) });
    }
  }
  return done;
}

/** A verdict as one entry of numbers, or of numbers by what they are. */
export function entryOf({ id, title, source, checks, pass }: Verdict): VerdictEntry {
  const field = (name: 'expected' | 'obtained' | 'tolerance') =>
    checks.length === 1
      ? checks[0][name]
      : Object.fromEntries(checks.map((check) => [check.what, check[name]]));
  return {
    id,
    title,
    expected: field('expected'),
    obtained: field('obtained'),
    tolerance: field('tolerance'),
    source,
    pass,
  };
}
