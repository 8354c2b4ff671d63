/** Pages about the laboratory, loaded when somebody opens them. */
import type { Language } from '../../state/link.js';
import { readGlossary, type Section } from './glossary/glossary.js';
import type { AboutText } from './text/about-text.js';

export const PAGES = [
  'what',
  'article',
  'method',
  'sources',
  'glossary',
  'accessibility',
  'languages',
] as const;
export type PageName = (typeof PAGES)[number];

export const pageNamed = (name: string): PageName => PAGES.find((page) => page === name) ?? 'what';

const TEXTS: Record<Language, () => Promise<{ text: AboutText }>> = {
  en: () => import('./text/en.js'),
  nl: () => import('./text/nl.js'),
  'zh-Hans': () => import('./text/zh-Hans.js'),
};

export const loadText = async (language: Language): Promise<AboutText> => (await TEXTS[language]()).text;

/** Meanings and titles of sections by their English words. */
interface Spoken {
  meanings: Readonly<Record<string, string>>;
  titles: Readonly<Record<string, string>>;
}

const SPOKEN: Record<Exclude<Language, 'en'>, () => Promise<Spoken>> = {
  nl: () => import('./glossary/nl.js'),
  'zh-Hans': () => import('./glossary/zh-Hans.js'),
};

/** The glossary with its meanings in a language. */
export async function loadGlossary(language: Language): Promise<Section[]> {
  const { glossaryText } = await import('./glossary/written.js');
  const sections = readGlossary(glossaryText);
  if (language === 'en') return sections;
  const { meanings, titles } = await SPOKEN[language]();
  return sections.map(({ title, terms }) => ({
    title: titles[title] ?? title,
    terms: terms.map((term) => {
      const meaning = meanings[term.id];
      return meaning === undefined ? { ...term, untold: true } : { ...term, meaning };
    }),
  }));
}
