/** An experiment shared out over machines, or left and taken up again: the same results to the last byte. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desktop } from '../support/command-line.js';
import { peersFile } from '../support/experiments.js';

const FILE = peersFile(5);

let desktop: Desktop;
beforeAll(() => {
  desktop = new Desktop();
  desktop.write('peers.yaml', FILE);
  desktop.glasshouse('experiment', 'peers.yaml', '--out', 'whole');
});
afterAll(() => desktop.clear());

const table = (out: string) => readFileSync(desktop.path(out, 'results.parquet'));

/** Lives a shard as a machine of its own would: with cells of its own. */
const shard = (number: number, of: number) =>
  desktop.glasshouse(
    ...['experiment', 'peers.yaml', '--shard', `${number}/${of}`],
    ...['--cells', `cells-${number}`, '--out', `shard-${number}`],
  );

describe('an experiment in three shards', () => {
  beforeAll(() => {
    for (const number of [1, 2, 3]) {
      expect(shard(number, 3).code).toBe(0);
    }
  });

  it('gives, put together, the very bytes that one machine finds', () => {
    const { code, out } = desktop.glasshouse('merge', 'shard-3', 'shard-1', 'shard-2', '--out', 'together');
    expect(code).toBe(0);
    expect(out).toContain('no-peer against baseline');
    expect(table('together').equals(table('whole'))).toBe(true);
    const [one, other] = ['whole', 'together'].map((name) => {
      const {
        command,
        out: where,
        ...rest
      } = JSON.parse(readFileSync(desktop.path(name, 'run.json'), 'utf8'));
      return rest;
    });
    expect(other).toEqual(one);
  });

  it('names the shard that is missing', () => {
    const { code, err } = desktop.glasshouse('merge', 'shard-3', 'shard-1', '--out', 'two-of-three');
    expect(code).toBe(2);
    expect(err).toMatchInlineSnapshot(`
      "--shard 2/3
        A shard is missing. Found 2 of 3 shards, without 2.
        Live it with --shard 2/3, or name its directory as well.
      "
    `);
    expect(existsSync(desktop.path('two-of-three'))).toBe(false);
  });

  it('is not mixed with what another version found', () => {
    const file = desktop.path('shard-2', 'run.json');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(/"glasshouse": ".*"/, '"glasshouse": "0.0.9+0123456789ab"'));
    const { code, err } = desktop.glasshouse('merge', 'shard-1', 'shard-2', 'shard-3');
    writeFileSync(file, before);
    expect(code).toBe(2);
    expect(err).toMatch(/^ {2}The results in shard-2 were found by another version/);
    expect(err).toMatch(
      /Found version 0\.0\.9\+0123456789ab\. Allowed: version \d+\.\d+\.\d+\+[0-9a-f]{12}\./,
    );
  });

  it('refuses what is no shard, or one that nobody can live', () => {
    expect(desktop.glasshouse('merge', 'whole').err).toContain(
      'whole is not the directory of a finished shard',
    );
    expect(desktop.glasshouse('experiment', 'peers.yaml', '--shard', '4/3').err).toContain(
      'Allowed: i/n with i from 1 to n',
    );
  });
});

describe('an experiment that was interrupted', () => {
  it('is taken up again without its file, and finds the same', async () => {
    desktop.write('gone.yaml', FILE);
    const begun = desktop.begin('experiment', 'gone.yaml', '--out', 'late', '--cells', 'late-cells');
    while (!existsSync(desktop.path('late-cells')) && begun.child.exitCode === null) {
      await wait(10);
    }
    begun.child.kill('SIGKILL');
    await begun.end;
    rmSync(desktop.path('gone.yaml'));
    expect(desktop.glasshouse('experiment', '--resume', 'late').code).toBe(0);
    expect(table('late').equals(table('whole'))).toBe(true);
    const { err } = desktop.glasshouse('experiment', '--resume', 'late');
    expect(err).toContain('No experiment was begun and left at late. Found a directory that is whole.');
  });

  it('keeps what was done when somebody stops it, and says how to go on', async () => {
    const begun = desktop.begin('experiment', 'peers.yaml', '--out', 'stopped', '--cells', 'stopped-cells');
    while (!existsSync(desktop.path('stopped-cells')) && begun.child.exitCode === null) {
      await wait(10);
    }
    begun.child.kill('SIGINT');
    const { code, err } = await begun.end;
    expect(code).toBe(1);
    expect(err).toMatch(
      /stopped after \d+ of 10 cells\. Those that were done are kept; give the same command again/,
    );
    expect(existsSync(desktop.path('stopped'))).toBe(false);
  });
});
