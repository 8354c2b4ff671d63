/** GLOSSARY.md, put in when the laboratory is built. */
declare const GLOSSARY_TEXT: string;

export const glossaryText = GLOSSARY_TEXT;
