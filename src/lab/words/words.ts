/** What the page says, by language. A message that is missing in one language does not compile. */
import type { Language } from '../state/link.js';
import type { words as english } from './en/index.js';

export type Words = typeof english;

const LOADERS: Record<Language, () => Promise<{ words: Words }>> = {
  en: () => import('./en/index.js'),
  nl: () => import('./nl/index.js'),
  'zh-Hans': () => import('./zh-Hans/index.js'),
};

export async function loadWords(language: Language): Promise<Words> {
  return (await LOADERS[language]()).words;
}
