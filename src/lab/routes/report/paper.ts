/** A document for pictures to be drawn on: in a browser its own, where the command line brings one. */
export const parseHTML = (_html: string): { document: Document } => ({
  document: document.implementation.createHTMLDocument(''),
});
