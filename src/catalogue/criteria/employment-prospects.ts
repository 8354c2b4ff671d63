import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'employment-prospects',
  label: 'Prospects of work',
  question: 'How likely does a published formula think you are to find work?',
  // one point is 0.005 of log-odds: 500 points are even odds, and the man of reference stands at 0.10
  base: 520,
  terms: [
    { reads: 'age-log-odds.level', points: 1, reason: 'Your age.' },
    { reads: 'sex-log-odds.level', points: 1, reason: 'Your sex, and whom you care for.' },
    { reads: 'health-log-odds.level', points: 1, reason: 'Your health.' },
    { reads: 'schooling-log-odds.level', points: 1, reason: 'Your schooling.' },
    { reads: 'work-record-log-odds.level', points: 1, reason: 'How much you have worked of late.' },
  ],
  reference: 500,
  weight: 100,
  examples: [
    {
      title: 'the man of reference',
      given: {
        'age-log-odds.level': 0,
        'sex-log-odds.level': 0,
        'health-log-odds.level': 0,
        'schooling-log-odds.level': 0,
        'work-record-log-odds.level': 0,
      },
      points: 520,
    },
    {
      title: 'a woman of 50 with care duties and impaired health',
      given: {
        'age-log-odds.level': -140,
        'sex-log-odds.level': -58,
        'health-log-odds.level': -134,
        'schooling-log-odds.level': 0,
        'work-record-log-odds.level': 0,
      },
      points: 188,
    },
  ],
  source: 'a published logit of 2018',
  assumption: true,
});
