/** People who aim at the next cut-off, and people who take care where it pays: both absent until a regime names them. */
import { describe, expect, it } from 'vitest';
import { crossOver, gapsOf } from '../src/catalogue/responses/best-response.js';
import { decideToInvest, findWork, seek, takeCare } from '../src/catalogue/responses/investment.js';
import {
  Chronicle,
  columnOf,
  digestOfWorld,
  IN_A_HURRY,
  live,
  ThoroughCrew,
  worldOf,
} from './support/worlds.js';

const AIMS = 'responses.best-response.enabled=true';
const INVESTS = 'responses.investment.enabled=true';
const world = (...set: string[]) =>
  worldOf('article-2018', { citizens: 4_000, months: 28, set: [...IN_A_HURRY, ...set] });

describe.each([
  ['best-response', 'responses.best-response.worth=0'],
  ['investment', 'responses.investment.steps=0'],
])('%s', (id, none) => {
  it('is absent until a regime names it, and changes nothing where it has no effect', async () => {
    const silent = await live(world());
    expect(await digestOfWorld(world(`responses.${id}.enabled=false`))).toBe(silent.result.head.digest);
    const idle = await live(world(`responses.${id}.enabled=true`, none));
    expect(idle.result.measures).toEqual(silent.result.measures);
  });

  it('is the same in blocks of any size', async () => {
    const on = world(`responses.${id}.enabled=true`);
    expect(await digestOfWorld(on, { crew: new ThoroughCrew(256) })).toBe(await digestOfWorld(on));
  });
});

describe('citizens whose regime brings much to remember', () => {
  it('come into it with the work they had, wherever it is then kept', async () => {
    const start = async (...set: string[]) => {
      const chronicle = new Chronicle();
      const lived = await live(worldOf('article-2018', { citizens: 2_000, months: 1, set: [...set] }), {
        follower: chronicle,
      });
      const kept = lived.compiled.plan.layout.columns.get('job')?.where;
      return { kept, working: Array.from(chronicle.after[0].get('job') as ArrayLike<number>) };
    };
    const usual = await start();
    const crowded = await start(INVESTS);
    expect([usual.kept, crowded.kept]).toEqual(['face', 'array']);
    expect(crowded.working).toEqual(usual.working);
    expect(usual.working).toContain(0);
  });
});

describe('a citizen who lives for the next cut-off', () => {
  const settings = {
    'scale.min': 350,
    'scale.points': 600,
    'cut-offs.loan': 520,
    'cut-offs.work': 490,
    'cut-offs.hysteresis': 10,
    'cut-offs.flight.share': 6554,
  };
  const gaps = gapsOf(settings);
  /** Somebody of this score, who has money or not, and such a taste for games: the pull on purchases and evenings. */
  const moves = (score: number, needs = 0, taste = 16, enrolled = 1): number[] => {
    const purchases = new Int32Array(1);
    const leisure = new Int32Array(1);
    const [worth, reach, price, hardship, bought, evening] = [400, 36, 12, 3, 7, 2];
    crossOver(
      1,
      Uint8Array.of(enrolled),
      Uint16Array.of((score - 350) * 16),
      gaps,
      Uint8Array.of(needs),
      Uint8Array.of(taste),
      worth,
      reach,
      price,
      hardship,
      bought,
      evening,
      purchases,
      leisure,
    );
    return [purchases[0], leisure[0]];
  };

  it('sees the nearest one above, and none above the last', () => {
    expect([480, 490, 519, 520, 900].map((score) => gaps[score - 350])).toEqual([10, 30, 1, 0, 0]);
  });

  it('does as much as crosses it, and not more', () => {
    expect(moves(510)).toEqual([70, 0]);
    expect(moves(519)).toEqual([7, 0]);
    expect(moves(520)).toEqual([0, 0]);
  });

  it('does nothing where it is out of reach, dearer than the door, or not scored', () => {
    expect(moves(453)).toEqual([0, 0]);
    expect(moves(486 - 30)).toEqual([0, 0]);
    expect(moves(510, 0, 16, 0)).toEqual([0, 0]);
  });

  it('gives up evenings instead of buying if money lacks or games mean little', () => {
    expect(moves(510, 1, 16)).toEqual([0, 20]);
    expect(moves(510, 0, 5)).toEqual([0, 20]);
  });

  it('raises scores with others, where the rules are known, and not where a point of effort is none', async () => {
    const mean = async (...set: string[]) =>
      (await live(world('opacity=open', ...set))).result.measures['mean-score'].value as number;
    const idle = ['purchases', 'evenings'].map((what) => `responses.best-response.${what}-per-point=0`);
    const [usual, aiming, idling] = [await mean(), await mean(AIMS), await mean(AIMS, ...idle)];
    expect(aiming).toBeGreaterThan(usual + 1);
    expect(idling).toBe(usual);
  });

  it('cannot where all is secret', async () => {
    const secret = (...set: string[]) => live(world('opacity=secret', ...set));
    expect((await secret(AIMS)).result.measures).toEqual((await secret()).result.measures);
  });
});

