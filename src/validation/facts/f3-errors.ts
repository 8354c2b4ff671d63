import { defineFact, measured } from '../fact.js';

/** Months a record is kept under the article's regime: about what a person looking at their file sees. */
const KEPT = 48;

export default defineFact({
  id: 'F3',
  title: 'Errors bite few of those they touch.',
  source: 'FTC 2012: 21 % had a record corrected, 5.2 % then moved to a better class of risk',
  rows: [
    { what: 'ever a false record in the first 48 months', unit: '%', least: 4, most: 25 },
    { what: 'ever sanctioned only for a false record', unit: '%', least: 1, most: 8 },
    { what: 'false records for each who was sanctioned for one', unit: 'times', least: 2 },
  ],
  cause: 'The rates of mistakes of nine partners were set, and none is published for this kind of system.',
  look: ({ worlds: { article } }) => {
    const { months, values } = article.result.series['ever-false-record'];
    const touched = values[months.indexOf(KEPT)] ?? Number.NaN;
    const wronged = measured(article, 'ever-wrongfully-sanctioned');
    return [touched, wronged, measured(article, 'ever-false-record') / wronged];
  },
});
