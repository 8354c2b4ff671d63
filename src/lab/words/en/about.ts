/** Of the pages about the laboratory only what their menu needs; the pages themselves come when opened. */
export const about = {
  title: 'About this laboratory',
  menu: 'Pages about the laboratory',
  pages: {
    what: 'What this is',
    article: 'The article and the record',
    method: 'Method',
    sources: 'Sources',
    glossary: 'Glossary',
    accessibility: 'Accessibility',
    languages: 'Languages',
  },
};
