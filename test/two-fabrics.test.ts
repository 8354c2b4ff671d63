/** What the facts look at, on ties that are kept and on ties that are worked out: no further apart than chance. */
import { describe, expect, it } from 'vitest';
import { liveWorlds } from '../src/run/live.js';
import { pictureOf } from '../src/run/picture.js';
import { facts } from '../src/validation/facts.js';
import { compareFabrics } from '../src/validation/two-fabrics.js';

describe('a society whose partners are worked out', () => {
  // 2,000 citizens here; `bench/two-fabrics.mjs` does the same with 100,000, and docs/ties.md says what came of it
  it('shows the facts F1 to F6 as the one whose partners are kept does, within sampling error', async () => {
    const rows = await compareFabrics(facts, {
      seeds: 4,
      citizens: 2_000,
      months: 60,
      live: async (specs) => {
        const { worlds } = await liveWorlds(specs);
        return worlds.map((world) => ({
          result: world.result,
          picture: pictureOf(world, (id) => world.result.measures[id]),
        }));
      },
    });
    expect(new Set(rows.map(({ fact }) => fact))).toEqual(new Set(['F1', 'F2', 'F3', 'F4', 'F5', 'F6']));
    // one in twenty lies beyond its margin by chance
    expect(rows.filter(({ within }) => !within).length).toBeLessThanOrEqual(2);
    for (const { what, difference, margin } of rows) {
      expect(Number.isFinite(difference) ? Math.abs(difference) / (margin || 1) : 0, what).toBeLessThan(2);
    }
    // other people know each other, so something differs at all
    expect(rows.some(({ difference }) => difference !== 0)).toBe(true);
  }, 240_000);
});
