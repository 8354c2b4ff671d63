import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOLDEN_WORLDS, type Golden, type GoldenName, liveGolden } from './support/golden.js';

const file = (name: string) => new URL(`./golden/${name}.json`, import.meta.url);
const names = Object.keys(GOLDEN_WORLDS) as GoldenName[];
const HELP =
  'The outcome of a golden world moved. If that is meant, write it down with UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts and add a fragment titled "Results change" to changes/: what, how much, why.';

describe('the same two thousand people', () => {
  it.each(names)('live the same four years in %s, to the last bit', async (name) => {
    const now = await liveGolden(name);
    if (process.env.UPDATE_GOLDEN) {
      writeFileSync(file(name), `${JSON.stringify(now, null, 2)}\n`);
    }
    const kept = JSON.parse(readFileSync(file(name), 'utf8')) as Golden;
    expect(now.measures, HELP).toEqual(kept.measures);
    expect(now.digest, HELP).toBe(kept.digest);
  });

  it('are not all the same: each world has a digest of its own', () => {
    const digests = names.map((name) => (JSON.parse(readFileSync(file(name), 'utf8')) as Golden).digest);
    expect(new Set(digests).size).toBe(names.length);
  });
});
