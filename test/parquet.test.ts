/** The tables of a comparison, read by another program: what DuckDB counts is what the comparison told. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunFile } from '../src/node/kept-run.js';
import { catalogue } from '../src/regime/catalogue.js';
import { isCount } from '../src/regime/counting.js';
import type { Comparison, GroupName, Lives, RunHead } from '../src/run/results.js';

const CITIZENS = 1_000;
const MONTHS = 26;
const GROUPS: readonly GroupName[] = ['A', 'B', 'C'];
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

const TABLES = [
  ['months_a', 'a/months.parquet'],
  ['months_b', 'b/months.parquet'],
  ['citizens_a', 'a/citizens.parquet'],
  ['citizens_b', 'b/citizens.parquet'],
  ['lives', 'lives.parquet'],
] as const;

type Told = Omit<Comparison, 'a' | 'b'> & { a: RunHead; b: RunHead };
type Row = Record<string, string | number>;

let folder: string;
let told: Told;
let kept: Comparison;
let instance: DuckDBInstance | undefined;
let connection: DuckDBConnection;

async function duckdb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new Error(
      'This test reads tables with DuckDB, which cannot be loaded: run `npm install`, with optional dependencies.',
    );
  }
}

beforeAll(async () => {
  const { DuckDBInstance } = await duckdb();
  if (!existsSync(program)) {
    throw new Error(`${program} is missing: run \`npm run build\``);
  }
  folder = mkdtempSync(join(tmpdir(), 'glasshouse-tables-'));
  const out = join(folder, 'run');
  const asked = ['--citizens', String(CITIZENS), '--months', String(MONTHS), '--out', out, '--json'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, 'compare', 'no-register', 'article-2018', ...asked],
    { cwd: folder, maxBuffer: 2 ** 26 },
  );
  told = JSON.parse(stdout) as Told;
  kept = (JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as RunFile).comparison as Comparison;
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  for (const [name, file] of TABLES) {
    await connection.run(
      `create view ${name} as select * from read_parquet('${join(out, file).replaceAll("'", "''")}')`,
    );
  }
}, 120_000);

afterAll(() => {
  connection?.closeSync();
  instance?.closeSync();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Rows of a query whose whole numbers are small. */
async function rows(query: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(query);
  return reader
    .getRowObjects()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : Number(value ?? 0),
        ]),
      ),
    );
}

const one = async (query: string): Promise<Row> => (await rows(query))[0];

/** Bits of the consequences of one kind, as they stand in `in-force`. */
const bitsOf = (kind: 'sanction' | 'privilege'): number =>
  catalogue.consequences
    .filter((consequence) => consequence.kind === kind)
    .reduce((bits, { place }) => bits | (1 << place!), 0);

describe('the months of everybody', () => {
  it.each(['a', 'b'] as const)(
    'add up, in world %s, to every measure and group the comparison tells of',
    async (world) => {
      const counts = await rows(
        `select measure, part, "count", "group", month = ${MONTHS} as last, sum("sum") as total
         from months_${world} group by all`,
      );
      const { measures, citizensByGroup } = kept[world];
      const counted = catalogue.measures.filter(isCount).filter(({ id }) => measures[id]);
      expect(counted.length).toBeGreaterThan(10);
      for (const { id, over, scale, numerator, denominator } of counted) {
        const sum = (of: 'numerator' | 'denominator', group?: GroupName, part?: string): number => {
          if ('every' in (of === 'numerator' ? numerator : denominator)) {
            return (group ? citizensByGroup[group] : CITIZENS) * (over === 'months' ? MONTHS : 1);
          }
          return counts
            .filter((row) => row.measure === id && row.count === of)
            .filter((row) => over === 'months' || row.last === 1)
            .filter((row) => (group ?? row.group) === row.group && (part ?? row.part) === row.part)
            .reduce((total, row) => total + Number(row.total), 0);
        };
        const found = measures[id];
        expect([id, sum('numerator'), sum('denominator')]).toEqual([id, found.numerator, found.denominator]);
        const value = found.denominator > 0 ? (sum('numerator') / sum('denominator')) * scale : null;
        expect([id, told.measures[id][world]]).toEqual([id, value]);
        for (const group of GROUPS) {
          expect([id, group, sum('numerator', group)]).toEqual([id, group, found.groups[group].numerator]);
        }
        for (const [part, { numerator: months }] of Object.entries(found.parts ?? {})) {
          expect([part, sum('numerator', undefined, part)]).toEqual([part, months]);
        }
      }
    },
  );

  it('say how many of them were lived under a sanction, and none without a register', async () => {
    const sanctioned = (world: string) =>
      one(`select sum("sum") as months from months_${world}
            where measure = 'citizen-months-sanctioned' and "count" = 'numerator'`);
    const { months } = await sanctioned('b');
    expect(months).toBeGreaterThan(0);
    expect(told.measures['citizen-months-sanctioned'].b).toBeCloseTo(
      (1000 * Number(months)) / (CITIZENS * MONTHS),
      10,
    );
    expect(await sanctioned('a')).toEqual({ months: 0 });
  });

  it('have one row for each count, group and month', async () => {
    const { kinds, all, from, to } = await one(
      `select count(distinct (measure, part, "count", "group")) as kinds, count(*) as "all",
              min(month) as "from", max(month) as "to" from months_b`,
    );
    expect([from, to]).toEqual([1, MONTHS]);
    expect(all).toBe(Number(kinds) * MONTHS);
  });
});

