/** Cells lived in a pool of processes: the same as worlds lived alone, kept, and none lost. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellFailure, CellResult } from '../../src/experiment/cell-result.js';
import { type Cell, cellOf, type Sheets } from '../../src/experiment/cells.js';
import { CellRoom } from '../../src/node/experiment/cell-room.js';
import type { PoolOptions } from '../../src/node/experiment/pool.js';
import { hashOf } from '../../src/regime/load.js';
import { built } from '../support/built.js';
import { Desktop } from '../support/command-line.js';
import { peersFile } from '../support/experiments.js';
import { digestOfWorld, HARSH, worldOf } from '../support/worlds.js';

const { Pool } = await built<typeof import('../../src/node/experiment/pool.js')>('node/experiment/pool');
const MEASURES = ['sanction-prevalence', 'ties'];

/** Cells of two regimes over some seeds, and what they are lived with. */
function cells(seeds: readonly number[], measures = MEASURES): { cells: Cell[]; sheets: Sheets } {
  const worlds = [[], HARSH].flatMap((set) =>
    seeds.map((seed) => ({ ...worldOf('article-2018', { set, seed, months: 8 }), measures })),
  );
  return {
    cells: worlds.map(({ regime, society, citizens, months, seed }) =>
      cellOf({ regime: hashOf(regime), society: hashOf(society), citizens, months, seed, measures }, 'test'),
    ),
    sheets: {
      regimes: new Map(worlds.map(({ regime }) => [hashOf(regime), regime])),
      societies: new Map(worlds.map(({ society }) => [hashOf(society), society])),
    },
  };
}

/** Lives cells in a pool, and gathers what was told. */
async function pooled(asked: ReturnType<typeof cells>, options: Partial<PoolOptions> = {}) {
  const lived: CellResult[] = [];
  const failed: CellFailure[] = [];
  const pool = new Pool({ processes: 2, version: 'test', ...options });
  const told = {
    lived: (one: CellResult) => lived.push(one),
    failed: (one: CellFailure) => failed.push(one),
  };
  await pool.run(asked.cells, asked.sheets, told);
  await pool.close();
  return { lived, failed };
}

const timeless = (results: readonly CellResult[]) =>
  results.map(({ seconds, founding, ...rest }) => rest).sort((a, b) => (a.cell < b.cell ? -1 : 1));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glasshouse-cells-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that dies before some cells, a number of times. */
function dying(name: string, seed: number, times: number): URL {
  const worker = fileURLToPath(new URL('../../dist/node/experiment/cell-worker.js', import.meta.url));
  const count = join(folder, `${name}.count`);
  const script = join(folder, `${name}.mjs`);
  writeFileSync(count, '');
  writeFileSync(
    script,
    `import { appendFileSync, readFileSync } from 'node:fs';
process.prependListener('message', ({ cell }) => {
  if (cell.seed === ${seed} && readFileSync(${JSON.stringify(count)}).length < ${times}) {
    appendFileSync(${JSON.stringify(count)}, '.');
    process.kill(process.pid, 'SIGKILL');
  }
});
await import(${JSON.stringify(pathToFileURL(worker).href)});
`,
  );
  return pathToFileURL(script);
}

describe('a cell', () => {
  it('is the world that a run with its seed lives, whoever lived in its memory before', async () => {
    const room = new CellRoom('test');
    const digests: string[] = [];
    const expected: string[] = [];
    for (const [seed, set] of [
      [1, []],
      [1, HARSH],
      [2, HARSH],
      [1, HARSH],
      [1, []],
    ] as const) {
      const spec = { ...worldOf('article-2018', { set, seed, months: 8 }), measures: MEASURES };
      const { regime, society, citizens, months } = spec;
      const hashes = { regime: hashOf(regime), society: hashOf(society) };
      const cell = cellOf({ ...hashes, citizens, months, seed, measures: MEASURES }, 'test');
      digests.push((await room.live(cell, spec)).digest);
      expected.push(await digestOfWorld(spec));
    }
    expect(digests).toEqual(expected);
    expect(new Set(digests).size).toBe(3);
  });

  it('lives the further worlds that its measures ask for', async () => {
    const { cells: all, sheets } = cells([1], ['chilling']);
    const { lived } = await pooled({ cells: all.slice(1), sheets }, { processes: 1 });
    expect(lived[0].values['chilling'].denominator).toBeGreaterThan(0);
  });
});

