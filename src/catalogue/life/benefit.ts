import { defineLife, draw, event, last, own, read, send, whole } from '../../engine/contracts.js';
import { flag, type I8, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';
import { yearBegins, yearCloses } from '../shared/office-year.js';

/** Paid to those without work who have less left than two months of median expenditure, in eighths. Assumption. */
const MEANS = 16;
/** Of 65,536 who have found work and are of middling care, those who do not say so for a month: 5 %. Assumption. */
const NOT_TOLD = 3277;

/**
 * Who without work draws a benefit, who goes on drawing it in work because nobody told the office, and
 * what the office's year has been so far. The money itself is part of what people without work live on.
 */
export function drawBenefit(
  size: i32,
  job: U8,
  liquidity: I8,
  conscientiousness: U8,
  luck: U16,
  means: i32,
  untold: i32,
  carried: i32,
  closes: i32,
  overpaid: i32,
  benefit: U8,
  worked: U8,
  paid: U8,
  notDue: U8,
  events: I32,
): void {
  for (let i = 0; i < size; i++) {
    const entitled = (1 - job[i]) & flag(liquidity[i] < means);
    const silent = flag(luck[i] < Math.imul(untold, 96 - conscientiousness[i]) >> 6);
    const wrong = job[i] & benefit[i] & silent;
    const wronglyThisYear = (notDue[i] & carried) + wrong;
    benefit[i] = entitled | wrong;
    worked[i] = (worked[i] & carried) + job[i];
    paid[i] = (paid[i] & carried) + (entitled | wrong);
    notDue[i] = wronglyThisYear;
    events[i] = events[i] | (-(flag(wronglyThisYear > 0) & closes) & overpaid);
  }
}

export default defineLife({
  id: 'benefit',
  label: 'Benefit',
  question: 'Who without work draws a benefit, and for how much of the year?',
  optional: true,
  assumption: true,
  columns: [
    { name: 'benefit', label: 'Draws a benefit', bits: 1 },
    { name: 'year-worked', label: 'Months in work this year', bits: 4, unit: 'months' },
    { name: 'year-paid', label: 'Months on benefit this year', bits: 4, unit: 'months' },
    { name: 'year-not-due', label: 'Of them not due', bits: 4, unit: 'months' },
  ],
  events: { overpaid: 'had drawn a benefit that was not due' },
  draws: { tell: { bits: 16 } },
  kernels: [
    {
      stage: 'life',
      run: drawBenefit,
      after: ['work'],
      with: [
        read('job'),
        last('liquidity'),
        read('conscientiousness'),
        draw('tell'),
        whole(MEANS),
        whole(NOT_TOLD),
        whole((clock, settings) => (yearBegins(clock, settings) ? 0 : 15)),
        whole((clock, settings) => (yearCloses(clock, settings) ? 1 : 0)),
        event('overpaid'),
        own('benefit'),
        own('year-worked'),
        own('year-paid'),
        own('year-not-due'),
        send('events'),
      ],
    },
  ],
  examples: [
    {
      title: 'a citizen without work and with little money draws a benefit',
      given: {
        job: 0,
        liquidity: 3,
        conscientiousness: 32,
        tell: 0,
        overpaid: 4,
        benefit: 0,
        'year-worked': 5,
        'year-paid': 2,
        'year-not-due': 0,
        events: 0,
      },
      gives: { benefit: 1, 'year-worked': 5, 'year-paid': 3, 'year-not-due': 0, events: 0 },
    },
  ],
});
