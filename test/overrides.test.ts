import { describe, expect, it } from 'vitest';
import type { Override } from '../src/engine/overrides.js';
import { compileWorld } from '../src/regime/compile.js';
import { IN_A_HURRY, live, worldOf } from './support/worlds.js';

const CITIZEN = 40;
const MONTHS = 12;
const world = worldOf('article-2018', { set: IN_A_HURRY, citizens: 256, months: MONTHS });

const said = (cut: number): Override[] =>
  Array.from({ length: MONTHS }, (_, place) => place + 1).flatMap((month) =>
    ['acquaintance', 'distancing'].map((idea) => ({
      citizen: CITIZEN,
      month,
      idea,
      choice: { cut, offer: 0 },
    })),
  );

/** Willingness of the citizen after the last month: sixteen bits. */
async function willing(overrides: readonly Override[]): Promise<number> {
  const { memory, calendar } = await live({ ...world, overrides });
  return memory.words[calendar & 1][CITIZEN] & 0xffff;
}

const bits = (word: number): number => word.toString(2).replaceAll('0', '').length;

describe('a citizen who decides about ties', () => {
  it('lets go of every tie that is reconsidered, or of none', async () => {
    const kept = await willing(said(0));
    const cut = await willing(said(1));
    expect(bits(cut)).toBeLessThan(bits(kept) - 3);
    expect(cut & ~kept).toBe(0);
  });

  it('does so through the ideas that speak on ties alone', () => {
    const by = (idea: string, choice: Override['choice']) => () =>
      compileWorld({ ...world, overrides: [{ citizen: CITIZEN, month: 1, idea, choice }] });
    expect(by('acquaintance', { cut: 1 })).not.toThrow();
    expect(by('gaming', { cut: 1 })).toThrow('chooses cut, which is neither');
    expect(by('distancing', { cut: 2 })).toThrow('sets cut to 2; whole numbers from 0 to 1');
  });
});
