/** The stylised facts: how they are judged, and that every one of them can be looked at. */
import { describe, expect, it } from 'vitest';
import { liveWorlds } from '../src/run/live.js';
import { pictureOf } from '../src/run/picture.js';
import { factsText } from '../src/text/facts.js';
import { facts, judgeRow, lookAtFacts, studentT } from '../src/validation/facts.js';

describe('a number found over seeds', () => {
  const row = { what: 'ties lost', unit: '%', least: -20, most: -8 };

  it('holds only where its whole interval lies in the band', () => {
    expect(judgeRow(row, [-10, -11, -12]).verdict).toBe('holds');
    expect(judgeRow(row, [-6, -10, -14]).verdict).toBe('undecided');
    expect(judgeRow(row, [-2, -2.1, -1.9]).verdict).toBe('fails');
    expect(judgeRow(row, [Number.NaN, -10]).verdict).toBe('fails');
    expect(judgeRow(row, [-10]).verdict).toBe('undecided');
  });

  it('that something was set on is shown as calibrated, and never as holding', () => {
    const set = { ...row, calibrated: 'responses.distancing.slope' };
    expect(judgeRow(set, [-10, -11, -12]).verdict).toBe('calibrated, inside');
    expect(judgeRow(set, [-2, -2.1, -1.9]).verdict).toBe('calibrated, outside');
  });

  it('has the margin of Student’s t: mean 2, deviation 1, three seeds', () => {
    const { mean, margin } = judgeRow({ what: 'a', unit: 'b' }, [1, 2, 3]);
    expect(mean).toBe(2);
    expect(margin).toBeCloseTo(4.303 / Math.sqrt(3), 6);
    expect(studentT(3)).toBeCloseTo(3.182, 2);
    expect(studentT(19)).toBeCloseTo(2.093, 3);
    expect(studentT(1000)).toBeCloseTo(1.962, 3);
  });
});

describe('the facts F1 to F6', () => {
  it('are looked at in worlds of the same people, row by row', async () => {
    const found = await lookAtFacts(facts, {
      seeds: 1,
      citizens: 1_500,
      months: 48,
      live: async (specs) => {
        const { worlds } = await liveWorlds(specs);
        return worlds.map((world) => ({
          result: world.result,
          picture: pictureOf(world, (id) => world.result.measures[id]),
        }));
      },
    });
    expect(found.map(({ id }) => id)).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6']);
    for (const { rows } of found) {
      expect(rows.every(({ mean }) => Number.isFinite(mean))).toBe(true);
      // one seed proves nothing
      expect(rows.every(({ verdict }) => verdict !== 'holds')).toBe(true);
    }
    const text = factsText(found, 1, 1_500);
    expect(text).toContain('Over 1 seeds of 1,500 citizens: 0 hold');
    // fear silences, and most those with little courage, in this world too
    expect(found[0].rows[0].mean).toBeLessThan(0);
    expect(found[0].rows[1].mean).toBeLessThan(0);
  });
});
