/** Debts from averaged income: who gets a notice that is false, for how much, and what it does to their money. */
import { beforeAll, describe, expect, it } from 'vitest';
import officeOfBenefits, { average } from '../src/catalogue/partners/benefit-office.js';
import type { Column } from '../src/engine/lanes.js';
import type { LivedWorld } from '../src/run/live.js';
import { Chronicle, columnOf, live, worldOf } from './support/worlds.js';

const ASKED = { citizens: 3_000, months: 30 };
/** July 2016 and each July after it begin a year: the first that is lived whole ends in month 18. */
const CLOSING = [18, 30] as const;
const FALSE_BITS = 0xaaaa;
const TRUE_BITS = 0x5555;

async function lived(...set: string[]) {
  const chronicle = new Chronicle();
  const world = await live(worldOf('au-averaged-income', { ...ASKED, set }), { follower: chronicle });
  const after = (month: number, name: string) => chronicle.after[month - 1]!.get(name)!;
  return { world, after };
}

/** What the office claims of one citizen, and whether the notice is a false one. */
function noticeOf(given: { income?: number; worked: number; paid: number; notDue?: number }) {
  const mistaken = new Int32Array(1);
  const claimed = new Int32Array(1);
  const one = (value: number) => Uint8Array.of(value);
  const { income = 16, worked, paid, notDue = 0 } = given;
  average(1, Uint16Array.of(1), 0, one(income), one(worked), one(paid), one(notDue), 4, mistaken, claimed);
  return { claimed: claimed[0], false: mistaken[0] === 4 };
}

describe('a citizen who told everything and drew only what was due', () => {
  it('gets no notice after a year in work, nor after a year without', () => {
    expect(noticeOf({ worked: 12, paid: 0 })).toEqual({ claimed: 0, false: false });
    expect(noticeOf({ worked: 0, paid: 12 })).toEqual({ claimed: 0, false: false });
  });

  it('gets a false one for the months on benefit, if the other half of the year was worked', () => {
    // 1,350 dollars a fortnight through half a year make 675 through the whole: 50 cents from 104 dollars and 10 more
    // from 254 are 327 of the benefit, for six months, with a fee of a tenth, at 135 dollars an eighth
    const dollars = Math.floor((675 - 1 - 104) * 0.5 + (675 - 1 - 254) * 0.1);
    expect(dollars).toBe(327);
    expect(noticeOf({ worked: 6, paid: 6 })).toEqual({
      claimed: Math.floor((327 * 6 * 1.1) / 135),
      false: true,
    });
  });

  it('is claimed more of, the more was earned in the months of work', () => {
    const claims = [8, 16, 24, 31].map((income) => noticeOf({ income, worked: 6, paid: 6 }).claimed!);
    expect(claims).toEqual([...claims].sort((a, b) => a - b));
    expect(new Set(claims).size).toBe(4);
  });

  it('is spared where the evened income is below what may be earned beside', () => {
    expect(noticeOf({ income: 6, worked: 1, paid: 1 })).toEqual({ claimed: 0, false: false });
  });
});

describe('a citizen who drew a benefit that was not due', () => {
  it('gets a notice that is no false record, whatever it claims', () => {
    expect(noticeOf({ worked: 7, paid: 6, notDue: 1 })).toMatchObject({ false: false });
    expect(noticeOf({ worked: 7, paid: 6, notDue: 1 }).claimed).toBeGreaterThan(0);
  });
});

