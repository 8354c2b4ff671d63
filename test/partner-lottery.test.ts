/** The luck of which partners know whom (H16), drawn again with nothing else. */
import { describe, expect, it } from 'vitest';
import { compareFurther, furtherWorlds } from '../src/run/further.js';
import { liveWorlds } from '../src/run/live.js';
import { columnOf, HARSH, hamlet, live, worldOf } from './support/worlds.js';

const asked = { months: 20, citizens: 1_500, society: hamlet() };
const lottery = async (...set: string[]) => {
  const spec = {
    ...worldOf('article-2018', { ...asked, set: [...HARSH, ...set] }),
    measures: ['partner-lottery'],
  };
  const { specs, asked: of } = furtherWorlds(spec);
  const { worlds } = await liveWorlds([spec, ...specs]);
  return compareFurther(worlds[0], worlds.slice(1), of)['partner-lottery'];
};

describe('partners that are drawn again', () => {
  it('know other people, as many of them, and the people are the same', async () => {
    const spec = worldOf('article-2018', { ...asked, set: HARSH });
    const one = await live(spec);
    const other = await live({ ...spec, partnerSeed: 99 });
    const known = [one, other].map((world) => Array.from(columnOf(world, 'coverage')));
    expect(known[0]).not.toEqual(known[1]);
    const partly = one.compiled.partners.filter(({ coverage }) => coverage[0] > 5 && coverage[0] < 95);
    expect(partly.length).toBeGreaterThan(0);
    for (const { member } of partly) {
      const [here, there] = known.map((bits) => bits.reduce((sum, bit) => sum + ((bit >> member) & 1), 0));
      expect(Math.abs(here - there)).toBeLessThan(5 * Math.sqrt(asked.citizens / 2));
    }
    for (const trait of ['group', 'income-class', 'conscientiousness']) {
      expect(columnOf(other, trait), trait).toEqual(columnOf(one, trait));
    }
  });

  it('leave mistakes, misses and lives alone where everybody knows nobody else than before', async () => {
    const { compiled } = await live(worldOf('article-2018', { ...asked, months: 1 }));
    const all = compiled.partners.map(({ id }) => `partners.${id}.coverage=100`);
    const spec = worldOf('article-2018', { ...asked, set: [...HARSH, ...all] });
    const one = await live(spec);
    const other = await live({ ...spec, partnerSeed: 99 });
    expect(other.result.head.digest).toBe(one.result.head.digest);
    const { value, parts } = await lottery(...all);
    expect(value).toBe(0);
    expect(parts?.score.value).toBe(0);
  });

  it('decide about somebody where partners know some people only', async () => {
    const { value, denominator, parts } = await lottery();
    expect(denominator).toBe(asked.citizens);
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThanOrEqual(50);
    expect(parts?.score.value).toBeGreaterThan(0);
  });
});
