import { channel, cost, defineLife, event, own, read, send } from '../../engine/contracts.js';
import { atMost, flag, type I32, type i32, type U8 } from '../../engine/lanes.js';

/** A month's benefit, in eighths of a month of median expenditure. Assumption. */
const BENEFIT = 4;

/** An office that collects takes so much of a month's money, until nothing of its claim is left. */
export function payBack(size: i32, collected: I32, left: U8, cash: I32): void {
  for (let i = 0; i < size; i++) {
    const paid = atMost(left[i], collected[i]);
    cash[i] = cash[i] - paid;
    left[i] = left[i] - paid;
  }
}

/** A notice adds its claim to what is left: the amount somebody concluded, or the benefit that was truly not due. */
export function addClaim(size: i32, claimed: I32, reported: I32, overpaid: i32, notDue: U8, left: U8): void {
  for (let i = 0; i < size; i++) {
    const owed = -flag((reported[i] & overpaid) !== 0) & (notDue[i] * BENEFIT);
    left[i] = atMost(left[i] + claimed[i] + (-flag(claimed[i] === 0) & owed), 255);
  }
}

export default defineLife({
  id: 'repayment',
  label: 'Paying back a benefit',
  question: 'What does a debt notice cost, month by month?',
  optional: true,
  assumption: true,
  columns: [
    {
      name: 'claim-left',
      label: 'Left to pay of what an office claims back',
      bits: 8,
      unit: 'eighths of a month of median expenditure',
      lived: true,
    },
  ],
  /** What notices of this month claim, in eighths of a month of median expenditure. */
  channels: { claimed: { start: 0, merge: 'sum' } },
  opportunities: { repayment: { label: 'Paying back a benefit', economic: true } },
  kernels: [
    { stage: 'life', run: payBack, with: [cost('repayment'), own('claim-left'), send('cash')] },
    {
      stage: 'record',
      run: addClaim,
      with: [
        channel('claimed'),
        channel('reported'),
        event('overpaid'),
        read('year-not-due'),
        own('claim-left'),
      ],
    },
  ],
  examples: [
    {
      title: 'a citizen of whom two eighths a month are taken pays the last one of the claim',
      kernel: 'payBack',
      given: { 'cost:repayment': 2, 'claim-left': 1, cash: 3 },
      gives: { 'claim-left': 0, cash: 2 },
    },
    {
      title: 'a citizen who drew two months of benefit that were not due owes them',
      kernel: 'addClaim',
      given: { claimed: 0, reported: 4, overpaid: 4, 'year-not-due': 2, 'claim-left': 0 },
      gives: { 'claim-left': 8 },
    },
  ],
});
