/** Worlds that go on under other rules from one month on. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegime } from '../../src/regime/load.js';
import { liveBranches } from '../../src/run/branch.js';
import { Desktop } from '../support/command-line.js';
import { digestOfWorld, HARSH, worldOf } from '../support/worlds.js';

const spec = (set: readonly string[] = []) => ({
  ...worldOf('article-2018', { set: [...HARSH, ...set], months: 14 }),
  measures: 'core' as const,
});
const regime = (set: readonly string[] = []) => spec(set).regime;

describe('a branch', () => {
  it('under the very same rules is the world as it was, whenever it begins', async () => {
    const digest = await digestOfWorld(spec());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 14 }), async (at) => {
        const { trunk, branches } = await liveBranches(spec(), at, [regime()]);
        expect([trunk, ...branches].map(({ result }) => result.head.digest)).toEqual([digest, digest]);
      }),
      { numRuns: 4 },
    );
  });

  // January 2018 is month 1
  it.each([
    ['records are forgotten sooner', ['rights.expiry.months=6', 'rights.expiry.from=2018-09']],
    ['a person looks at sanctions', ['rights.review.enabled=true', 'rights.review.from=2018-09']],
    ['the regime is repealed', ['rights.repeal.from=2018-09']],
  ])('is the run under its rules from the start, where %s from then on', async (_, set) => {
    const { trunk, branches } = await liveBranches(spec(), 8, [regime(set)]);
    const [branch] = branches;
    expect(branch.result.head.digest).toBe(await digestOfWorld(spec(set)));
    expect(branch.result.head.digest).not.toBe(trunk.result.head.digest);
  });

  it('lets the past stand: nobody’s life differs before it begins', async () => {
    const { trunk, branches } = await liveBranches(spec(), 10, [
      regime(['peer.mode=none', 'errors.scale=0']),
    ]);
    const month = (world: typeof trunk, number: number) => [...world.monthly[number - 1]];
    const [branch] = branches;
    for (let number = 1; number < 10; number++) {
      expect(month(branch, number)).toEqual(month(trunk, number));
    }
    expect(branch.result.measures['false-record-now'].numerator).toBeLessThan(
      trunk.result.measures['false-record-now'].numerator,
    );
  });

  it('is refused where its rules keep something of people otherwise from the start', async () => {
    const other = loadRegime('article-2018', {
      set: [...HARSH, 'register.slot-months=1', 'register.retention-months=15'],
    });
    await expect(liveBranches(spec(), 5, [other])).rejects.toMatchObject({ kind: 'decided-from-the-start' });
  });
});

describe('glasshouse branch', () => {
  it('goes on with a finished run, and finds the run as it was beside it', () => {
    const desktop = new Desktop();
    try {
      const small = ['--society', 'hamlet.yaml', '--citizens', '1000', '--months', '6', '--measures', 'core'];
      desktop.glasshouse('run', 'platform-rating', ...small, '--out', 'one');
      const change = ['--set', 'errors.scale=0', '--set', 'errors.scale=3'];
      const { code, out } = desktop.glasshouse('branch', 'one', '--at', '4', ...change, '--each', '--json');
      expect(code).toBe(0);
      const run = JSON.parse(readFileSync(desktop.path('one/run.json'), 'utf8'));
      const { trunk, branches } = JSON.parse(out);
      expect(trunk.digest).toBe(run.digests[0]);
      expect(branches.map(({ diff }: { diff: { path: string }[] }) => diff.map(({ path }) => path))).toEqual([
        ['errors.scale'],
        ['errors.scale'],
      ]);
      const late = desktop.glasshouse('branch', 'one', '--at', '7', ...change);
      expect(late).toMatchObject({ code: 2, out: '' });
      expect(late.err).toContain('Found 7. Allowed: 2 to 6.');
    } finally {
      desktop.clear();
    }
  });
});
