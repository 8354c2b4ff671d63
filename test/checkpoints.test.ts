/** A run that is killed goes on to the very outcome it would have had. */
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWorlds } from '../src/compare/compare.js';
import type { LiveOptions } from '../src/run/live.js';
import type { Savepoint } from '../src/run/savepoint.js';
import { Desktop } from './support/command-line.js';
import { digestOfWorld, IN_A_HURRY, live, worldOf } from './support/worlds.js';

/** A savepoint tells of the living memory itself, which threads may share: here it is copied. */
function copyOf({ calendar, worlds, tallies }: Savepoint): Savepoint {
  const both = ([a, b]: readonly [Uint16Array, Uint16Array]): [Uint16Array, Uint16Array] => [
    a.slice(),
    b.slice(),
  ];
  return {
    calendar,
    worlds: worlds.map(({ columns, monthly, tallied }) => ({
      columns: columns.map(([name, column]) => [name, column.slice()] as const),
      monthly: monthly.map((sums) => sums.slice()),
      tallied: tallied.slice(),
    })),
    ...(tallies && {
      tallies: {
        firstMonth: tallies.firstMonth.slice(),
        firstColumn: tallies.firstColumn.slice(),
        sanctioned: both(tallies.sanctioned),
        monthsUnder: both(tallies.monthsUnder),
        behind: both(tallies.behind),
      },
    }),
  };
}

describe('a world left and taken up again', () => {
  const collecting = (every: number) => {
    const kept: Savepoint[] = [];
    const save: LiveOptions['save'] = {
      every,
      keep: (savepoint) => {
        kept.push(copyOf(savepoint));
      },
    };
    return { kept, save };
  };

  it('comes out as if nobody had left it, whenever that was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 200, max: 1_300 }),
        fc.constantFrom<readonly string[]>([], ['scale.update-months=3'], ['rights.expiry.months=12']),
        async (every, citizens, set) => {
          const spec = worldOf('article-2018', { citizens, set: [...IN_A_HURRY, ...set], months: 13 });
          const { kept, save } = collecting(every);
          const { result } = await live(spec, { save });
          expect(kept).toHaveLength(Math.ceil(13 / every) - 1);
          for (const from of kept) {
            const again = await live(spec, { from });
            expect(again.result.head.digest).toBe(result.head.digest);
            expect(again.result.measures).toEqual(result.measures);
          }
        },
      ),
      { numRuns: 4, seed: 2, endOnFailure: true },
    );
  });

  it('tells of two worlds the same lives that part', async () => {
    const asked = { citizens: 900, months: 12 };
    const a = worldOf('no-register', asked);
    const b = worldOf('article-2018', { ...asked, set: IN_A_HURRY });
    const { kept, save } = collecting(5);
    const whole = await compareWorlds(a, b, { save });
    const { comparison, lives } = await compareWorlds(a, b, { from: kept[1] });
    expect(comparison.lives).toEqual(whole.comparison.lives);
    expect(comparison.partings).toEqual(whole.comparison.partings);
    expect(lives.outcomes).toEqual(whole.lives.outcomes);
  });

  it('is not touched by being saved', async () => {
    const spec = worldOf('article-2018', { set: IN_A_HURRY, months: 9 });
    const { save } = collecting(1);
    expect(await digestOfWorld(spec, { save })).toBe(await digestOfWorld(spec));
  });
});

