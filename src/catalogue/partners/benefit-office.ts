import { definePartner, event, read, send } from '../../engine/contracts.js';
import { atLeast, atMost, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';
import { yearCloses } from '../shared/office-year.js';

// Dollars a fortnight: an income from which half of every dollar is taken off the benefit, one from which it
// is 60 cents, and the benefit. The first two and the taper are from memory (facts, 2.8), the third is ours.
const FREE = 104;
const STEEPER = 254;
const BENEFIT = 540;
/** A month of median expenditure is eight eighths, and the benefit four: so an eighth is 135 dollars a fortnight. */
const DOLLARS_AN_EIGHTH = 135;
/** 1.1 x 65536 / 135: eighths for a dollar a fortnight through a month, with a fee of a tenth. */
const CLAIM_A_DOLLAR = 534;

/**
 * The year's earnings spread evenly over twelve months, as if they had been earned while on benefit, and
 * the benefit that would then not have been due. Whoever worked all year or not at all is not concerned.
 */
export function average(
  size: i32,
  coverage: U16,
  place: i32,
  income: U8,
  worked: U8,
  paid: U8,
  notDue: U8,
  overpaid: i32,
  mistaken: I32,
  claimed: I32,
): void {
  for (let i = 0; i < size; i++) {
    const wage = Math.imul(DOLLARS_AN_EIGHTH, 8 + ((income[i] - 6) >> 2));
    // 5461 = 65536 / 12
    const averaged = Math.imul(wage, Math.imul(worked[i], 5461)) >> 16;
    const tapered = Math.imul(atLeast(averaged - FREE, 0), 5) + atLeast(averaged - STEEPER, 0);
    // 6554 = 65536 / 10
    const withdrawn = atMost(Math.imul(tapered, 6554) >> 16, BENEFIT);
    const claim = Math.imul(Math.imul(withdrawn, paid[i]), CLAIM_A_DOLLAR) >> 16;
    const notice = -((coverage[i] >>> place) & flag(claim > 0));
    mistaken[i] = mistaken[i] | (notice & -flag(notDue[i] === 0) & overpaid);
    claimed[i] = claimed[i] + (notice & claim);
  }
}

export default definePartner({
  id: 'benefit-office',
  label: 'Benefit office',
  reports: ['overpaid'],
  mistakes: 'overpaid',
  coverage: [100, 100, 100],
  misses: [0, 0, 0],
  falseRecords: 0.006,
  delayMonths: 0,
  avoidable: false,
  infers: {
    run: average,
    when: yearCloses,
    with: [
      read('income-class'),
      read('year-worked'),
      read('year-paid'),
      read('year-not-due'),
      event('overpaid'),
      send('mistaken'),
      send('claimed'),
    ],
  },
  source:
    'yearly income of the tax office spread evenly over fortnights (government announcement of 29 May 2020, which set such debts at nought); the tax office knows everybody; what is truly overpaid is found in full, which is ours',
  assumption: true,
});
