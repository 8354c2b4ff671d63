/** What ends with a regime and what outlives it; what is left of an error once it is gone. */
import { describe, expect, it } from 'vitest';
import recovery from '../src/catalogue/measures/recovery.js';
import redressResidual from '../src/catalogue/measures/redress-residual.js';
import { countSince } from '../src/catalogue/observers/after-false-records.js';
import { halfLifeOf, repeals } from '../src/catalogue/shared/repeals.js';
import { EVER, type Found, type Picture } from '../src/engine/contracts.js';
import { compareFurther, furtherWorlds } from '../src/run/further.js';
import { liveWorlds } from '../src/run/live.js';
import { columnOf, comparison, digestOfWorld, HARSH, hamlet, live, worldOf } from './support/worlds.js';

const ASKED = { citizens: 2_000, months: 18 };
const harsh = (...set: string[]) => worldOf('article-2018', { ...ASKED, set: [...HARSH, ...set] });

/** A society in which everybody has the same of each column, and so many ties each. */
const alike = (citizens: number, columns: Record<string, number>, ties = 0): Picture =>
  ({
    citizens,
    column: (name: string) => (name in columns ? new Int32Array(citizens).fill(columns[name]) : undefined),
    ties: () => ({ degree: new Int32Array(citizens).fill(ties), sum: new Int32Array(citizens) }),
  }) as unknown as Picture;

describe('a regime that is repealed', () => {
  it('on its first day never scores, lists or sanctions anybody: every life is that without a register', async () => {
    const { comparison: found } = await comparison(
      worldOf('no-register', ASKED),
      harsh('rights.repeal.from=2018-01', 'blacklist.from=2018-01', 'blacklist.at-start=10'),
    );
    expect(found.lives.differ).toBe(0);
  });

  it('on the day after the last is as if nobody had thought of it', async () => {
    expect(await digestOfWorld(harsh('rights.repeal.from=2019-07'))).toBe(await digestOfWorld(harsh()));
  });

  it('changes nobody’s life before, and opens every door from then on', async () => {
    const { comparison: found } = await comparison(harsh(), harsh('rights.repeal.from=2019-01'));
    expect(found.partings.slice(0, 12).every((many) => many === 0)).toBe(true);
    const before = await live(worldOf('article-2018', { ...ASKED, months: 12, set: HARSH }));
    const after = await live(harsh('rights.repeal.from=2019-01'));
    const some = (column: ArrayLike<number>) => Array.from(column).filter((one) => one !== 0).length;
    for (const column of ['in-force', 'list-months', 'enrolled']) {
      expect(some(columnOf(before, column)), column).toBeGreaterThan(0);
      expect(some(columnOf(after, column)), column).toBe(0);
    }
  });
});

describe('what comes back after a repeal (H12)', () => {
  const settings = {
    months: 120,
    'sanctions.mask': 1,
    'phases.voluntary': 1,
    'phases.mandatory': 25,
    'repeal.from': 32767,
    'first-month': 2018 * 12,
  };

  it('is looked at half a year, a year, two and four years after, in a regime that had begun before', () => {
    expect(Object.values(repeals(settings)).map(({ set }) => set?.[1])).toEqual([
      'rights.repeal.from=2027-07',
      'rights.repeal.from=2027-01',
      'rights.repeal.from=2026-01',
      'rights.repeal.from=2024-01',
    ]);
    expect(Object.keys(repeals({ ...settings, months: 24 }))).toEqual(['free-6', 'free-12']);
    expect(repeals({ ...settings, 'sanctions.mask': 0 })).toEqual({});
    expect(repeals({ ...settings, 'repeal.from': 60 })).toEqual({});
  });

  it('has a half-life in proportion between two looks, and none where half is never back', () => {
    expect(
      halfLifeOf([
        { months: 6, share: 0.75 },
        { months: 12, share: 0.25 },
      ]),
    ).toBe(9);
    expect(halfLifeOf([{ months: 6, share: 0.2 }])).toBe(3.75);
    expect(halfLifeOf([{ months: 6, share: 0.9 }])).toBeNull();
    expect(halfLifeOf([])).toBeNull();
  });

  it('is 30 of 100 critics missing where 70 of those silenced speak again', () => {
    const people = 200;
    const speaks = (many: number) => Int32Array.from({ length: people }, (_, i) => (i < many ? 1 : 0));
    const world = (critics: number, ties: number, ever: number): Picture =>
      ({
        ...alike(people, { ever, liquidity: ties }, ties),
        column: (name: string) =>
          name === 'critical' ? speaks(critics) : new Int32Array(people).fill(name === 'ever' ? ever : ties),
      }) as Picture;
    const own = world(50, 6, 0);
    const found = recovery.compared(own, { off: world(150, 10, 0), 'free-12': world(120, 8, 0) }) as Found;
    expect(found).toMatchObject({ value: 30, numerator: 30, denominator: 100 });
    expect(found.parts?.['speech-half-life'].value).toBeCloseTo((12 * 0.5) / 0.7, 12);
    expect(found.parts?.['speech-48'].value).toBeNull();
    expect(found.parts?.['ties-12'].value, 'nobody was ever under a sanction').toBeNull();
    const marked = recovery.compared(world(50, 6, EVER.sanctioned), {
      off: world(150, 10, 0),
      'free-12': world(120, 8, 0),
    }) as Found;
    expect(marked.value, 'everybody was once under a sanction').toBeNull();
    expect(marked.parts?.['ties-12'].value).toBe(50);
  });

  it('is told of a run, and not estimable where nobody is scored', async () => {
    const asked = { citizens: 3_000, months: 30, society: hamlet(), set: HARSH };
    const spec = { ...worldOf('article-2018', asked), measures: ['recovery'] };
    const { specs, asked: of } = furtherWorlds(spec);
    expect(specs).toHaveLength(4);
    const { worlds } = await liveWorlds([spec, ...specs]);
    const found = compareFurther(worlds[0], worlds.slice(1), of).recovery;
    expect(found.denominator).toBeGreaterThan(20);
    expect(found.value).toBeCloseTo((found.numerator / found.denominator) * 100, 12);
    const free = { ...worldOf('no-register', { ...asked, set: [] }), measures: ['recovery'] };
    expect(furtherWorlds(free).specs).toEqual([]);
    const alone = await liveWorlds([free]);
    expect(compareFurther(alone.worlds[0], [], furtherWorlds(free).asked).recovery.value).toBeNull();
  });
});

