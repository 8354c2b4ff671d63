/** What the pages about the laboratory say, in one language. */

/** A paragraph, or the items of a list. */
export type Block = string | readonly string[];

export interface Part {
  title: string;
  blocks: readonly Block[];
}

export interface Page {
  title: string;
  lead: string;
  parts: readonly Part[];
}

/** How well something is known: a public document of the time says so, or the press or a book reports it. */
export type Known = 'documented' | 'reported';

/** One thing the article says, and what is known of it. */
export interface Reading {
  article: string;
  found: string;
  known: Known;
}

export interface AboutText {
  what: Page;
  article: Page;
  readings: readonly Reading[];
  method: Page;
  sources: Page;
  glossary: Page;
  accessibility: Page;
  languages: Page;
  words: {
    said: string;
    found: string;
    how: string;
    known: Record<Known, string>;
    from: string;
    readingsCaption: string;
    sourcesFound: (sources: number, numbers: number, assumed: number) => string;
    behind: (n: number) => string;
    english: string;
    terms: string;
  };
}

/** Where the found column comes from, in the order of the readings; titles and names stay as they are. */
export const READING_SOURCES: readonly string[] = [
  'J. Horsley, Foreign Policy, 2018; J. Daum, China Law Translate; V. Brussee; L. Matsakis, WIRED, 2019; People’s Bank of China, questions and answers on the credit register (translated by Pekingnology)',
  'State Council, Planning Outline for the Construction of a Social Credit System (2014–2020), 2014; Rongcheng notice 荣政发〔2021〕3号, 18 June 2021, arts. 6 and 7 (China Law Translate)',
  'How-to pages and press on Sesame Credit, 2015–2017; its owner’s reply to the Financial Times (fintech press)',
  'China Daily, 14 February 2017',
  'Memoranda between authorities; J. Daum, China Law Translate; press',
  'L. Liu, From Click to Boom, Princeton University Press 2024, from an interview of 2015',
  'Assessment standard of Rongcheng, attachment 1 (China Law Translate); Suining measures, China Daily, 30 March 2010',
  'Press on Sesame Credit, 2015–2017',
  'Week in China, December 2016, on the dating site Baihe; Suzhou city government, March 2016, on bicycles without a deposit',
];
