import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../src/lab/routes/about/glossary/glossary.js';
import { meanings as dutch } from '../../src/lab/routes/about/glossary/nl.js';
import { meanings as chinese } from '../../src/lab/routes/about/glossary/zh-Hans.js';

const sections = readGlossary(readFileSync('GLOSSARY.md', 'utf8'));
const terms = sections.flatMap((section) => section.terms);

describe('the glossary of the laboratory', () => {
  it('holds every word of the glossary of the repository, with its names in three languages', () => {
    expect(terms.length).toBeGreaterThan(85);
    expect(terms.find(({ id }) => id === 'register')?.names).toEqual({
      en: 'register',
      nl: 'register',
      'zh-Hans': '登记册',
    });
    expect(terms.filter(({ names }) => Object.values(names).some((name) => name === ''))).toEqual([]);
  });

  it('says what words mean in Dutch and in Chinese; a word that is new stays English in both', () => {
    const known = new Set(terms.map(({ id }) => id));
    expect(Object.keys(dutch).sort()).toEqual(Object.keys(chinese).sort());
    expect(Object.keys(dutch).filter((word) => !known.has(word))).toEqual([]);
    expect(Object.keys(dutch).length).toBeGreaterThan(85);
  });
});
