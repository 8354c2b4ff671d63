/**
 * What people are told of the reasons for their score, as against what stood in the register.
 */
import { describe, expect, it } from 'vitest';
import { explainLife, type LifeFile, type MonthOfLife } from '../src/run/explain.js';
import type { Ledger, LedgerLine } from '../src/run/ledger.js';
import { toldOf } from '../src/run/told.js';
import { lifeText } from '../src/text/life.js';
import { Chronicle, HARSH, live, worldOf } from './support/worlds.js';

const CITIZENS = 12;

async function livesUnder(regime: string, set: readonly string[]): Promise<LifeFile[]> {
  const chronicle = new Chronicle();
  const { compiled } = await live(worldOf(regime, { months: 14, set }), { follower: chronicle });
  return Array.from({ length: CITIZENS }, (_, citizen) =>
    explainLife(compiled, chronicle.historyOf(citizen), citizen),
  );
}

const monthsOf = (lives: readonly LifeFile[]): MonthOfLife[] => lives.flatMap(({ months }) => months);
const reasonsIn = ({ told }: MonthOfLife): string[] => told.filter((said) => said.includes('below neutral'));

/** The criteria that cost somebody points in a month, the dearest first. */
const costs = ({ ledger }: MonthOfLife) =>
  (ledger?.lines ?? [])
    .filter(({ scorePoints }) => scorePoints < 0)
    .sort((one, other) => one.exact - other.exact);

describe('a citizen who is scored where all is open', () => {
  it('is told the criteria that cost most, the dearest first, with what each rests on', async () => {
    const lives = await livesUnder('article-2018', [...HARSH, 'opacity=open']);
    let told = 0;
    for (const month of monthsOf(lives).filter(({ score }) => score !== null)) {
      const reasons = reasonsIn(month);
      const dearest = costs(month);
      expect(month.told[0]).toBe(`Your score is ${month.score}.`);
      expect(reasons).toHaveLength(Math.min(4, dearest.length));
      reasons.forEach((reason, place) => {
        expect(reason.startsWith(`${dearest[place].label} counts `)).toBe(true);
      });
      told += reasons.length;
    }
    expect(told).toBeGreaterThan(CITIZENS);
    expect(lives.map((life) => lifeText(life)).join('\n')).toContain('below neutral');
  });

  it('hears of no more than four criteria, however many cost points', () => {
    const line = (label: string, scorePoints: number): LedgerLine => ({
      criterion: label,
      label,
      points: 0,
      weight: 20,
      exact: scorePoints,
      scorePoints,
      readings: [{ reads: 'arrears.all', value: 1, points: -1, reason: 'A bill.' }],
      unknown: false,
    });
    const lines = [line('One', -2), line('Two', -5), line('Three', 4), line('Four', -1), line('Five', -3)];
    const ledger = { lines: [...lines, line('Six', -9)] } as unknown as Ledger;
    const told = toldOf({ opacity: 0 }, { points: 600, ledger, account: null }, ['A door.']);
    expect(told).toEqual([
      'Your score is 600.',
      'Six counts 9 points below neutral: A bill.',
      'Two counts 5 points below neutral: A bill.',
      'Five counts 3 points below neutral: A bill.',
      'One counts 2 points below neutral: A bill.',
      'A door.',
    ]);
  });

  it('who owes a bill is told of the bill, and of what a false record says as of what is true', async () => {
    const lives = await livesUnder('article-2018', [...HARSH, 'opacity=open', 'errors.scale=5']);
    const bill = 'A bill or an instalment of yours stood unpaid in the past year.';
    const owing = monthsOf(lives).filter((month) =>
      costs(month).some(({ criterion, readings, unknown }) =>
        criterion === 'credit-history' && !unknown
          ? readings.some(({ reads, points }) => reads === 'arrears.recent' && points < 0)
          : false,
      ),
    );
    expect(owing.length).toBeGreaterThan(0);
    for (const month of owing.filter((one) => costs(one)[0].criterion === 'credit-history')) {
      expect(reasonsIn(month)[0]).toContain(bill);
    }
    const falsely = monthsOf(lives).filter(({ recorded }) => recorded.some((record) => !record.true));
    expect(falsely.length).toBeGreaterThan(0);
    expect(falsely.flatMap(({ told }) => told).join(' ')).not.toMatch(/false|did not happen/i);
  });

  it('whom no partner knows is told just that', async () => {
    const set = [...HARSH, 'opacity=open'];
    const partners = ['court', 'dating', 'insurer', 'lender', 'messaging', 'payments', 'police-register'];
    const nobody = [...partners, 'ride-hailing', 'utility'].map((id) => `partners.${id}.coverage=0`);
    const lives = await livesUnder('article-2018', [...set, ...nobody]);
    const unknown = monthsOf(lives).filter((month) => costs(month).some((line) => line.unknown));
    expect(unknown.length).toBeGreaterThan(0);
    for (const month of unknown) {
      expect(reasonsIn(month).join(' ')).toContain('No partner that could know reports on you.');
    }
  });

  it('hears no reasons in a month in which no new score was made', async () => {
    const lives = await livesUnder('article-2018', [...HARSH, 'opacity=open', 'scale.update-months=3']);
    for (const month of monthsOf(lives).filter((one) => (one.month - 1) % 3 !== 0)) {
      expect(reasonsIn(month)).toEqual([]);
    }
    expect(monthsOf(lives).flatMap(reasonsIn).length).toBeGreaterThan(0);
  });

  it('hears in a ledger of points what added to the balance and what took from it', async () => {
    const lives = await livesUnder('cn-rongcheng-2016', ['opacity=open', 'errors.scale=6']);
    const moved = monthsOf(lives).filter(({ account }) => (account?.entries.length ?? 0) > 0);
    expect(moved.length).toBeGreaterThan(0);
    for (const { account, told } of moved) {
      for (const { label } of account!.entries) {
        expect(told.some((said) => said.endsWith(`points for “${label}”.`))).toBe(true);
      }
    }
  });
});

describe('a citizen who is scored where less is told', () => {
  it('hears the reasons only from the month from which notice is given', async () => {
    const lives = await livesUnder('article-2018', [
      ...HARSH,
      'opacity=secret',
      'rights.notice.from=2018-09',
    ]);
    const before = monthsOf(lives).filter(({ month }) => month < 9);
    const after = monthsOf(lives).filter(({ month }) => month >= 9);
    expect(before.some(({ ledger }) => ledger !== null)).toBe(true);
    expect(before.flatMap(({ told }) => told).join(' ')).not.toMatch(/Your score|neutral/);
    for (const month of after) {
      expect(reasonsIn(month)).toHaveLength(Math.min(4, costs(month).length));
    }
    expect(after.flatMap(reasonsIn).length).toBeGreaterThan(0);
  });

  it('hears the score and no reasons where only the criteria are known, and only of doors where all is secret', async () => {
    for (const [opacity, hearsScore] of [
      ['known-criteria', true],
      ['secret', false],
    ] as const) {
      const lives = await livesUnder('article-2018', [...HARSH, `opacity=${opacity}`]);
      const scored = monthsOf(lives).filter((month) => costs(month).length > 0);
      expect(scored.length).toBeGreaterThan(0);
      for (const month of scored) {
        expect(reasonsIn(month)).toEqual([]);
        expect(month.told.some((said) => said.startsWith('Your score is'))).toBe(hearsScore);
      }
    }
  });
});
