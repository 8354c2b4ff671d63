import { numbersOf } from '../../../words/numbers.js';
import type { AboutText } from './about-text.js';

const { count } = numbersOf('en');

export const text: AboutText = {
  what: {
    title: 'What this is, and what it is not',
    lead: 'Glasshouse is a laboratory for the rules of social scoring. It lives them on a society that a generator made up.',
    parts: [
      {
        title: 'What it is',
        blocks: [
          'Around 2018 an article described a plan: messaging services, payment services, dating sites, taxi services, insurers and lenders report to one register. A secret rule makes a score from 350 to 950 of it. The score opens doors and closes them, a breach in one part of life counts in all others, and friends with a low score lower one’s own.',
          'Here every part of that system works: what truly happened, what partners took it for, what the register keeps, what the score makes of it, which doors close, what people then do. The same invented people live the same months with the same luck under one set of rules or another, so that what differs comes from the rules.',
          'It is meant for people who want to see, measure and contest what such rules do before anybody lives under them.',
        ],
      },
      {
        title: 'What it is not',
        blocks: [
          [
            'It never scores, tracks or describes a real person. Citizens are generated, never loaded, and no record of a person goes in.',
            'It gives no scorecard to take away, and scores nobody whom a visitor describes.',
            'It does not search for the rules that control people best.',
            'No number in it is an estimate for China or any other country. Most numbers were chosen and not measured, and say so.',
            'Groups A, B and C stand for no group of people.',
            'It is no legal advice. In the European Union a regime like the one of the article is prohibited: Article 5(1)(c) of Regulation (EU) 2024/1689. No small number here makes it lawful.',
          ],
        ],
      },
      {
        title: 'What happens to what you do here',
        blocks: [
          'Nothing leaves this page. There is no server behind it, no cookie, no account and no counting of visitors; the browser itself is told to refuse every connection. Rules that you save stay in this browser until you delete them.',
          'A link holds the whole experiment behind the sign #, which browsers do not send. Whoever has the link sees the same citizens under the same rules.',
          'Nobody is scored for what they choose here, and there is nothing to win.',
        ],
      },
    ],
  },
  article: {
    title: 'The article, held against the record',
    lead: 'The preset “article-2018” is the reading of one article. This is what it says, and what was found.',
    parts: [
      {
        title: 'How to read this',
        blocks: [
          'Documented: a public document of the time says so. Reported: the press, a book or a company says so, and no such document was found. What is only assumed has no place here; it stands in the rules, marked as assumed.',
          'The article is about plans of a state and of companies. The people who live there are not its cause.',
        ],
      },
    ],
  },
  readings: [
    {
      article: 'One national system gives every citizen a score from 350 to 950.',
      found:
        'A score from 350 to 950 existed as a private one that people could join. No national score of persons is known; the central bank’s credit register has neither a score nor a blacklist.',
      known: 'documented',
    },
    {
      article: 'From 2020 it is compulsory for all.',
      found:
        '2020 was the last year of the planning outline of 2014. No compulsory score followed; one city made its points depend on consent in 2021.',
      known: 'documented',
    },
    {
      article: 'Friends who criticise the government lower your score.',
      found:
        '“Connections” were the smallest of five dimensions, about 5%, described as who friends are and how one deals with them. The company denied reading posts, and no published table of points with political content was found.',
      known: 'reported',
    },
    {
      article: 'Six million citizens may not fly because of social misdeeds.',
      found:
        '6.15 million refusals of tickets until February 2017 – refusals, not people – to 6.73 million people and organisations listed for ignoring judgments of courts.',
      known: 'reported',
    },
    {
      article: 'A breach in one part of life counts in all.',
      found:
        'True as a slogan, and true of lists, through agreements between authorities. It did not go through a score.',
      known: 'documented',
    },
    {
      article: 'Long gaming lowers the score, buying nappies raises it.',
      found: 'An illustration given in an interview of 2015. That it was ever built was never shown.',
      known: 'reported',
    },
    {
      article: 'How the score is worked out is secret.',
      found:
        'True of the commercial score. Not true of the points of towns and counties, whose tables were published.',
      known: 'documented',
    },
    {
      article: 'Fulfilment means keeping contracts.',
      found: 'It was described as the ability to pay: balances, income, property.',
      known: 'reported',
    },
    {
      article: 'High scores stand out on a dating site and travel more easily.',
      found: 'Both were offered, as advantages by partners of the commercial score.',
      known: 'reported',
    },
  ],
  method: {
    title: 'How it works',
    lead: 'Five things decide whether a number here can be trusted. None of them is hidden.',
    parts: [
      {
        title: 'Citizens',
        blocks: [
          'A society is a file of aggregates: shares, means, habits, each with its source or the word assumption. From it and one number, the seed, a generator draws citizens with traits, work, money, opinions and up to sixteen ties. They live for some years before any regime, so that what begins with it can be told from what was there.',
          'A month passes in the same order for all: life and work, what people do, what partners see of it, what the register keeps, appeals, the score, decisions, fear, ties. Decisions taken this month hold from the next.',
        ],
      },
      {
        title: 'Luck',
        blocks: [
          'Every draw of chance has an address: the seed, the citizen, the month and what the draw is for. It does not depend on any other draw having happened. A changed rule therefore cannot shift anybody’s luck, and two worlds differ only where the rules make them differ. “Same rules twice” shows it: nobody differs.',
          'One seed shows one course of things. The luck box lives several, and says in how many of them a difference has the same direction. More seeds and more citizens make luck smaller; they do not make assumptions true.',
        ],
      },
      {
        title: 'The shadow: what is wrongful',
        blocks: [
          'The register notes which of its records are false, for the laboratory and nobody else. Each month every score and decision is made a second time on true records alone. A sanction that is in force, and would not be in that shadow, is called wrongful. In the same way it is found what is shut only because friends count, or on evidence from another part of life.',
        ],
      },
      {
        title: 'The same numbers anywhere',
        blocks: [
          'The model counts in whole numbers alone. Every machine, browser and number of threads gives the same bits, and a digest of the final state and all monthly sums says so. A link carries its first digits: “Reproduced” means that your browser found the same.',
          'Every experiment can be lived on the command line, where societies of millions, reports, tables and experiments over many regimes are made:',
        ],
      },
      {
        title: 'What the model leaves out',
        blocks: [
          [
            'Nobody is born, dies or moves in. Prices, employers and politics do not respond. Ten years is as far as this can be read.',
            'What a rule assumes about behaviour is no discovery when it comes out again: fear, distance between friends and gaming are assumed with their strength.',
            'Benefits are hardly modelled. A harm found here is not the result of weighing it against them.',
            'That seeing such a life changes what somebody thinks is not proven. Studies of a game about poverty found that playing it can even harden views, which is why here one watches first and why nothing can be won.',
          ],
        ],
      },
    ],
  },
  sources: {
    title: 'Sources',
    lead: 'Every number of the catalogue has a birthplace: a source, or the word assumption. Sources stand here as they stand in the files.',
    parts: [],
  },
  glossary: {
    title: 'Glossary',
    lead: 'One word for one thing, in three languages.',
    parts: [],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'The laboratory is built to meet WCAG 2.2, level AA. It has not been audited by anybody outside the project.',
    parts: [
      {
        title: 'What was done',
        blocks: [
          [
            'Everything works with the keyboard; where the focus is can always be seen; no single letter is a shortcut; nothing is timed.',
            'Each picture has a sentence and a table. The facade is one stop for the tab key and is walked with the arrow keys; with forced colours its place is taken by the table.',
            'Nothing is told by colour alone: worlds have shapes and kinds of line, marks have words.',
            'Pages reflow down to 320 pixels and can be enlarged to 400%. Light, dark and high contrast follow the system.',
            'With reduced motion nothing moves by itself.',
          ],
        ],
      },
      {
        title: 'What is not good enough yet',
        blocks: [
          [
            'It was tested with one browser engine and automatic checks, and not yet with people who use screen readers, magnifiers or switches.',
            'A facade of ten thousand windows is hard to grasp without seeing it. Lists, stories and the search by number lead to the same people.',
            'Messages about a faulty regime file, sources, and the report are in English; they are marked as English.',
            'The texts on lives are written plainly; those on measures are not, because they say exactly what is counted.',
          ],
        ],
      },
      {
        title: 'If something shuts you out',
        blocks: [
          'Please tell the maintainers in the project’s issue tracker, with the page and what you use. A conformance report in the form buyers ask for (VPAT) is in the repository: docs/accessibility.md.',
        ],
      },
    ],
  },
  languages: {
    title: 'Languages',
    lead: 'English is the source. Dutch and Simplified Chinese are whole, and have not been reviewed by a native speaker yet.',
    parts: [
      {
        title: 'What is translated',
        blocks: [
          'All pages, everything the catalogue names, the rules of a regime in words, and what citizens are told. An idea that somebody adds is shown in English until it is named in the other languages, and is marked so for screen readers.',
          'Keys of regime files stay English in every language, so that a file means the same everywhere. Citizens have numbers and no names.',
        ],
      },
      {
        title: 'Words',
        blocks: [
          'Words are chosen to be neutral: a score is a number and not a judgement of somebody, and the system is the subject of what it does. The glossary holds the agreed words. Changing the language changes nothing of an experiment.',
        ],
      },
    ],
  },
  words: {
    said: 'The article says',
    found: 'What was found',
    how: 'How it is known',
    known: { documented: 'documented', reported: 'reported only' },
    from: 'From',
    readingsCaption: 'The article and the record, claim by claim',
    sourcesFound: (sources, numbers, assumed) =>
      `${count(sources)} sources stand behind ${count(numbers)} numbers of the catalogue; ${count(assumed)} numbers rest on assumption, some of them with a source for their direction.`,
    behind: (n) => (n === 1 ? '1 number' : `${count(n)} numbers`),
    english: 'in English, as in the files',
    terms: 'Words used on this page',
  },
};
