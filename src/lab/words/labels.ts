/** What ideas of the catalogue are called in the language in use. */
import { lab } from '../state/lab.svelte.js';
import { translated } from './dictionary.js';

/** A text of the catalogue in the language in use; itself where there is no translation. */
export function label(text: string): string {
  return lab.words.labels ? (translated(text, lab.words.labels) ?? text) : text;
}

/** The language of what `label` gives, to mark it where it is not the page's. */
export function labelLanguage(text: string): 'en' | undefined {
  const { labels } = lab.words;
  return labels && translated(text, labels) === undefined ? 'en' : undefined;
}
