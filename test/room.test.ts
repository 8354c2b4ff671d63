import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { InputError } from '../src/engine/errors.js';
import type { Plan } from '../src/node/plan.js';
import { estimateOf, tellEstimate } from '../src/node/room.js';
import { worldOf } from './support/worlds.js';

const MOST = 2 ** 31 - 1;

/** What so many citizens would take, lived district by district where that may be. */
function asked(citizens: number, districts: boolean, more: Partial<Plan> = {}) {
  const spec = { ...worldOf('article-2018', { citizens, months: 12 }), measures: 'core' as const };
  const plan: Plan = { ...spec, threads: 2, command: '', ...more };
  return estimateOf(plan, [spec], districts, tmpdir());
}

describe('what a run will take, before anybody is born', () => {
  it('is a little memory and no disk for a town', () => {
    const estimate = asked(20_000, true);
    expect(estimate).toMatchObject({ how: 'whole', diskBytes: 0, threads: 2 });
    expect(estimate.memoryBytes).toBeLessThan(20_000 * 400);
    expect(tellEstimate(estimate)).toMatch(
      /^20,000 citizens: about 0\.0 GiB of memory, and about 1 s on this machine\.$/,
    );
  });

  it('grows with people: words of everybody, and a record of each', () => {
    const [fewer, more] = [
      asked(4_000_000, true, { districts: true }),
      asked(8_000_000, true, { districts: true }),
    ];
    expect(fewer.how).toBe('districts');
    expect(more.memoryBytes + more.diskBytes).toBeGreaterThan(
      1.5 * (fewer.memoryBytes + fewer.diskBytes - 400 * 2 ** 20),
    );
    expect(more.seconds).toBeCloseTo(2 * fewer.seconds, 6);
    expect(tellEstimate(more)).toContain('lived district by district');
  });

  it('is refused where it does not fit, with a number of people that does', () => {
    const refused = (districts: boolean): InputError | undefined => {
      try {
        asked(MOST, districts);
        return undefined;
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        return error as InputError;
      }
    };
    for (const districts of [true, false]) {
      const error = refused(districts);
      // a machine that holds two thousand million people has nothing to refuse
      if (error) {
        const most = Number(/at most (\d+) here/.exec(error.allowed ?? '')?.[1]);
        expect(most).toBeGreaterThan(1_000_000);
        expect(asked(Math.floor(most * 0.95), districts).citizens).toBeLessThan(MOST);
      }
    }
  });
});