describe('a pool of processes', () => {
  it('finds the same with one process and with three', async () => {
    const asked = cells([1, 2, 3]);
    const [one, three] = [await pooled(asked, { processes: 1 }), await pooled(asked, { processes: 3 })];
    expect(one.lived).toHaveLength(6);
    expect(timeless(three.lived)).toEqual(timeless(one.lived));
  });

  it('loses nothing when a process is killed', async () => {
    const asked = cells([1, 2, 3]);
    const killed = await pooled(asked, { script: dying('once', 2, 1) });
    expect(killed.failed).toEqual([]);
    expect(timeless(killed.lived)).toEqual(timeless((await pooled(asked)).lived));
  });

  it('gives up on a cell that costs one process after another, names it, and lives all others', async () => {
    const asked = cells([1, 2, 3]);
    const { lived, failed } = await pooled(asked, { script: dying('always', 2, 1_000) });
    const poisoned = asked.cells.filter(({ seed }) => seed === 2).map(({ hash }) => hash);
    expect(lived).toHaveLength(4);
    expect(failed.map(({ cell }) => cell).sort()).toEqual(poisoned.sort());
    expect(failed[0].reason).toBe('its process ended 3 times, at last by SIGKILL');
  });

  it('names a cell that cannot be lived, and lives all others', async () => {
    const { cells: all, sheets } = cells([1, 2]);
    const broken = { ...all[0], months: 0.5, hash: 'broken' };
    const { lived, failed } = await pooled({ cells: [broken, ...all], sheets });
    expect(lived).toHaveLength(4);
    expect(failed.map(({ cell }) => cell)).toEqual(['broken']);
    expect(failed[0].reason).not.toBe('');
  });
});

describe('glasshouse experiment', () => {
  const file = peersFile(6, '{ sanction-prevalence: { half-width: 2 }, ties: }');
  let desktop: Desktop;
  beforeAll(() => {
    desktop = new Desktop();
    desktop.write('peers.yaml', file);
  });
  afterAll(() => desktop.clear());

  const kept = (): string[] =>
    existsSync(desktop.path('runs/cells'))
      ? readdirSync(desktop.path('runs/cells'), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.json'))
          .sort()
      : [];
  const bytesIn = (out: string) => readFileSync(desktop.path(out, 'results.parquet'));

  it('goes on where a killed command left off, and finds the same', async () => {
    const first = desktop.begin('experiment', 'peers.yaml', '--out', 'one');
    while (kept().length < 2 && first.child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    first.child.kill('SIGKILL');
    await first.end;
    expect(existsSync(desktop.path('one'))).toBe(false);
    const before = kept().map((name) => [name, statSync(desktop.path('runs/cells', name)).mtimeMs]);
    expect(before.length).toBeGreaterThanOrEqual(2);

    const { code, out, err } = desktop.glasshouse('experiment', 'peers.yaml', '--out', 'one');
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining(`${before.length} known already`),
    });
    expect(out).toContain('no-peer against baseline');
    expect(kept()).toHaveLength(12);
    expect(before).toEqual(
      before.map(([name]) => [name, statSync(desktop.path('runs/cells', name as string)).mtimeMs]),
    );

    desktop.glasshouse('experiment', 'peers.yaml', '--out', 'two', '--cells', 'others', '--processes', '1');
    expect(bytesIn('two').equals(bytesIn('one'))).toBe(true);
  });

  it('lives no cell again that another experiment lived', () => {
    desktop.write('more.yaml', file.replace('id: peers', 'id: more').replace('seeds: 6', 'seeds: 7'));
    expect(desktop.glasshouse('experiment', 'more.yaml').err).toContain('2 cells to live, 12 known already');
  });

  it('leaves a row for each cell, replicate and measure, and a head that says nobody is real', async () => {
    const rows = await parquetReadObjects({
      file: await asyncBufferFromFile(desktop.path('one/results.parquet')),
    });
    expect(rows).toHaveLength(2 * 6 * 2);
    expect(rows[0]).toMatchObject({ arm: 'baseline', point: -1, citizens: 1000, replicate: 0, seed: 1 });
    const head = JSON.parse(readFileSync(desktop.path('one/run.json'), 'utf8'));
    expect(head.note).toMatch(/nothing in it describes a real person/i);
    const [finding] = head.findings;
    const values = (arm: string) =>
      rows
        .filter((row) => row['arm'] === arm && row['measure'] === 'sanction-prevalence')
        .map(({ value }) => value as number);
    const [from, to] = [values('baseline'), values('no-peer')];
    const mean = to.reduce((sum, value, place) => sum + value - from[place], 0) / 6;
    expect(finding.difference.mean).toBeCloseTo(mean, 12);
    expect(finding.difference.replicates).toBe(6);
  });

  it('takes as many replicates more as the precision asked for needs, and no more than are allowed', () => {
    desktop.write(
      'precise.yaml',
      file
        .replace('id: peers', 'id: precise')
        .replace('seeds: 6', 'seeds: { count: 3, most: 5 }')
        .replace('half-width: 2', 'half-width: 0.001'),
    );
    const { seeds, findings } = JSON.parse(desktop.glasshouse('experiment', 'precise.yaml', '--json').out);
    expect(seeds).toEqual([1, 2, 3, 4, 5]);
    expect(findings[0].asked.replicates).toBeGreaterThan(5);
  });

  it('refuses more work than it may begin, and says what it would be', () => {
    desktop.write(
      'large.yaml',
      file.replace('citizens: 1000', 'citizens: 1000000').replace('seeds: 6', 'seeds: 2000'),
    );
    const { code, err } = desktop.glasshouse('experiment', 'large.yaml');
    expect(code).toBe(2);
    expect(err).toMatch(/more than an hour of work\. Found 4,000 cells to live: about .* hours/);
    expect(err).toMatch(
      /Give --hours \d+ to live it here, share it out with --shard or --redis, or ask for less\./,
    );
  });
});
