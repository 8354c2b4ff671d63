import { describe, expect, it } from 'vitest';
import { translated } from '../../src/lab/words/dictionary.js';
import { labels as dutch } from '../../src/lab/words/nl/labels.js';
import { labels as chinese } from '../../src/lab/words/zh-Hans/labels.js';
import { nl } from '../../src/locales/nl.js';
import { zhHans } from '../../src/locales/zh-Hans.js';
import { catalogue } from '../../src/regime/catalogue.js';
import { partsInUse } from '../../src/regime/kinds.js';
import { loadRegime } from '../../src/regime/load.js';
import type { Regime } from '../../src/regime/regime.js';
import { english } from '../../src/text/regime-english.js';
import type { LabelIn, RegimeLanguage } from '../../src/text/regime-saying.js';
import { detailsInWords, regimeInWords } from '../../src/text/regime-words.js';

const inLabels =
  (labels: typeof dutch): LabelIn =>
  (text) =>
    translated(text, labels) ?? text;

const LANGUAGES: Record<string, [RegimeLanguage, LabelIn]> = {
  en: [english, (text) => text],
  nl: [nl, inLabels(dutch)],
  'zh-Hans': [zhHans, inLabels(chinese)],
};

const wordsOf = (regime: Regime, [language, label]: [RegimeLanguage, LabelIn]): string[] => [
  ...regimeInWords(regime, language, label),
  ...detailsInWords(regime, language, label),
];

/** A regime of each kind, with everything switched on that can be. */
const WHOLE: Record<string, string[]> = {
  'article-2018': [
    ...catalogue.safeguards.map(({ id }) => `rights.${id}.enabled=true`),
    ...catalogue.responses
      .filter(({ id }) => id !== 'enrolment')
      .map(({ id }) => `responses.${id}.enabled=true`),
    ...catalogue.partners.map(({ id }) => `partners.${id}.enabled=true`),
  ],
  'cn-rongcheng-2016': ['blacklist.enabled=true', 'sanctions.enabled=true', 'privileges.enabled=true'],
  'cn-judgment-defaulters': ['joint-punishment.enabled=true'],
};

/** What a file says about itself, and what is only looked at. */
const ABOUT = /^(id|title|story|kind|endpoints)$|(^|\.)(status|source|assumption)$/;

type Path = (string | number)[];

/** Every single value of a regime that is a rule. */
function rules(value: unknown, path: Path = []): Path[] {
  if (ABOUT.test(path.join('.'))) return [];
  const isList = Array.isArray(value) && typeof value[0] !== 'number';
  if (isList || typeof value !== 'object' || value === null) return [path];
  if ((value as { enabled?: boolean }).enabled === false) return [[...path, 'enabled']]; // off means absent
  return Object.entries(value).flatMap(([key, inner]) => rules(inner, [...path, key]));
}

/** The same regime with one rule changed. Words need no regime that could be lived under. */
function changed(regime: Regime, path: Path): Regime {
  const copy = structuredClone(regime);
  let place: Record<string, unknown> = copy as never;
  for (const key of path.slice(0, -1)) place = place[key] as never;
  const last = path[path.length - 1];
  place[last] = otherThan(place[last], path.join('.'));
  return copy;
}

const CHOICES: Record<string, string> = {
  'peer.mode': 'worst',
  'scale.mode': 'rank',
  opacity: 'secret',
  'list.exit': 'term',
  'blacklist.early-domains': 'all',
};

function otherThan(value: unknown, path: string): unknown {
  if (CHOICES[path] !== undefined && CHOICES[path] !== value) return CHOICES[path];
  if (typeof value === 'number') return value + 3;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value) || value === 'all') return ['travel'];
  if (typeof value === 'string' && /^(mandatory|voluntary|never|\d{4}-\d{2})$/.test(value)) return '2023-07';
  if (path === 'list.exit') return 'compliance';
  if (path.startsWith('cut-offs.') && typeof value === 'string') return 'zz';
  throw new Error(`no other value is known for ${path}: ${JSON.stringify(value)}`);
}

describe.each(Object.entries(LANGUAGES))('a regime in words, in %s', (language, spoken) => {
  it.each(Object.entries(WHOLE))(
    'says every rule of %s: any one of them changed changes the words',
    (id, set) => {
      const regime = loadRegime(id, { set });
      const before = wordsOf(regime, spoken).join('\n');
      expect(before).not.toMatch(/NaN|undefined|\[object/);
      const unsaid = rules(partsInUse(regime)).filter(
        (path) => wordsOf(changed(regime, path), spoken).join('\n') === before,
      );
      expect(unsaid.map((path) => path.join('.'))).toEqual([]);
    },
  );

  it('says the rules of every preset, and leaves no text of the catalogue in English', () => {
    for (const id of Object.keys(catalogue.regimeFiles)) {
      const words = wordsOf(loadRegime(id), spoken);
      expect(
        words.every((sentence) => /[.。]$/.test(sentence)),
        words.join('\n'),
      ).toBe(true);
      if (language === 'zh-Hans') {
        expect(words.join('').replace(/[a-z]+(-[a-z]+)* = \w+/g, '')).not.toMatch(/[a-z]{3,}/);
      }
    }
  });
});
