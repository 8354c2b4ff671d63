/**
 * Rights that correct the register: what is struck, whose, and when; and that wrongfulness stays exact.
 */
import { describe, expect, it } from 'vitest';
import { compileWorld } from '../src/regime/compile.js';
import { loadRegime } from '../src/regime/load.js';
import { explainLife } from '../src/run/explain.js';
import {
  type Asked,
  Chronicle,
  columnOf,
  comparison,
  digestOfWorld,
  HARSH,
  live,
  ThoroughCrew,
  worldOf,
} from './support/worlds.js';

const ASKED: Asked = { citizens: 2_000, months: 24 };
const FIELDS = ['arrears', 'breach', 'judgment', 'speech'];
const FALSE_BITS = 0xaaaaaaaa;
const TRUE_BITS = 0x55555555;

const world = (...set: string[]) => worldOf('article-2018', { ...ASKED, set: [...HARSH, ...set] });
/** Records that count citizens and periods, by the bit of their pair. */
function records(month: Map<string, ArrayLike<number>>, bits: number): number {
  return FIELDS.reduce(
    (sum, field) =>
      sum +
      Array.from(month.get(`register:${field}`) as ArrayLike<number>).reduce(
        (all, word) => all + count(word & bits),
        0,
      ),
    0,
  );
}
function count(word: number): number {
  let bits = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
const chronicled = async (...set: string[]) => {
  const chronicle = new Chronicle();
  const lived = await live(world(...set), { follower: chronicle });
  return { chronicle, lived };
};

const PERFECT = [
  'rights.appeal={ probability: 100, success-false: 100, success-true: 0, delay-months: 0 }',
  'rights.notice.enabled=true',
];

describe('an appeal', () => {
  it('that everybody files at once and that always succeeds lets no false record live to be scored', async () => {
    const { chronicle, lived } = await chronicled(...PERFECT);
    for (const month of chronicle.after) {
      expect(records(month, FALSE_BITS)).toBe(0);
      expect(month.get('in-force~true')).toEqual(month.get('in-force'));
    }
    const { measures } = lived.result;
    expect(measures['ever-false-record'].numerator).toBeGreaterThan(0);
    expect(measures['citizen-months-sanctioned'].numerator).toBeGreaterThan(0);
    expect(measures['wrongful-share'].numerator).toBe(0);
    // what is true stays
    const last = chronicle.after.at(-1) as Map<string, ArrayLike<number>>;
    expect(records(last, TRUE_BITS)).toBeGreaterThan(0);
  });

  it('makes lives the same as where no mistake is made, when mistakes are struck before they are scored', async () => {
    const { lived: without } = await chronicled('opacity=open', 'errors.scale=0');
    const { lived: struck } = await chronicled(...PERFECT);
    for (const name of ['in-force', 'score', 'liquidity', 'job', 'risk']) {
      expect(columnOf(struck, name), name).toEqual(columnOf(without, name));
    }
  });

  it('that nobody files is as good as no right to appeal', async () => {
    const { comparison: found } = await comparison(world(), world('rights.appeal.probability=0'));
    expect(found.lives.differ).toBe(0);
    expect(found.measures['wrongful-share'].difference).toBe(0);
  });

  it('that never succeeds changes no life', async () => {
    const { comparison: found } = await comparison(
      world('opacity=open'),
      world('opacity=open', 'rights.appeal={ probability: 100, success-false: 0, success-true: 0 }'),
    );
    expect(found.lives.differ).toBe(0);
  });

  it('that nobody has the time to decide changes no life', async () => {
    const { comparison: found } = await comparison(
      world('opacity=open'),
      world('opacity=open', 'rights.appeal={ probability: 100, capacity: 0 }'),
    );
    expect(found.lives.differ).toBe(0);
  });

  it('is decided so many months later, and strikes one record', async () => {
    const { chronicle } = await chronicled(
      'opacity=open',
      'rights.appeal={ probability: 100, success-false: 100, success-true: 0, delay-months: 3 }',
    );
    let decided = 0;
    for (let month = 4; month < chronicle.after.length; month++) {
      const appeals = (at: number) => chronicle.after[at].get('appeal') as ArrayLike<number>;
      for (let citizen = 0; citizen < 2_000; citizen++) {
        const before = appeals(month - 1)[citizen] >> 1;
        const now = appeals(month)[citizen] >> 1;
        if (before === 0) {
          // filed this month with three to go, or not filed
          expect([0, 3]).toContain(now);
        } else if (before === 1) {
          decided++;
          expect(now).toBe(0);
        } else {
          expect(now).toBe(before - 1);
        }
      }
    }
    expect(decided).toBeGreaterThan(100);
  });

  it('waits where more are due than can be decided, and the queue is worked off at that rate', async () => {
    const { chronicle } = await chronicled(
      'opacity=open',
      'rights.appeal={ probability: 100, success-true: 0, delay-months: 1, capacity: 500 }',
    );
    // 500 for every 100,000 are ten for these two thousand
    const decided = chronicle.after.slice(12).map((month, at) => {
      const before = chronicle.after[11 + at].get('appeal-due') as ArrayLike<number>;
      const now = month.get('appeal') as ArrayLike<number>;
      return Array.from(before).filter((due, citizen) => due === 1 && now[citizen] >> 1 === 0).length;
    });
    const mean = decided.reduce((sum, many) => sum + many, 0) / decided.length;
    expect(mean).toBeGreaterThan(7);
    expect(mean).toBeLessThan(13);
  });

  it('is filed ten times as often by those who are told', async () => {
    const filed = async (opacity: string) => {
      const { chronicle } = await chronicled(`opacity=${opacity}`, 'rights.appeal={ delay-months: 60 }');
      const appeals = Array.from(chronicle.after[3].get('appeal') as ArrayLike<number>);
      return appeals.filter((state) => (state & 1) === 1).length;
    };
    const [told, untold] = [await filed('open'), await filed('secret')];
    expect(untold).toBeGreaterThan(0);
    expect(told / untold).toBeGreaterThan(4);
  });

  it('leaves less wrong in force, and the same whether few or all are looked at', async () => {
    const set = ['opacity=open', 'rights.appeal.probability=60'];
    const { comparison: found } = await comparison(world('opacity=open'), world(...set));
    expect(found.measures['wrongful-share'].difference).toBeLessThan(0);
    expect(await digestOfWorld(world(...set), { crew: new ThoroughCrew(512) })).toBe(
      await digestOfWorld(world(...set)),
    );
  });

  it('stands in the file of who filed it', async () => {
    const spec = world(
      'opacity=open',
      'rights.appeal={ probability: 100, success-true: 0, delay-months: 1 }',
    );
    const chronicle = new Chronicle();
    await live(spec, { follower: chronicle });
    const appeals = chronicle.after.map((month) => month.get('appeal') as ArrayLike<number>);
    const citizen = Array.from(appeals[6]).indexOf(3);
    const life = explainLife(compileWorld(spec), chronicle.historyOf(citizen), citizen);
    expect(life.months[6].rights).toContain('Filed an appeal against a record.');
    expect(life.months[7].rights.join()).toMatch(/upheld: a false record is struck|turned down/);
  });
});

const LEDGER = `
id: points
title: Points for what is reported
kind: ledger
phases: { voluntary: 2018-02, mandatory: 2018-05 }
partners: { lender: , utility: , insurer: , court: , police-register: }
errors: { scale: 8 }
ledger: { events: { bill-arrears: -10, loan-arrears: -10, claim-dispute: -5, judgment: -50 } }
`;

describe('an appeal in a ledger of points', () => {
  it('gives back what false records took, and leaves nobody wronged', async () => {
    const ledger = (set: readonly string[]) => ({
      ...worldOf('article-2018', ASKED),
      regime: loadRegime({ file: 'ledger.yaml', text: LEDGER }, { set }),
    });
    const chronicle = new Chronicle();
    await live(ledger(PERFECT), { follower: chronicle });
    const without = await live(ledger([]));
    expect(columnOf(without, 'score')).not.toEqual(columnOf(without, 'score~true'));
    for (const month of chronicle.after) {
      expect(month.get('score')).toEqual(month.get('score~true'));
    }
  });
});

describe('expungement', () => {
  it('empties the file of who had no new record for so long, and of nobody else', async () => {
    const { chronicle } = await chronicled('rights.expungement.months=5');
    let emptied = 0;
    for (const [at, month] of chronicle.after.entries()) {
      const clean = month.get('clean-months') as ArrayLike<number>;
      for (let citizen = 0; citizen < 2_000; citizen++) {
        const file = FIELDS.some(
          (field) => (month.get(`register:${field}`) as ArrayLike<number>)[citizen] !== 0,
        );
        if (clean[citizen] >= 5) {
          expect(file, `citizen ${citizen} after month ${at + 1}`).toBe(false);
          emptied++;
        }
      }
    }
    expect(emptied).toBeGreaterThan(100);
  });

  it('that nobody waits long enough for changes nothing', async () => {
    const { comparison: found } = await comparison(world(), world('rights.expungement.months=60'));
    expect(found.lives.differ).toBe(0);
    expect(found.measures['mean-score'].difference).toBe(0);
  });
});
