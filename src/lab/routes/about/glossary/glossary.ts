/** The glossary of the repository as the page shows it: its sections and words in three languages. */
import type { Language } from '../../../state/link.js';

export interface Term {
  /** The English word, by which it is found. */
  id: string;
  names: Record<Language, string>;
  meaning: string;
  /** The meaning is in English, for want of another. */
  untold?: boolean;
}

export interface Section {
  title: string;
  terms: Term[];
}

/** Reads the tables of GLOSSARY.md. */
export function readGlossary(markdown: string): Section[] {
  const sections: Section[] = [];
  for (const line of markdown.split('\n')) {
    const title = /^## (.+)$/.exec(line)?.[1];
    if (title !== undefined) sections.push({ title, terms: [] });
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== 6 || cells[1] === 'word' || cells[1].startsWith('--')) continue;
    const [, id, meaning, nl, zh] = cells;
    sections.at(-1)?.terms.push({ id, meaning, names: { en: id, nl, 'zh-Hans': zh } });
  }
  return sections;
}
