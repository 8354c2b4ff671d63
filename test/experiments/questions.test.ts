/** The short form of an experiment, and its tables asked in SQL. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/node/sql.js';
import { Desktop } from '../support/command-line.js';

let desktop: Desktop;
beforeAll(() => {
  desktop = new Desktop();
});
afterAll(() => desktop.clear());

const SMALL = [
  '--society',
  'hamlet.yaml',
  '--citizens',
  '1000',
  '--months',
  '6',
  '--measures',
  'ties,unemployment',
];

describe('glasshouse compare --seeds', () => {
  it('lives both worlds over several societies and says what differs', () => {
    const { code, out } = desktop.glasshouse(
      ...['compare', 'no-register', 'platform-rating', ...SMALL, '--seeds', '3', '--out', 'three'],
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^platform-rating against baseline$/m);
    expect(out).toMatch(/^Without work, % .* 3$/m);
  });

  it('refuses what means one pair of worlds', () => {
    const { code, err } = desktop.glasshouse(
      'compare',
      'no-register',
      'platform-rating',
      '--seeds',
      '3',
      '--kernel',
      'ts',
    );
    expect(code).toBe(2);
    expect(err).toContain('--kernel is for one pair of worlds, and --seeds lives many.');
  });
});

describe('glasshouse sql', () => {
  it('answers from the tables of a run', () => {
    const query = 'select arm, count(*) as rows from results group by arm order by arm';
    const { code, out } = desktop.glasshouse('sql', 'three', query, '--json');
    expect(code).toBe(0);
    const [baseline, other] = JSON.parse(out);
    expect(baseline).toEqual({ arm: 'baseline', rows: other.rows });
    expect(baseline.rows % 3).toBe(0);
  });

  it('reads nothing but these tables, and changes nothing', () => {
    desktop.write('people.csv', 'name,born\nsomebody,1970\n');
    const other = desktop.glasshouse('sql', 'three', `from read_csv('${desktop.path('people.csv')}')`);
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.err).toContain('Permission Error');
    const copied = desktop.glasshouse(
      'sql',
      'three',
      `copy (select 1) to '${desktop.path('three/new.csv')}'`,
    );
    expect(copied.code).toBe(2);
    expect(copied.err).toContain('asked one question at a time, and never changed');
    expect(existsSync(desktop.path('three/new.csv'))).toBe(false);
  });

  it('names the tables there are where a query asks for another', () => {
    const { code, err } = desktop.glasshouse('sql', 'three', 'select * from citizens');
    expect(code).toBe(2);
    expect(err).toMatch(/Table with name citizens does not exist[\s\S]*Tables here: results\./);
  });

  it('says how to install DuckDB where it is missing', async () => {
    const missing = () => Promise.reject(Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' }));
    await expect(ask(desktop.path('three'), 'select 1', missing)).rejects.toMatchObject({
      kind: 'duckdb-missing',
      next: expect.stringContaining('npm install @duckdb/node-api@1.5.4-r.1'),
    });
  });
});
