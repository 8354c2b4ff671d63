import {
  access,
  cost,
  defineLife,
  draw,
  event,
  last,
  option,
  own,
  read,
  send,
} from '../../engine/contracts.js';
import {
  atLeast,
  atMost,
  choose,
  flag,
  type I8,
  type I32,
  type i32,
  type U8,
  type U16,
} from '../../engine/lanes.js';

/** Whose month has anything to do with debt: little money, instalments left, or payments behind. */
export function concern(size: i32, liquidity: I8, loan: U8, arrears: U8, concerned: I32): void {
  for (let i = 0; i < size; i++) {
    concerned[i] = flag(liquidity[i] < 4) | loan[i] | arrears[i];
  }
}

/**
 * Borrowing when money has run out, paying back, falling behind, and the judgment that may follow.
 * All of it looks at last month's money, so a loan granted now is money of this month.
 */
export function owe(
  size: i32,
  liquidity: I8,
  conscientiousness: U8,
  open: I32,
  surcharge: I32,
  smallLoans: I32,
  asking: U16,
  paying: U16,
  falling: U16,
  judging: U16,
  grant: i32,
  standardSurcharge: i32,
  behind: i32,
  judged: i32,
  loanMoney: i32,
  loanMonths: i32,
  paid: i32,
  billLate: i32,
  loanLate: i32,
  judgment: i32,
  loan: U8,
  arrears: U8,
  cash: I32,
  events: I32,
): void {
  for (let i = 0; i < size; i++) {
    const money = liquidity[i];
    const owes = flag(loan[i] > 0);
    const poor = flag(money < 0);
    const dearer = owes & flag(paying[i] < standardSurcharge + surcharge[i]);
    // a loan when money has run out; a small one, for those it is offered to, when it nearly has
    const big = poor & (1 - owes) & flag(asking[i] < Math.imul(grant, open[i] >> 1) >> 15);
    const small =
      (1 - poor) & flag(money < 4) & (1 - owes) & flag(smallLoans[i] > 0) & flag(asking[i] < grant);
    // 500 on 16 bits for each step of care (model specification, S2; judgement)
    const late = poor & flag(falling[i] < behind + (32 - conscientiousness[i]) * 500);
    const owed = choose(poor === 1, atMost(arrears[i] + late, 15), atLeast(arrears[i] - 1, 0));
    const sued = flag(owed >= 6) & flag(judging[i] < judged);
    cash[i] = cash[i] - owes - dearer + big * loanMoney + small * 4;
    loan[i] = loan[i] - owes + big * loanMonths + small * 4;
    arrears[i] = owed;
    events[i] =
      events[i] | (-owes & paid) | (-late & billLate) | (-(late & owes) & loanLate) | (-sued & judgment);
  }
}

export default defineLife({
  id: 'debt',
  label: 'Debt',
  question: 'Who borrows, who falls behind, and who is taken to court for it?',
  assumption: true,
  columns: [
    { name: 'loan', label: 'Instalments left', bits: 6, unit: 'months', lived: true },
    { name: 'arrears', label: 'Months behind with payments', bits: 4, unit: 'months, up to 15', lived: true },
  ],
  opportunities: {
    loan: { label: 'A loan', economic: true },
    'purchase-credit': { label: 'Buying on instalments', economic: true },
  },
  events: {
    'instalment-paid': 'paid an instalment',
    'bill-arrears': 'could not pay a bill',
    'loan-arrears': 'could not pay an instalment',
    judgment: 'was ordered by a court to pay',
  },
  draws: { ask: { bits: 16 }, pay: { bits: 16 }, fall: { bits: 16 }, judge: { bits: 16 } },
  options: {
    granted: {
      label: 'Percent of requests for a loan that are granted',
      unit: 'percent',
      value: 68.66,
      least: 0,
      most: 99,
      assumption: true,
    },
    surcharge: {
      label: 'Percent of months with a surcharge at the usual rate',
      unit: 'percent',
      value: 25,
      least: 0,
      most: 100,
      assumption: true,
    },
    'falls-behind': {
      label: 'Percent of months without money in which somebody of middling care falls behind',
      unit: 'percent',
      value: 39.67,
      least: 0,
      most: 100,
      assumption: true,
    },
    judgments: {
      label: 'Percent of those six months behind who are taken to court in a month',
      unit: 'percent',
      value: 0.2,
      least: 0,
      most: 100,
      assumption: true,
    },
    'loan-money': {
      label: 'A loan, in eighths of a month of median expenditure',
      unit: 'whole',
      value: 14,
      least: 0,
      most: 60,
      assumption: true,
    },
    'loan-months': {
      label: 'Instalments of a loan',
      unit: 'months',
      value: 16,
      least: 1,
      most: 63,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'life',
      run: concern,
      with: [
        last('liquidity'),
        own('loan'),
        own('arrears'),
        { give: 'scratch', name: 'debt:concerned', writes: true },
      ],
    },
    {
      stage: 'life',
      run: owe,
      only: { of: { give: 'scratch', name: 'debt:concerned', writes: false }, bits: -1 },
      with: [
        last('liquidity'),
        read('conscientiousness'),
        access('loan'),
        cost('loan'),
        cost('purchase-credit'),
        draw('ask'),
        draw('pay'),
        draw('fall'),
        draw('judge'),
        option('granted'),
        option('surcharge'),
        option('falls-behind'),
        option('judgments'),
        option('loan-money'),
        option('loan-months'),
        event('instalment-paid'),
        event('bill-arrears'),
        event('loan-arrears'),
        event('judgment'),
        own('loan'),
        own('arrears'),
        send('cash'),
        send('events'),
      ],
    },
  ],
});