describe('what is left of an error (H18)', () => {
  it('is counted from the last month in which something false stood', () => {
    const since = Uint8Array.of(0, 0, 1, 7, 255);
    countSince(5, Uint16Array.of(0, 3, 4, 0, 0), since);
    expect([...since]).toEqual([0, 1, 1, 8, 255]);
  });

  it('is the share of those long free of it who live another life, beside those it never touched', () => {
    const citizens = 400;
    // the first hundred long free of it, then a hundred in which it stands, and two hundred never
    const since = Int32Array.from({ length: citizens }, (_, i) => (i < 100 ? 20 : i < 200 ? 1 : 0));
    const money = Int32Array.from({ length: citizens }, (_, i) => (i % 100 < 40 && i < 200 ? 90 : 100));
    const world = (liquidity: Int32Array) =>
      ({
        citizens,
        column: (name: string) =>
          ({ 'since-false-record': since, liquidity, job: new Int32Array(citizens).fill(1) })[name],
        ties: () => ({ degree: new Int32Array(citizens).fill(9), sum: new Int32Array(citizens) }),
      }) as unknown as Picture;
    const accurate = world(new Int32Array(citizens).fill(100));
    const found = redressResidual.compared(world(money), { accurate }) as Found;
    expect(found).toMatchObject({ value: 40, numerator: 40, denominator: 100 });
    expect(found.parts?.money.value).toBe(40);
    expect(found.parts?.ties.value).toBe(0);
    expect(found.parts?.standing.value).toBe(40);
    expect(found.parts?.never.value).toBe(0);
    expect(found.parts?.months.value).toBe(18);
    const close = redressResidual.compared(world(money.map((one) => (one === 90 ? 99 : one))), { accurate });
    expect(close.value, 'within one in a hundred').toBe(0);
  });

  it('is not estimable where nothing false was ever recorded', async () => {
    const spec = { ...harsh('errors.scale=0'), measures: ['redress-residual'] };
    const { specs, asked } = furtherWorlds(spec);
    expect(specs).toEqual([]);
    const { worlds } = await liveWorlds([spec]);
    expect(compareFurther(worlds[0], [], asked)['redress-residual'].value).toBeNull();
  });

  it('finds of a run with errors more lives parted among those it touched than among others', async () => {
    const asked = { citizens: 4_000, months: 30, set: [...HARSH, 'rights.expiry.months=6'] };
    const spec = { ...worldOf('article-2018', asked), measures: ['redress-residual'] };
    const { specs, asked: of } = furtherWorlds(spec);
    const { worlds } = await liveWorlds([spec, ...specs]);
    const { parts } = compareFurther(worlds[0], worlds.slice(1), of)['redress-residual'];
    expect(parts?.standing.value as number).toBeGreaterThan(parts?.never.value as number);
  });
});