describe('a run with checkpoints', () => {
  let desktop: Desktop;
  const glasshouse = (...words: string[]) => desktop.glasshouse(...words);
  const RUN = ['run', 'article-2018', '--citizens', '30000', '--months', '60', '--threads', '2'];
  const digestOf = (folder: string): string =>
    JSON.parse(readFileSync(desktop.path(folder, 'run.json'), 'utf8')).digests[0];
  /** Kills a run once it has kept a checkpoint; tells whether it was still running. */
  async function killed(out: string, ...words: string[]): Promise<boolean> {
    const { child, end } = desktop.begin(...words);
    while (!existsSync(desktop.path(`${out}.checkpoint`)) || checkpointsOf(out).length === 0) {
      if (child.exitCode !== null) {
        return false;
      }
      await wait(20);
    }
    await wait(Math.random() * 100);
    child.kill('SIGKILL');
    return (await end).signal === 'SIGKILL';
  }
  const checkpointsOf = (out: string) =>
    readdirSync(desktop.path(`${out}.checkpoint`)).filter((name) => /^before-month-\d+\.bin$/.test(name));

  beforeAll(() => {
    desktop = new Desktop();
    expect(glasshouse(...RUN, '--out', 'whole').code).toBe(0);
  });
  afterAll(() => desktop.clear());

  it('that is killed leaves nothing that looks finished, and goes on to the same digest', async () => {
    const words = [...RUN, '--out', 'cut', '--checkpoint-every', '3'];
    expect(await killed('cut', ...words)).toBe(true);
    expect(existsSync(desktop.path('cut'))).toBe(false);
    const said = glasshouse('run', '--resume', 'cut', '--threads', '1', '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(digestOf('cut')).toBe(digestOf('whole'));
    expect(readFileSync(desktop.path('cut', 'history.bin'))).toEqual(
      readFileSync(desktop.path('whole', 'history.bin')),
    );
    expect(existsSync(desktop.path('cut.checkpoint'))).toBe(false);
  });

  it('passes over a damaged checkpoint, says so, and still comes to the same digest', async () => {
    expect(await killed('hurt', ...RUN, '--out', 'hurt', '--checkpoint-every', '3')).toBe(true);
    const [newest] = checkpointsOf('hurt').slice(-1);
    const file = desktop.path('hurt.checkpoint', newest!);
    truncateSync(file, 5_000);
    const said = glasshouse('run', '--resume', 'hurt.checkpoint');
    expect(said.code).toBe(0);
    expect(said.err).toMatch(/The checkpoint .*before-month-\d+\.bin is damaged/);
    expect(digestOf('hurt')).toBe(digestOf('whole'));
  });

  it('is refused where it is told otherwise, was made otherwise, or is not there', async () => {
    expect(await killed('told', ...RUN, '--out', 'told', '--checkpoint-every', '3')).toBe(true);
    const mistake = (...words: string[]) => {
      const said = glasshouse(...words);
      expect(said.code).toBe(2);
      expect(said.err).not.toMatch(/\n\s+at /);
      return said.err;
    };
    expect(mistake('run', '--resume', 'nowhere')).toMatch(/There are no checkpoints of nowhere\./);
    expect(mistake('run', '--resume', 'told', '--months', '12')).toMatch(/Leave --months out\./);
    expect(mistake('run', 'article-2018', '--resume', 'told')).toMatch(/Leave article-2018 out\./);
    expect(mistake('compare', '--resume', 'told')).toMatch(/Use `glasshouse run`\./);
    const regime = desktop.path('told.checkpoint', 'regime-0.yaml');
    const rules = readFileSync(regime, 'utf8');
    writeFileSync(regime, rules.replace('retention-months: 48', 'retention-months: 12'));
    expect(mistake('run', '--resume', 'told')).toMatch(/was changed\./);
    writeFileSync(regime, rules);
    const plan = desktop.path('told.checkpoint', 'plan.json');
    const text = readFileSync(plan, 'utf8');
    writeFileSync(plan, text.replace(/"glasshouse": "[^"]+"/, '"glasshouse": "0.0.1"'));
    expect(mistake('run', '--resume', 'told')).toMatch(/another version of Glasshouse.*0\.0\.1/s);
    writeFileSync(plan, text);
    expect(glasshouse('run', '--resume', 'told').code).toBe(0);
    expect(mistake('run')).toMatch(/missing required argument 'regime'/);
  });
});