describe('care that pays where one is hired', () => {
  it('is taken by those whose trouble is less than the chance of their group', () => {
    // in group A three in four of those who sought work found some, in group B one in four, in C none sought
    const sought = Int32Array.of(8192, 8192, 0, 0);
    const found = Int32Array.of(6144, 2048, 0, 0);
    const group = Uint8Array.of(0, 0, 1, 1, 2);
    const luck = Uint16Array.of(45_000, 55_000, 12_000, 22_000, 1);
    const invests = new Uint8Array(5);
    decideToInvest(5, group, found, sought, luck, 65536, invests);
    expect([...invests]).toEqual([1, 0, 1, 0, 0]);
  });

  it('keeps agreements as somebody so many steps more careful would', () => {
    const agreements = Int32Array.of(20, 20);
    takeCare(2, Uint8Array.of(1, 0), 8, agreements);
    expect([...agreements]).toEqual([52, 20]);
  });

  it('counts who was without work this year and has found some, and begins anew each year', () => {
    const job = Uint8Array.of(0, 1, 1, 0);
    const sought = Uint8Array.of(0, 1, 0, 1);
    const found = new Uint8Array(4);
    findWork(4, job, sought, 1, found);
    seek(4, job, 1, sought);
    expect([[...found], [...sought]]).toEqual([
      [0, 1, 0, 0],
      [1, 1, 0, 1],
    ]);
    findWork(4, Uint8Array.of(1, 1, 1, 1), sought, 0, found);
    seek(4, Uint8Array.of(1, 1, 1, 1), 0, sought);
    expect([...sought]).toEqual([0, 0, 0, 0]);
  });

  it('is taken less in a group that employers turn away, whose agreements are then broken more', async () => {
    const biased = [
      'responses.statistical-discrimination.enabled=true',
      'errors.group-factors=[1, 10, 1]',
      'errors.scale=5',
    ];
    const lived = await live(
      worldOf('article-2018', { citizens: 8_000, months: 40, set: [...IN_A_HURRY, ...biased, INVESTS] }),
    );
    const group = columnOf(lived, 'group');
    const invests = columnOf(lived, 'invests');
    const share = (of: number) => {
      const members = Array.from(group).flatMap((one, i) => (one === of ? [invests[i]] : []));
      return members.reduce((sum, one) => sum + one, 0) / members.length;
    };
    expect(share(0)).toBeGreaterThan(0.2);
    expect(share(1)).toBeLessThan(share(0) - 0.03);
    const without = await live(
      worldOf('article-2018', { citizens: 8_000, months: 40, set: [...IN_A_HURRY, ...biased] }),
    );
    const broken = (of: typeof lived) => of.result.measures['broken-agreements'].numerator;
    expect(broken(lived)).toBeLessThan(broken(without));
  });
});
