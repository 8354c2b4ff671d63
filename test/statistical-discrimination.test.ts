/** Employers who judge by group: a belief about a group, made of the register, and nobody else's. */
import { describe, expect, it } from 'vitest';
import { explainLife } from '../src/run/explain.js';
import { Chronicle, digestOfWorld, IN_A_HURRY, live, ThoroughCrew, worldOf } from './support/worlds.js';

const ON = 'responses.statistical-discrimination.enabled=true';
const world = (set: readonly string[] = []) =>
  worldOf('article-2018', { citizens: 4_000, months: 40, set: [...IN_A_HURRY, ...set] });

describe('employers who judge by group', () => {
  it('are absent until a regime names them', async () => {
    const silent = await live(world());
    expect(silent.compiled.plan.layout.columns.has('clean-record')).toBe(false);
    expect(await digestOfWorld(world(['responses.statistical-discrimination.enabled=false']))).toBe(
      silent.result.head.digest,
    );
  });

  it('hire fewer of the group with more on record, though nobody in it has changed', async () => {
    // ten times as many false records in group B
    const errors = ['errors.group-factors=[1, 10, 1]', 'errors.scale=5'];
    const judged = await live(world([ON, ...errors]));
    const silent = await live(world(errors));
    const [clean, cleanB] = judged.memory.census;
    expect(cleanB).toBeLessThan((clean as number) - 3_000);
    const withoutWork = (of: typeof judged, group: 'A' | 'B') =>
      of.result.measures['unemployment']?.groups[group].numerator ?? 0;
    expect(withoutWork(judged, 'B')).toBeGreaterThan(withoutWork(silent, 'B'));
  });

  it('believe the same whoever does the adding up, and a life can be lived again', async () => {
    const chronicle = new Chronicle();
    const lived = await live(world([ON]), { follower: chronicle });
    expect(await digestOfWorld(world([ON]), { crew: new ThoroughCrew(512) })).toBe(lived.result.head.digest);
    const life = explainLife(lived.compiled, chronicle.historyOf(7), 7);
    expect(life.months).toHaveLength(40);
  });
});
