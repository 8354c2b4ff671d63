/** What ties of a generated society look like, of every size and however partners are known. */
import { describe, expect, it } from 'vitest';
import { loadSociety } from '../src/regime/load.js';
import { describeSociety } from '../src/run/society-figures.js';
import { atRandom, meanPath } from '../src/ties/paths.js';
import { toRows } from '../src/ties/rows.js';

const WAYS = [
  ['kept', 2_000_000_000],
  ['worked out', 0],
] as const;
const SIZES = [1_000, 1_030, 2_111, 8_192, 30_003];
const EVERY = ['china-2019', 'eu-2019', 'town'].flatMap((id) =>
  WAYS.flatMap(([partners, from]) => SIZES.map((citizens) => ({ id, partners, from, citizens }))),
);

const figuresOf = (id: string, citizens: number, set: readonly string[], seed = 1) =>
  describeSociety(loadSociety(id, { set }), citizens, seed);

describe('the ties of a society', () => {
  it.each(EVERY)(
    'are as it says they should be: $id, $citizens citizens, partners $partners',
    ({ id, partners, from, citizens }) => {
      for (const seed of [1, 2, 3]) {
        const figures = figuresOf(id, citizens, [`ties.masks-from=${from}`], seed);
        expect(figures.partners).toBe(partners);
        expect(figures.outside, JSON.stringify(figures.ties)).toEqual([]);
        // nobody but a few loners is apart from the others
        expect(figures.largestComponent).toBeGreaterThanOrEqual(0.995 * citizens);
      }
    },
  );

  it.each(WAYS)('fall apart without weak ties, and that is said: partners %s', (_partners, from) => {
    const { outside, ties } = figuresOf('china-2019', 8_192, [
      `ties.masks-from=${from}`,
      'ties.weak.active=0',
    ]);
    expect(ties.reach).toBeLessThan(13);
    expect(outside).toContain('reach');
  });

  it.each(WAYS)(
    'are of like people where the society says so, and not where it does not: partners %s',
    (_, from) => {
      const blind = ['work', 'friends'].map((layer) => `ties.${layer}.homophily=0`);
      const alike = figuresOf('china-2019', 20_000, [`ties.masks-from=${from}`]).ties;
      const less = figuresOf('china-2019', 20_000, [`ties.masks-from=${from}`, ...blind]).ties;
      expect(less['income-likeness']).toBeLessThan(alike['income-likeness'] - 3);
      expect(less['opinion-likeness']).toBeLessThan(alike['opinion-likeness'] - 1.5);
    },
  );

  it.each(WAYS)('differ more between people who differ more in sociability: partners %s', (_, from) => {
    const spread = (percent: number) =>
      figuresOf('china-2019', 5_000, [`ties.masks-from=${from}`, `ties.sociability-spread=${percent}`]).ties
        .spread;
    expect(spread(0)).toBeLessThan(spread(35) - 5);
  });
});

describe('a mean path', () => {
  const ring = (nodes: number) => {
    const from = Uint32Array.from({ length: nodes }, (_, i) => (i === nodes - 1 ? 0 : i));
    const to = Uint32Array.from({ length: nodes }, (_, i) => (i === nodes - 1 ? i : i + 1));
    const order = [...from.keys()].sort((a, b) => from[a] - from[b] || to[a] - to[b]);
    return toRows({
      nodes,
      edges: { from: Uint32Array.from(order, (i) => from[i]), to: Uint32Array.from(order, (i) => to[i]) },
    });
  };

  it('of nine people in a ring is two and a half ties', () => {
    expect(meanPath(ring(9), 3)).toBe(2.5);
  });

  it('is not estimable where nobody reaches half of all', () => {
    expect(meanPath({ offsets: new Uint32Array(11), partners: new Uint32Array(0) }, 4)).toBeNaN();
  });

  it('is of people with as many ties as before, where these are drawn at random', () => {
    const { offsets, partners } = atRandom(ring(200), (place) => Math.imul(place + 1, 2654435761) >>> 0);
    expect([...offsets]).toEqual([...ring(200).offsets]);
    const ends = new Uint32Array(200);
    for (const other of partners) ends[other]++;
    expect(new Set(ends)).toEqual(new Set([2]));
  });
});
