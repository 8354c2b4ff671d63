import { channel, cost, defineLife, draw, household, option, own, read } from '../../engine/contracts.js';
import {
  atLeast,
  atMost,
  bell,
  choose,
  flag,
  type I8,
  type I32,
  type i32,
  type U8,
  type U16,
  within,
} from '../../engine/lanes.js';

/**
 * A month's money: income or reserves, setbacks, what dearer rents and rides cost, and the household
 * that shares. In eighths of a month of median expenditure.
 */
export function spend(
  size: i32,
  job: U8,
  income: U8,
  cash: I32,
  rentals: I32,
  housematesInNeed: I32,
  housematesWithMoney: I32,
  setting: U16,
  renting: U16,
  setbacks: i32,
  setbackCost: i32,
  rentalMonths: i32,
  pooling: i32,
  liquidity: I8,
  needs: U8,
): void {
  for (let i = 0; i < size; i++) {
    const before = liquidity[i];
    const poor = flag(before < 0);
    const earned = choose(job[i] === 1, atLeast((income[i] - 6) >> 2, 0), (income[i] >> 3) - 4);
    const setback = -flag(setting[i] < setbacks) & setbackCost;
    const rental = -flag(renting[i] < rentalMonths) & rentals[i];
    // in hardship people spend less: one more is kept each month (model specification, section 0)
    const change = earned + poor + cash[i] - setback - rental;
    const most = atMost(24 + income[i], 127);
    const alone = within(before + change, -128, most);
    const shared = choose(poor === 1, housematesWithMoney[i], -housematesInNeed[i]) & -pooling;
    const after = within(alone + shared, -128, 127);
    liquidity[i] = after;
    needs[i] = flag(after < 0);
  }
}

export function startBudget(size: i32, income: U8, luck: I32, liquidity: I8, needs: U8): void {
  for (let i = 0; i < size; i++) {
    // 443 = 65536 / 148, a bell's standard deviation
    const start = 2 * (income[i] - 11) + ((12 * bell(luck[i]) * 443) >> 16);
    const money = within(start, -24, 24 + income[i]);
    liquidity[i] = money;
    needs[i] = flag(money < 0);
  }
}

export default defineLife({
  id: 'budget',
  label: 'Money',
  question: 'What is left at the end of the month, and who in the household helps out?',
  assumption: true,
  columns: [
    {
      name: 'liquidity',
      label: 'Money left',
      bits: 8,
      signed: true,
      unit: 'eighths of a month of median expenditure',
      lived: true,
    },
    { name: 'needs', label: 'Has no money left', bits: 1, public: true, lived: true },
  ],
  opportunities: { rental: { label: 'Renting a home or a car', economic: true } },
  draws: { setback: { bits: 16, place: 4 }, rental: { bits: 16, place: 5 }, start: { bits: 32 } },
  options: {
    'setbacks-a-month': {
      label: 'Percent who meet an unexpected expense in a month',
      unit: 'percent',
      value: 3.967,
      least: 0,
      most: 50,
      assumption: true,
    },
    'setback-cost': {
      label: 'What it costs, in eighths of a month of median expenditure',
      unit: 'whole',
      value: 8,
      least: 0,
      most: 60,
      assumption: true,
    },
    'rental-months': {
      label: 'Percent of months in which a rent or a ride is due',
      unit: 'percent',
      value: 2.344,
      least: 0,
      most: 100,
      assumption: true,
    },
    pooling: {
      label: 'Households share money',
      unit: 'yes-no',
      value: 1,
      least: 0,
      most: 1,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'birth',
      run: startBudget,
      after: ['income-class'],
      with: [read('income-class'), draw('start'), own('liquidity'), own('needs')],
    },
    {
      stage: 'life',
      run: spend,
      after: ['work'],
      with: [
        read('job'),
        read('income-class'),
        channel('cash'),
        cost('rental'),
        household('count', 'needs'),
        household('lacking', 'needs'),
        draw('setback'),
        draw('rental'),
        option('setbacks-a-month'),
        option('setback-cost'),
        option('rental-months'),
        option('pooling'),
        own('liquidity'),
        own('needs'),
      ],
    },
  ],
});