describe('the citizens as their last month leaves them', () => {
  it('are those the last month counted: under a sanction, on the list, ever sanctioned, and their money', async () => {
    const { measures } = kept.b;
    expect(
      await one(
        `select count(*) as citizens, count(distinct citizen) as numbers,
                sum(("in-force" & ${bitsOf('sanction')} <> 0)::int) as sanctioned,
                sum(("list-months" > 0)::int) as listed, sum((ever & 1 <> 0)::int) as ever,
                sum(liquidity) as money, sum(enrolled) as enrolled
           from citizens_b`,
      ),
    ).toEqual({
      citizens: CITIZENS,
      numbers: CITIZENS,
      sanctioned: measures['sanction-prevalence'].numerator,
      listed: measures.listed.numerator,
      ever: measures['ever-sanctioned'].numerator,
      money: measures.liquidity.numerator,
      enrolled: measures['mean-score'].denominator,
    });
    expect(measures['sanction-prevalence'].numerator).toBeGreaterThan(0);
    expect(measures.liquidity.numerator).toBeGreaterThan(0);
  });

  it('have nothing in force but sanctions and privileges that the catalogue knows', async () => {
    const known = bitsOf('sanction') | bitsOf('privilege');
    const { any, unknown } = await one(
      `select sum(("in-force" <> 0)::int) as "any", sum(("in-force" & ~${known} <> 0)::int) as unknown
         from citizens_b`,
    );
    expect(any).toBeGreaterThanOrEqual(kept.b.measures['sanction-prevalence'].numerator);
    expect(unknown).toBe(0);
  });

  it('are the same people in both worlds, in the groups the comparison counts', async () => {
    const groups = await rows(
      `select b."group" as "group", count(*) as citizens, sum((a."group" <> b."group")::int) as moved
         from citizens_a a join citizens_b b using (citizen) group by all order by all`,
    );
    expect(groups).toEqual(
      GROUPS.map((name, group) => ({ group, citizens: kept.b.citizensByGroup[name], moved: 0 })),
    );
  });
});

describe('the two lives of everybody', () => {
  const COUNTED = `count(*) as total, count(*) filter (outcome <> 'same') as differ,
    count(*) filter (outcome = 'better') as better, count(*) filter (outcome = 'worse') as worse,
    count(*) filter (outcome in ('same', 'equal')) as equal`;

  it('are one row for each, and as many are better or worse as the comparison says', async () => {
    expect(await one(`select ${COUNTED} from lives`)).toEqual(told.lives);
    expect(told.lives.total).toBe(CITIZENS);
    expect(told.lives.worse).toBeGreaterThan(0);
    expect(await one('select count(distinct citizen) as numbers from lives')).toEqual({ numbers: CITIZENS });
  });

  it('are as many better or worse in each group', async () => {
    const counted = await rows(
      `select c."group" as "group", ${COUNTED}
         from lives join citizens_b c using (citizen) group by c."group" order by c."group"`,
    );
    const lives = (group: GroupName): Lives => told.groups[group].lives;
    expect(counted).toEqual(GROUPS.map((name, group) => ({ group, ...lives(name) })));
  });

  it('part in the months, and by the columns, the comparison says', async () => {
    const partings = await rows(
      `select m as month, count(citizen) as lives
         from range(1, ${MONTHS + 1}) t(m) left join lives on "first-month" = m group by m order by m`,
    );
    expect(partings.map((row) => row.lives)).toEqual(told.partings);
    expect(told.examples.length).toBeGreaterThan(0);
    for (const { citizen, month, column, outcome, doorMonths } of told.examples) {
      expect(
        await one(
          `select "first-month" as month, "first-column" as "column", outcome,
                  "door-months-a" as a, "door-months-b" as b from lives where citizen = ${citizen}`,
        ),
      ).toEqual({ month, column, outcome, a: doorMonths[0], b: doorMonths[1] });
    }
  });

  it('are the same to the end where they never part, and nowhere else', async () => {
    const { torn } = await one(
      `select count(*) as torn from lives
        where (outcome = 'same') <> ("first-month" = 0) or (outcome = 'same') <> ("first-column" = '')
           or (outcome = 'same' and "door-months-a" <> "door-months-b")`,
    );
    expect(torn).toBe(0);
  });

  it('have as many closed doors as the months of everybody counted', async () => {
    const doors = await one('select sum("door-months-a") as a, sum("door-months-b") as b from lives');
    expect(doors).toEqual({
      a: kept.a.measures['sanctioned-months-by-domain']?.numerator ?? 0,
      b: kept.b.measures['sanctioned-months-by-domain'].numerator,
    });
    expect(doors.b).toBeGreaterThan(0);
  });
});

describe('every table', () => {
  it.each(TABLES)('%s says which world it tells of, and that it tells of no real person', async (_, file) => {
    const path = join(folder, 'run', file).replaceAll("'", "''");
    const said = await rows(
      `select decode("key") as name, decode("value") as value from parquet_kv_metadata('${path}')`,
    );
    const about = Object.fromEntries(said.map(({ name, value }) => [name, value]));
    const head = file.startsWith('a/') ? told.a : told.b;
    expect(about).toMatchObject({
      digest: head.digest,
      seed: String(head.seed),
      regime: `${head.regime.id} ${head.regime.hash}`,
      society: `${head.society.id} ${head.society.hash}`,
      note: expect.stringContaining('no row describes a real person'),
    });
  });
});
