/** Scores by rank: one order of all who are scored, in which what one gains another loses. */
import { describe, expect, it } from 'vitest';
import { rankAmong } from '../src/engine/scoring/rank.js';
import { loadRegime, warningsOf } from '../src/regime/load.js';
import { explainLife } from '../src/run/explain.js';
import { regimeInWords } from '../src/text/regime-words.js';
import {
  Chronicle,
  columnOf,
  digestOfWorld,
  HARSH,
  IN_A_HURRY,
  live,
  ThoroughCrew,
  worldOf,
} from './support/worlds.js';

const ASKED = { citizens: 3_000, months: 15 };
const RANK = 'scale.mode=rank';
const spec = (...set: string[]) => worldOf('article-2018', { ...ASKED, set: [...HARSH, ...set] });

/** Least, middle and most of the scale of the article, in sixteenths above its bottom. */
const MOST = 600 * 16;

const meanOf = (column: ArrayLike<number>) =>
  Array.from(column).reduce((sum, one) => sum + one, 0) / column.length;

describe('the score of a rank', () => {
  it('is the middle of those on the same step, and neutral for whoever is not scored', () => {
    // a quarter on step 1, half on step 2, a quarter on step 3
    const ranks = new Int32Array(257).fill(65536);
    ranks.set([0, 0, 16384, 49152], 0);
    const perUnit = Math.floor((255 * 2 ** 22 - 1) / MOST);
    const step = Math.ceil(2 ** 22 / perUnit);
    const score = Uint16Array.of(0, step, 2 * step, 2 * step);
    rankAmong(4, Uint8Array.of(1, 1, 1, 0), ranks, perUnit, MOST, 4800, score);
    expect([...score]).toEqual([MOST / 8, MOST / 2, (MOST * 7) / 8, 4800]);
  });

  it('is the middle of the scale for everybody in the month in which the first are scored', async () => {
    const chronicle = new Chronicle();
    await live(worldOf('article-2018', { ...ASKED, set: [...IN_A_HURRY, RANK] }), { follower: chronicle });
    const first = chronicle.after.find((month) => month.get('enrolled')!.some((one) => one === 1))!;
    expect(new Set(first.get('score')!)).toEqual(new Set([MOST / 2]));
  });

  it('is zero-sum: whatever happens to people, the mean of all scores is the middle of the scale', async () => {
    for (const worse of [[], ['errors.scale=6'], ['scale.gain=2']]) {
      const world = await live(
        worldOf('article-2018', {
          ...ASKED,
          set: [...HARSH.filter((one) => !one.startsWith('errors')), RANK, ...worse],
        }),
      );
      // the order is that of last month: a month moves few
      expect(Math.abs(meanOf(columnOf(world, 'score')) - MOST / 2) / 16).toBeLessThan(6);
    }
  });

  it('keeps the order of points: gain and neutral points change nobody’s place', async () => {
    const calm = ['responses.enabled=false', 'feedback.economic=false', 'peer.mode=none', 'errors.scale=0'];
    const scores = async (...set: string[]) =>
      columnOf(
        await live(worldOf('article-2018', { ...ASKED, set: [...IN_A_HURRY, ...calm, ...set] })),
        'score',
      );
    const points = await scores();
    const ranks = await scores(RANK);
    const turned = Array.from(points).filter((_, i) => {
      const j = (i * 7 + 1) % points.length;
      // two steps of the scale apart
      return points[i] - points[j] > 80 && ranks[i] < ranks[j];
    });
    expect(turned).toEqual([]);
  });
});

describe('a world scored by rank', () => {
  it('that says "fixed" is the one that says nothing', async () => {
    expect(await digestOfWorld(spec('scale.mode=fixed'))).toBe(await digestOfWorld(spec()));
  });

  it('has no wrongful sanction where nothing false is recorded, and some where it is', async () => {
    const accurate = await live(
      worldOf('article-2018', {
        ...ASKED,
        set: [...IN_A_HURRY, 'cut-offs.loan.below=600', 'errors.scale=0', RANK],
      }),
    );
    expect(columnOf(accurate, 'in-force')).toEqual(columnOf(accurate, 'in-force~true'));
    const erring = await live(spec(RANK));
    expect(erring.result.measures['wrongful-share'].numerator).toBeGreaterThan(0);
  });

  it('has no sanction by association where friends do not count', async () => {
    const { result } = await live(spec(RANK, 'peer.mode=none'));
    expect(result.measures['collective-punishment-share'].numerator).toBe(0);
    expect(result.measures['collective-punishment-share'].denominator).toBeGreaterThan(0);
    const counted = await live(spec(RANK));
    expect(counted.result.measures['collective-punishment-share'].numerator).toBeGreaterThan(0);
  });

  it('is the same whoever runs the kernels, in blocks of whatever size, and if scores are renewed rarely', async () => {
    for (const set of [
      [RANK],
      [RANK, 'scale.update-months=3'],
      [RANK, 'register.siloed=true', 'joint-punishment.enabled=false'],
    ]) {
      const digest = await digestOfWorld(spec(...set));
      expect(await digestOfWorld(spec(...set), { crew: new ThoroughCrew(128) })).toBe(digest);
    }
  });

  it('tells people which criteria count against them, and no points that are not points of the score', async () => {
    const chronicle = new Chronicle();
    const { compiled } = await live(spec(RANK, 'opacity=open'), { follower: chronicle });
    const told = [0, 1, 2, 3].flatMap((citizen) =>
      explainLife(compiled, chronicle.historyOf(citizen), citizen).months.flatMap((month) => month.told),
    );
    expect(told.some((said) => said.includes(' counts against you: '))).toBe(true);
    expect(told.some((said) => said.includes('below neutral'))).toBe(false);
  });

  it('warns where people aim at cut-offs by points, and of no cut-off that a rank can reach', () => {
    const warned = (...set: string[]) =>
      warningsOf(loadRegime('article-2018', { set })).map(({ kind }) => kind);
    const aiming = 'responses.best-response.enabled=true';
    expect(warned(RANK, aiming)).toContain('aims-by-points');
    expect(warned(aiming)).not.toContain('aims-by-points');
    const lowest = ['scale.gain=0.2'];
    expect(warned(...lowest)).toContain('cut-off-unreachable');
    expect(warned(...lowest, RANK)).not.toContain('cut-off-unreachable');
  });

  it('is told as such, and another mode is refused where it stands', () => {
    const words = regimeInWords(loadRegime('article-2018', { set: [RANK] })).join(' ');
    expect(words).toContain('what one gains another loses');
    const odd = () => loadRegime('article-2018', { set: ['scale.mode=ranks'] });
    expect(odd).toThrow(/scale\.mode[\s\S]*ranks[\s\S]*Did you mean "rank"/);
  });
});
