/** Likeness along ties against ties drawn again (H9), in networks small enough to draw by hand. */
import { describe, expect, it } from 'vitest';
import likenessMade from '../src/catalogue/measures/likeness-made.js';
import { likenessAlong } from '../src/catalogue/shared/rewired.js';
import type { Picture, WorldsMeasure } from '../src/engine/contracts.js';
import { compareFurther, furtherWorlds } from '../src/run/further.js';
import { liveWorlds } from '../src/run/live.js';
import { hamlet, IN_A_HURRY, worldOf } from './support/worlds.js';

type Ties = readonly (readonly [number, number])[];

const friendsIn = (ties: Ties) => {
  const friends = new Map<number, number[]>();
  for (const [a, b] of ties) {
    friends.set(a, [...(friends.get(a) ?? []), b]);
    friends.set(b, [...(friends.get(b) ?? []), a]);
  }
  return (citizen: number) => friends.get(citizen) ?? [];
};

/** Pairs of neighbours in the order given. */
const pairs = (people: readonly number[]): Ties =>
  people.flatMap((one, place) => (place % 2 === 0 ? [[one, people[place + 1]] as const] : []));

describe('likeness along ties that are drawn again (H9)', () => {
  it('is -1 / (ends - 1) on average over all ways to draw them', () => {
    const values = [1, 4, 6, 9];
    const ways = [
      [0, 1, 2, 3],
      [0, 2, 1, 3],
      [0, 3, 1, 2],
    ].map((people) => likenessAlong(values, [0, 0, 0, 0], 1, friendsIn(pairs(people))));
    const mean = ways.reduce((sum, { found }) => sum + (found ?? Number.NaN), 0) / 3;
    expect(mean).toBeCloseTo(-1 / 3, 12);
    for (const { rewired, ends } of ways) {
      expect(ends).toBe(4);
      expect(rewired).toBeCloseTo(mean, 12);
    }
  });

  it('is all there is where people of one cell are alike and meet only their own', () => {
    const ties = pairs([0, 1, 2, 3]);
    const { found, rewiredInCells } = likenessAlong([2, 2, 8, 8], [0, 0, 1, 1], 2, friendsIn(ties));
    expect(found).toBe(1);
    expect(rewiredInCells).toBe(1);
  });

  it('is none where cells say nothing of the value, however alike friends are', () => {
    const ties = pairs([0, 1, 2, 3]);
    const { found, rewiredInCells } = likenessAlong([2, 2, 8, 8], [0, 1, 0, 1], 2, friendsIn(ties));
    expect(found).toBe(1);
    expect(rewiredInCells).toBeCloseTo(0, 12);
  });

  it('is not estimable without ties, or where all are alike', () => {
    expect(likenessAlong([1, 9], [0, 0], 1, () => []).found).toBeNull();
    expect(likenessAlong([5, 5], [0, 0], 1, friendsIn([[0, 1]])).rewired).toBeNull();
  });
});

describe('likeness that a regime makes (H9)', () => {
  const PEOPLE = 400;
  const everybody = Array.from({ length: PEOPLE }, (_, i) => i);
  const band = everybody.map((i) => (i % 4 < 2 ? 40 : 200));
  const pictured = (ties: Ties): Picture => {
    const columns: Record<string, ArrayLike<number>> = {
      band,
      group: everybody.map(() => 0),
      'income-class': everybody.map(() => 9),
    };
    return { column: (name: string) => columns[name], friendsOf: friendsIn(ties) } as unknown as Picture;
  };
  const alike = pictured(pairs(everybody));
  /** Each with somebody of the other score: 0 with 2, 1 with 3. */
  const unlike = pictured(pairs(everybody.flatMap((i) => (i % 4 < 2 ? [i, i + 2] : []))));
  const { compared } = likenessMade as unknown as WorldsMeasure;

  it('is 2 where all would have friends unlike them and have none but those who are like them', () => {
    const { value, denominator, parts } = compared(alike, { off: unlike });
    expect(value).toBeCloseTo(2, 12);
    expect(denominator).toBe(PEOPLE / 2);
    expect(parts?.here.value).toBeCloseTo(1, 12);
    expect(parts?.without.value).toBeCloseTo(-1, 12);
    expect(parts?.chance.value).toBeCloseTo(2 / Math.sqrt(200), 12);
    expect(parts?.cells.value).toBeCloseTo(0, 12);
  });

  it('is 0 where ties are as they would be, and not estimable of fewer than a hundred ties', () => {
    expect(compared(unlike, { off: unlike }).value).toBe(0);
    expect(compared(alike, { off: undefined }).value).toBeNull();
    const few = pictured(pairs(everybody.slice(0, 198)));
    expect(compared(few, { off: few }).value).toBeNull();
  });

  it('is told of a run; the likeness there is, is the one of the first table', async () => {
    const spec = {
      ...worldOf('article-2018', { set: IN_A_HURRY, months: 18, citizens: 1_500, society: hamlet() }),
      measures: ['likeness-made', 'score-assortativity'],
    };
    const { specs, asked } = furtherWorlds(spec);
    const { worlds } = await liveWorlds([spec, ...specs]);
    const { value, parts } = compareFurther(worlds[0], worlds.slice(1), asked)['likeness-made'];
    expect(value).not.toBeNull();
    expect(parts?.here.value).toBeCloseTo(
      worlds[0].result.measures['score-assortativity'].value as number,
      10,
    );
  });
});
