/** Worlds lived by several threads, from what is built in dist: the outcome is that of one. */
import { describe, expect, it } from 'vitest';
import type { WorldSpec } from '../src/regime/compile.js';
import { loadSociety } from '../src/regime/load.js';
import { type Crew, LoneCrew } from '../src/run/crew.js';
import { type LiveOptions, liveWorlds } from '../src/run/live.js';
import { built } from './support/built.js';
import { digestOfWorld, hamlet, IN_A_HURRY, worldOf } from './support/worlds.js';

const threads = () => built<typeof import('../src/node/threads.js')>('node/threads');
const kernels = () => built<typeof import('../src/kernels/simd.js')>('kernels/simd');
const library = () => built<typeof import('../src/index.js')>('index');
const inputs = () => built<typeof import('../src/node/inputs.js')>('node/inputs');

/** The digest of a world lived by one desk, and by each number of threads. */
async function digests(
  spec: WorldSpec,
  crews: readonly number[],
  ties?: LiveOptions['ties'],
): Promise<{ alone: string; together: string[] }> {
  const { ThreadCrew, shared } = await threads();
  const { LoneCrew, liveWorlds: live } = await library();
  const digestBy = async (crew: Crew, allocate?: LiveOptions['allocate']) => {
    try {
      const { worlds } = await live([spec], { crew, allocate, ties });
      return worlds[0].result.head.digest;
    } finally {
      await crew.close();
    }
  };
  const alone = await digestBy(new LoneCrew());
  const together: string[] = [];
  for (const many of crews) {
    together.push(await digestBy(new ThreadCrew(many), shared));
  }
  return { alone, together };
}

describe('a society in the hands of several threads', () => {
  it.each(
    [1, 2, 3, 7].flatMap((many) => [[many, 'as they are written'] as const, [many, 'compiled'] as const]),
  )('lives the same lives with %i of them and kernels %s', async (many, how) => {
    const { ThreadCrew } = await threads();
    const { simdMachine } = await kernels();
    const spec = worldOf('article-2018', {
      citizens: 4_099,
      set: IN_A_HURRY,
      months: 10,
      society: hamlet(4),
    });
    const alone = await digestOfWorld(spec);
    const crew = new ThreadCrew(many, undefined, how === 'compiled' ? simdMachine() : undefined);
    try {
      const { worlds } = await liveWorlds([spec], { crew });
      expect(worlds[0].result.head.digest).toBe(alone);
      expect(worlds[0].result.head).toMatchObject({
        threads: many,
        kernel: how === 'compiled' ? 'simd' : 'ts',
      });
    } finally {
      await crew.close();
    }
  });

  it.each([
    [1, 'as they are written'],
    [3, 'as they are written'],
    [1, 'compiled'],
    [3, 'compiled'],
  ] as const)('believe the same of a group with %i of them and kernels %s', async (many, how) => {
    const { ThreadCrew } = await threads();
    const { simdMachine } = await kernels();
    const judged = (enabled: boolean) =>
      worldOf('article-2018', {
        citizens: 2_051,
        set: [...IN_A_HURRY, `responses.statistical-discrimination.enabled=${enabled}`, 'errors.scale=5'],
        months: 26,
        society: hamlet(4),
      });
    const alone = await digestOfWorld(judged(true), { crew: new LoneCrew() });
    expect(alone).not.toBe(await digestOfWorld(judged(false), { crew: new LoneCrew() }));
    const crew = new ThreadCrew(many, undefined, how === 'compiled' ? simdMachine() : undefined);
    try {
      const { worlds } = await liveWorlds([judged(true)], { crew });
      expect(worlds[0].memory.census.some((told) => told !== 0)).toBe(true);
      expect(worlds[0].result.head).toMatchObject({
        digest: alone,
        threads: many,
        kernel: how === 'compiled' ? 'simd' : 'ts',
      });
    } finally {
      await crew.close();
    }
  });

  it('lives the same lives where the last neighbourhood is not full, after a whole past', {
    timeout: 180_000,
  }, async () => {
    const spec = worldOf('article-2018', {
      citizens: 1_001,
      months: 26,
      society: loadSociety('china-2019'),
    });
    const { alone, together } = await digests(spec, [1, 2, 3, 7]);
    expect(together).toEqual([alone, alone, alone, alone]);
  });

  it('ties the same people where a topology says who knows whom, across the edges of threads', async () => {
    const { readEdgeList } = await library();
    const { tiesFrom } = await inputs();
    const people = 1_001;
    const ring = Array.from(
      { length: people },
      (_, i) => `${i} ${(i + 1) % people}\n${i} ${(i * 7 + 500) % people}`,
    );
    const list = readEdgeList(new TextEncoder().encode(ring.join('\n')), 'ring.txt');
    expect(list.nodes).toBe(people);
    const society = hamlet(4);
    const spec = worldOf('article-2018', { citizens: people, months: 10, society, set: IN_A_HURRY });
    const ties = tiesFrom({ list, hash: '' }, society, spec.seed);
    const { alone, together } = await digests(spec, [1, 2, 3, 7], ties);
    expect(together).toEqual([alone, alone, alone, alone]);
    expect(alone).not.toBe((await digests(spec, [])).alone);
  });

  it('compares two worlds as one thread does, life by life', async () => {
    const { ThreadCrew, shared } = await threads();
    const asked = { citizens: 2_050, months: 6, society: hamlet(2) };
    const specs = [worldOf('no-register', asked), worldOf('article-2018', { ...asked, set: IN_A_HURRY })];
    const alone = await liveWorlds(specs, { twins: true });
    const crew = new ThreadCrew(3, 256);
    try {
      const together = await liveWorlds(specs, { twins: true, crew, allocate: shared });
      expect(together.worlds.map((world) => world.result.head.digest)).toEqual(
        alone.worlds.map((world) => world.result.head.digest),
      );
      expect(Array.from(together.tallies?.firstMonth ?? [])).toEqual(
        Array.from(alone.tallies?.firstMonth ?? []),
      );
      expect(alone.tallies?.firstMonth.some((month) => month > 0)).toBe(true);
    } finally {
      await crew.close();
    }
  });

  it('says so when a thread cannot do its work, and does not hang', async () => {
    const { ThreadCrew, shared } = await threads();
    const crew = new ThreadCrew(2);
    try {
      await expect(crew.live([5], 1)).rejects.toThrow();
      expect(shared(4).byteLength).toBeGreaterThan(0);
    } finally {
      await crew.close();
    }
  });
});