describe('a society under averaged income', () => {
  let averaged: Awaited<ReturnType<typeof lived>>;
  let matched: Awaited<ReturnType<typeof lived>>;
  beforeAll(async () => {
    averaged = await lived();
    matched = await lived('errors.scale=0');
  }, 60_000);

  it('sends false notices to those whose job came or went in the year, and to nobody else', () => {
    let notices = 0;
    for (const month of CLOSING) {
      const jobs = Array.from({ length: 12 }, (_, back) => averaged.after(month - back, 'job'));
      averaged.after(month, 'register:overpayment').forEach((records, citizen) => {
        const isFalse = (records & 2) !== 0;
        const worked = jobs.reduce((sum, job) => sum + job[citizen]!, 0);
        expect(averaged.after(month, 'year-worked')[citizen]).toBe(worked);
        if (!isFalse) return;
        notices++;
        expect(worked).toBeGreaterThan(0);
        expect(worked).toBeLessThan(12);
        expect(averaged.after(month, 'year-not-due')[citizen]).toBe(0);
      });
    }
    expect(notices).toBeGreaterThan(100);
  });

  it('sends them only when a year closes', () => {
    for (let month = 2; month <= ASKED.months; month++) {
      const falseNow = sum(averaged.after(month, 'register:overpayment'), (records) => +((records & 2) > 0));
      const falseBefore = sum(
        averaged.after(month - 1, 'register:overpayment'),
        (records) => +((records & 2) > 0),
      );
      if (!CLOSING.some((closing) => closing === month)) expect(falseNow).toBeLessThanOrEqual(falseBefore);
      else expect(falseNow).toBeGreaterThan(0);
    }
  });

  it('finds the same true overpayments as an office that asks month by month, which sends no false notice', () => {
    // later on the notices themselves change who is poor enough for a benefit
    const [first] = CLOSING;
    const last = ASKED.months;
    const truths = ({ after }: typeof averaged) =>
      Array.from(after(first, 'register:overpayment'), (records) => records & TRUE_BITS);
    expect(truths(averaged)).toEqual(truths(matched));
    expect(sum(matched.after(last, 'register:overpayment'), (records) => records & FALSE_BITS)).toBe(0);
    expect(matched.world.result.measures['wrongful-share']).toMatchObject({ numerator: 0 });
    expect(matched.world.result.measures['wrongful-share']!.denominator).toBeGreaterThan(0);
  });

  it('takes the claim out of people’s money, two eighths of a month at a time and not more than was claimed', () => {
    let collected = 0;
    for (let month = CLOSING[0] + 1; month < CLOSING[1]; month++) {
      const [before, now] = [averaged.after(month - 1, 'claim-left'), averaged.after(month, 'claim-left')];
      before.forEach((left, citizen) => {
        const paid = left - now[citizen]!;
        expect(paid).toBe(Math.min(left, averaged.after(month - 1, 'in-force')[citizen]! === 0 ? 0 : 2));
        collected += paid;
      });
    }
    expect(collected).toBeGreaterThan(0);
    const behind = ({ world }: { world: LivedWorld }) =>
      sum(columnOf(world, 'arrears'), (months) => +(months > 0));
    expect(behind(averaged)).toBeGreaterThan(behind(matched));
  });

  it('lets chance err beside the rule: neither silences the other', async () => {
    const both = await lived('partners.benefit-office.false-records=2');
    const month = CLOSING[0];
    const records = both.after(month, 'register:overpayment');
    averaged.after(month, 'register:overpayment').forEach((byRule, citizen) => {
      if (byRule & 2) expect(records[citizen]! & 2).toBe(2);
    });
    const steady = (citizen: number) => [0, 12].includes(both.after(month, 'year-worked')[citizen]!);
    expect(
      [...records].filter((bits, citizen) => steady(citizen) && bits & FALSE_BITS).length,
    ).toBeGreaterThan(0);
  });

  it('knows of nobody outside its files', async () => {
    const { world } = await lived('partners.benefit-office.coverage=[0, 0, 0]');
    expect(world.result.measures['ever-sanctioned']).toMatchObject({ numerator: 0 });
    expect(officeOfBenefits.coverage).toEqual([100, 100, 100]);
  });
});

function sum(column: Column, worth: (value: number) => number): number {
  return Array.from(column).reduce((all, value) => all + worth(value), 0);
}
