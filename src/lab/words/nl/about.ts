import type { Words } from '../words.js';

export const about: Words['about'] = {
  title: 'Over dit laboratorium',
  menu: 'Pagina’s over het laboratorium',
  pages: {
    what: 'Wat dit is',
    article: 'Het artikel en de feiten',
    method: 'Methode',
    sources: 'Bronnen',
    glossary: 'Woordenlijst',
    accessibility: 'Toegankelijkheid',
    languages: 'Talen',
  },
};
