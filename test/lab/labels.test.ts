import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { translated } from '../../src/lab/words/dictionary.js';
import { labels as dutch } from '../../src/lab/words/nl/labels.js';
import { packedKey, packKeys } from '../../src/lab/words/packed-keys.js';
import { labels as chinese } from '../../src/lab/words/zh-Hans/labels.js';
import { metLabels } from '../support/met-labels.js';

const met = metLabels();
const LANGUAGES = { nl: dutch, 'zh-Hans': chinese };

describe.each(Object.entries(LANGUAGES))('the catalogue in %s', (language, labels) => {
  it.each(Object.entries(met))('says everything of the %s that a visitor can meet', (_kind, texts) => {
    expect(texts.filter((text) => translated(text, labels) === undefined)).toEqual([]);
  });

  it('says nothing that no idea and no preset says in English', () => {
    const known = new Set([...Object.values(met).flat(), ...NO_GROUNDS]);
    expect(Object.keys(labels.entries).filter((text) => !known.has(text))).toEqual([]);
  });

  it('leaves the text of a new idea to English', () => {
    expect(translated('Volunteering on Sundays', labels)).toBeUndefined();
  });

  it('can be packed: no two texts share a key', () => {
    const texts = Object.keys(labels.entries);
    expect(new Set(texts.map(packedKey)).size).toBe(texts.length);
  });

  it('is found by packed keys as well', () => {
    const files = ['ideas', 'presets'].map((name) => `src/lab/words/${language}/${name}.ts`);
    const modules = files.map((file) => packKeys(readFileSync(file, 'utf8')));
    const keys = modules.flatMap((text) => [...text.matchAll(/^ {2}'(\w+)':/gm)].map(([, key]) => key));
    const entries = Object.entries(labels.entries);
    expect(keys.sort()).toEqual(entries.map(([text]) => packedKey(text)).sort());
    const packed = Object.fromEntries(entries.map(([text, said]) => [packedKey(text), said]));
    for (const text of Object.values(met).flat()) {
      expect(translated(text, { ...labels, entries: packed })).toBe(translated(text, labels));
    }
  });

  it('keeps every number of the English text, and adds none but those of months', () => {
    const numbers = (text: string) => text.replace(/[.,](?=\d)/g, '').match(/\d+/g) ?? [];
    const large = (list: string[]) => list.filter((one) => Number(one) > 12).sort();
    for (const text of Object.values(met).flat()) {
      const said = numbers(translated(text, labels) ?? '');
      expect(large(said), text).toEqual(large(numbers(text)));
      expect(said, text).toEqual(expect.arrayContaining(numbers(text)));
    }
  });
});

const NO_GROUNDS = [
  'No partner that could know reports on you.',
  'Nothing is recorded that would count for you.',
];

describe('what a citizen is told', () => {
  it('is put together anew in the language, with its numbers', () => {
    expect(translated('Your score is 612.', dutch)).toBe('Uw score is 612.');
    expect(translated('Your balance is 1,010.', chinese)).toBe('您的余分是 1,010。');
    expect(
      translated(
        'Credit history counts 33.4 points below neutral: A bill or an instalment of yours stood unpaid in the past year. Your income as your bank or payment service reports it.',
        dutch,
      ),
    ).toBe(
      'Kredietverleden telt 33,4 punten onder neutraal: Een rekening of termijn van u bleef het afgelopen jaar onbetaald. Uw inkomen zoals uw bank of betaaldienst het meldt.',
    );
    expect(translated('-20 points for “missed an appointment”.', dutch)).toBe(
      '−20 punten voor “een afspraak gemist”.',
    );
    expect(translated('Lender or Court or somebody of a like name', chinese)).toBe(
      '贷款机构或法院或某个姓名相近的人',
    );
  });

  it('stays English as a whole where a part of it is new', () => {
    expect(
      translated(
        'Volunteering counts 3 points below neutral: Nothing is recorded that would count for you.',
        dutch,
      ),
    ).toBeUndefined();
  });
});
