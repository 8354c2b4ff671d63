import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { caseSection, keptSection, outsideLine } from '../scripts/validation-page.mjs';
import { InputError } from '../src/engine/errors.js';
import { publishedTables } from '../src/node/published.js';
import { numbersOf, skippedSentence, summary, validationText } from '../src/text/validation.js';
import { defineCase, exactly, holds, passes, type ValidationCase, within } from '../src/validation/case.js';
import { cases, casesNamed, entryOf, validate } from '../src/validation/validate.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(`${root}/docs/validation.md`, 'utf8').replaceAll('\r\n', '\n');
/** Published tables stay outside the project; where they are not, the case is skipped. */
const tablesAt = fileURLToPath(new URL('../../shared/data/fed-2007', import.meta.url));

const runs = cases.filter((one): one is ValidationCase => 'run' in one);
const quick = runs.filter((one) => !one.slow && !one.needs);
const slow = runs.filter((one) => one.slow && !one.needs);

describe('every case of the validation', () => {
  it('is named by its file, in the order V, then T', () => {
    const files = readdirSync(`${root}/src/validation/cases`).map((name) => name.replace(/\.ts$/, ''));
    const named = files.map((name) =>
      name.replace(/^([a-z])0*(\d+)-.*$/, (_, family, number) => family.toUpperCase() + number),
    );
    expect([...named].sort()).toEqual(cases.map(({ id }) => id).sort());
    const families = cases.map(({ id }) => id[0]).join('');
    expect(families).toMatch(/^V+T+$/);
  });

  it('says in a sentence what it shows, and where that comes from', () => {
    for (const { title, source } of cases) {
      expect(title).toMatch(/^[A-Z].*\.$/);
      expect(source.length).toBeGreaterThan(10);
    }
  });

  it('holds V1 to V16 and what the published list asks of this engine', () => {
    const ids = new Set(cases.map(({ id }) => id));
    const missing = Array.from({ length: 16 }, (_, place) => `V${place + 1}`).filter((id) => !ids.has(id));
    expect(missing).toEqual([]);
  });

  it.each(quick.map((one) => [one.id, one] as const))(
    '%s passes, and stands on the page as it came out',
    async (_id, one) => {
      const { verdicts } = await validate([one]);
      expect(verdicts[0].checks.filter((check) => !passes(check))).toEqual([]);
      expect(page).toContain(caseSection(verdicts[0], numbersOf));
    },
  );

  it.each(slow.map((one) => [one.id] as const))('%s, which is slow, stands on the page as passing', (id) => {
    expect(keptSection(page, id)).toMatch(new RegExp(`^### ${id} passes: `));
  });

  it('has its line on the page where it lies outside the engine', () => {
    for (const one of cases) {
      if ('outside' in one) {
        expect(page).toContain(outsideLine(one));
      }
    }
  });
});

describe('a case that needs published tables', () => {
  const needing = runs.filter((one) => one.needs);

  it('is skipped with a sentence, and not passed, where they are not given', async () => {
    const found = await validate(needing);
    expect(found.verdicts).toEqual([]);
    expect(found.skipped.map(({ id }) => id)).toEqual(needing.map(({ id }) => id));
    for (const one of found.skipped) {
      expect(skippedSentence(one)).toMatch(/was skipped: .* needs published tables .*--data DIR/);
    }
  });

  it.skipIf(!existsSync(tablesAt))(
    'passes where they are, and stands on the page as it came out',
    async () => {
      const tables = publishedTables(
        tablesAt,
        needing.flatMap((one) => one.needs ?? []),
      );
      for (const verdict of (await validate(needing, tables)).verdicts) {
        expect(verdict.checks.filter((check) => !passes(check))).toEqual([]);
        expect(page).toContain(caseSection(verdict, numbersOf));
      }
    },
  );

  it('says which folder is not there', () => {
    expect(() => publishedTables('/no/such/folder', ['a.csv'])).toThrow(InputError);
  });
});

describe('a validation', () => {
  const good = defineCase({
    id: 'V98',
    title: 'One is one.',
    source: 'arithmetic',
    run: () => [exactly('one', 1, 1)],
  });
  const bad = defineCase({
    id: 'V99',
    title: 'One is two.',
    source: 'a slip of the pen',
    run: () => [within('one', 1, 2, 0.5), holds('it holds', true)],
  });
  const silent = defineCase({
    id: 'V97',
    title: 'Nothing is said.',
    source: 'nowhere at all',
    run: () => [],
  });

  it('reports what fails as failing, by name and in the sentence at the end', async () => {
    const found = await validate([good, bad, silent]);
    expect(found.verdicts.map(({ pass }) => pass)).toEqual([true, false, false]);
    expect(summary(found)).toBe('1 of 3 cases passed (3 numbers); failed: V99, V97.');
    expect(validationText(found)).toMatch(/V99 +one +1 +2 +0\.5 +FAIL/);
  });

  it('gives one number as a number, and several by what they are', async () => {
    const [one, two] = (await validate([good, bad])).verdicts.map(entryOf);
    expect(one).toMatchObject({ id: 'V98', expected: 1, obtained: 1, tolerance: 0, pass: true });
    expect(two).toMatchObject({ expected: { one: 1, 'it holds': 1 }, obtained: { one: 2, 'it holds': 1 } });
  });

  it('never passes what is not a number', () => {
    expect(passes(exactly('nothing', 1, Number.NaN))).toBe(false);
  });

  it('finds a case by its id, with or without zeros, and helps with a slip', () => {
    expect(casesNamed(['v01', 'T13']).map(({ id }) => id)).toEqual(['V1', 'T13']);
    expect(() => casesNamed(['V111'])).toThrow(/Did you mean "V1[0-9]?"/);
  });
});
