/** Submodels a society or regime may ask for: off they are absent bit for bit, on they do what they say. */
import { describe, expect, it } from 'vitest';
import { loadSociety } from '../src/regime/load.js';
import type { Society } from '../src/regime/regime.js';
import { columnOf, digestOfWorld, IN_A_HURRY, live, worldOf } from './support/worlds.js';

const societyWith = (lines = ''): Society =>
  loadSociety({
    file: 'nearer.yaml',
    text: `id: nearer\nextends: china-2019\ntitle: A hamlet\nburn-in-months: { value: 6, assumption: true }\n${lines}`,
  });
const on = (idea: string, more = ''): string =>
  `  ${idea}:\n    enabled: { value: true, assumption: true }\n${more}`;
const worldIn = (society: Society, set: readonly string[] = [], months = 18) =>
  worldOf('article-2018', { society, citizens: 1_500, months, set: [...IN_A_HURRY, ...set] });

const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((all, one) => all + one, 0);

describe('an idea a society does not ask for', () => {
  it.each(['life:\n  long-search', 'acts:\n  pessimism', 'acts:\n  opinion-drift'])(
    'is absent, and one switched off by name is absent bit for bit (%s)',
    async (idea) => {
      const silent = await live(worldIn(societyWith()));
      const off = societyWith(`${idea}:\n    enabled: { value: false, assumption: true }\n`);
      expect(await digestOfWorld(worldIn(off))).toBe(silent.result.head.digest);
      const name = idea.split('  ')[1];
      expect(silent.compiled.plan.ideas.map(({ id }) => id)).not.toContain(name);
    },
  );
});

describe('a citizen long without work', () => {
  it('finds it more rarely where the society says so', async () => {
    const usual = await live(worldIn(societyWith()));
    const harder = await live(
      worldIn(societyWith(`life:\n${on('long-search', '    falls: { value: 90, assumption: true }\n')}`)),
    );
    expect(sum(columnOf(harder, 'job'))).toBeLessThan(sum(columnOf(usual, 'job')));
  });
});

describe('a citizen without work or money', () => {
  it('may say so in public, and is scored as if it were criticism', async () => {
    const talks = await live(worldIn(societyWith(`acts:\n${on('pessimism')}`)));
    const silent = await live(worldIn(societyWith()));
    const jobs = columnOf(talks, 'job');
    const money = columnOf(talks, 'liquidity');
    columnOf(talks, 'pessimistic').forEach((speaks, i) => {
      if (speaks === 1) expect(jobs[i] === 0 || (money[i] as number) < 0, `citizen ${i}`).toBe(true);
    });
    expect(talks.result.measures['talk-of-hard-times']?.value).toBeGreaterThan(0);
    expect(silent.result.measures['talk-of-hard-times']).toBeUndefined();
    const onRecord = (world: typeof talks) =>
      columnOf(world, 'register:speech').filter((records) => records !== 0).length;
    expect(onRecord(talks)).toBeGreaterThan(onRecord(silent));
  });
});

describe('a citizen whose friends speak', () => {
  it('comes to think a little of what they say, unless the first opinion holds altogether', async () => {
    const with_ = async (held: number) =>
      live(
        worldIn(
          societyWith(
            `acts:\n${on('opinion-drift', `    first-opinion: { value: ${held}, assumption: true }\n`)}`,
          ),
        ),
      );
    const held = await with_(100);
    const first = columnOf(held, 'opinion');
    expect(Array.from(columnOf(held, 'opinion-now'), (now) => now >> 8)).toEqual(Array.from(first));
    const free = await with_(0);
    const moved = Array.from(columnOf(free, 'opinion-now')).filter((now, i) => now >> 8 !== first[i]);
    expect(moved.length).toBeGreaterThan(100);
    for (const now of columnOf(free, 'opinion-now')) {
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(63 * 256);
    }
  });
});

describe('what a criterion asks only if a regime says so', () => {
  it('keeps no field of paid instalments until it counts', async () => {
    const silent = await live(worldIn(societyWith()));
    expect(silent.compiled.plan.layout.columns.has('register:instalments')).toBe(false);
    const off = worldIn(societyWith(), ['criteria.credit-history.on-time-points=false']);
    expect(await digestOfWorld(off)).toBe(silent.result.head.digest);
    const counts = await live(worldIn(societyWith(), ['criteria.credit-history.on-time-points=true']));
    expect(sum(columnOf(counts, 'register:instalments'))).toBeGreaterThan(0);
    expect(sum(columnOf(counts, 'score'))).toBeGreaterThan(sum(columnOf(silent, 'score')));
  });

  it('verifies an address without asking how long it has been kept', async () => {
    const only = (id: string) => `criteria.${id}.weight=0`;
    const alone = [
      'credit-history',
      'fulfilment-capacity',
      'behaviour-preferences',
      'interpersonal-relations',
    ];
    const set = [...alone.map(only), 'criteria.personal-characteristics.weight=100'];
    const verified = await live(
      worldIn(societyWith(), [...set, 'criteria.personal-characteristics.tenure=false']),
    );
    const { settings } = verified.compiled.plan;
    const scores = new Set(columnOf(verified, 'score'));
    // the reference for everybody verified, less for who moved this month
    expect(scores.size).toBe(2);
    expect(Math.max(...scores)).toBe(settings['scale.neutral']);
    const kept = await live(worldIn(societyWith(), set));
    expect(new Set(columnOf(kept, 'score')).size).toBeGreaterThan(10);
  });
});

describe('a journey abroad', () => {
  it('is refused for want of a letter to fewer people where high scores need none', async () => {
    const refused = async (set: readonly string[]) =>
      (await live(worldIn(societyWith(), set, 30))).result.measures['journeys-abroad-refused']?.numerator ??
      0;
    const without = await refused(['privileges.enabled=false']);
    expect(await refused([])).toBeLessThan(without);
    expect(without).toBeGreaterThan(5);
  });
});
