/** What keys and rules of the form mean, in the language of the page. */
import { lab } from '../../state/lab.svelte.js';
import type { Language } from '../../state/link.js';
import { label } from '../../words/labels.js';
import type { YamlValue } from '../../worker/protocol.js';
import { draft } from './draft.svelte.js';
import type { Mistake, Path } from './form.js';

export type Meanings = Readonly<Record<string, string>>;

const LOADERS: Partial<Record<Language, () => Promise<{ meanings: Meanings }>>> = {
  nl: () => import('./meanings/nl.js'),
  'zh-Hans': () => import('./meanings/zh-Hans.js'),
};

class Loaded {
  meanings = $state.raw<Meanings>({});
  async load(language: Language): Promise<void> {
    this.meanings = (await LOADERS[language]?.())?.meanings ?? {};
  }
}
export const loaded = new Loaded();

/** A sentence of the schema. */
export const say = (sentence: string): string => loaded.meanings[sentence] ?? label(sentence);

/** `en` where the sentence has no translation, so that it is marked as English. */
export const languageOf = (sentence: string): 'en' | undefined =>
  lab.language !== 'en' && sentence !== '' && say(sentence) === sentence ? 'en' : undefined;

/** A key of the file as a name. */
export function named(key: string): string {
  const name = `${key.charAt(0).toUpperCase()}${key.slice(1)}`.replaceAll('-', ' ');
  return say(name);
}

/** What stands at a path as a name: an idea as the catalogue calls it, anything else by its key. */
export function titleOf(path: Path): string {
  const known = draft.labels[path.join('.')];
  return known === undefined ? named(path.at(-1) ?? '') : label(known);
}

/** A value as the page says it. */
export function valueInWords(value: YamlValue | undefined): string {
  const words = lab.words.lab;
  if (value === undefined || value === null) return words.unsaid;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map(valueInWords).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What was typed that cannot be a rule, and what could. */
export function mistakeInWords(mistake: Mistake): string {
  const words = lab.words.lab.mistakes;
  if (mistake.kind === 'out-of-range') {
    return words['out-of-range'](mistake.least, mistake.most, mistake.step);
  }
  return mistake.kind === 'too-long' ? words['too-long'](mistake.most) : words[mistake.kind](mistake.found);
}
