/** Worlds lived by several threads, from what is built in dist: the outcome is that of one. */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { liveWorlds } from '../src/run/live.js';
import { digestOfWorld, hamlet, IN_A_HURRY, worldOf } from './support/worlds.js';

const built = fileURLToPath(new URL('../dist/node/threads.js', import.meta.url));

async function threads(): Promise<typeof import('../src/node/threads.js')> {
  if (!existsSync(built)) {
    throw new Error(`${built} is missing: run \`npm run build\``);
  }
  return import(pathToFileURL(built).href);
}

describe('a society in the hands of several threads', () => {
  it.each([1, 2, 3, 7])('lives the same lives with %i of them', async (many) => {
    const { ThreadCrew, shared } = await threads();
    const spec = worldOf('article-2018', {
      citizens: 4_099,
      set: IN_A_HURRY,
      months: 10,
      society: hamlet(4),
    });
    const alone = await digestOfWorld(spec);
    const crew = new ThreadCrew(many);
    try {
      const { worlds } = await liveWorlds([spec], { crew, allocate: shared });
      expect(worlds[0].result.head.digest).toBe(alone);
      expect(worlds[0].result.head.threads).toBe(many);
    } finally {
      await crew.close();
    }
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
