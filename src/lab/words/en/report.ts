import { numbersOf } from '../numbers.js';

const { count } = numbersOf('en');

export const report = {
  title: 'The report',
  lead: 'What was found, what must not be concluded, and how to get the numbers again: one page to print or keep, the same that the command line writes.',
  nothing: 'No run of this link has been answered yet. A report needs one.',
  live: 'Live the two worlds of this link',
  liveOne: 'Live its first world alone',
  living: (done: number, total: number) => `${count(done)} of ${count(total)} months lived.`,
  of: 'Report of',
  kinds: { worlds: 'the two worlds', society: 'the society' },
  making: 'The report is being written …',
  ready: 'The report is ready.',
  print: 'Print, or save as PDF',
  save: 'Save as HTML',
  english: '',
  frame: 'The report',
  oversight: {
    title: 'What only you can answer',
    lead: 'A simulation cannot say who looks at decisions and where people complain. What you leave empty is printed as “not answered”. Your answers stay in this page and are in no link.',
    questions: {
      purpose: 'In which processes would the result be used, and for what purpose?',
      need: 'Why is it necessary, and which less intrusive means were considered?',
      oversight: 'Who looks at a decision before it takes effect, and who can overrule it?',
      means: 'With what training, time and authority do they do so?',
      complaint: 'Where can somebody complain, what does it cost them, and when is there an answer?',
      harm: 'What is done when a harm found here occurs, and who answers for it?',
      asked: 'Which of the people concerned were asked, and what did they say?',
    },
  },
};
