/** The tables of a run, asked in SQL: DuckDB reads the Parquet files where they are, and nothing else. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError } from '../engine/errors.js';

export interface Answer {
  columns: string[];
  rows: (string | number | boolean | null)[][];
}

/** What is used of DuckDB. */
interface DuckDb {
  DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ columnNames(): string[]; getRowsJson(): unknown[][] }>;
        closeSync(): void;
      }>;
      closeSync(): void;
    }>;
  };
}

const ENDING = '.parquet';

/** The tables of a run directory by name: `a/months.parquet` is `a_months`. */
export function tablesIn(folder: string): { name: string; file: string }[] {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ENDING))
    : [];
  if (files.length === 0) {
    throw new InputError({
      kind: 'no-tables',
      message: `There are no tables in ${folder}.`,
      file: folder,
      found: existsSync(folder) ? 'no Parquet file' : 'nothing there',
      allowed: 'the directory of a run, a comparison or an experiment',
      next: 'Give the directory that the command named at its end.',
    });
  }
  return files.sort().map((file) => ({
    name: file.slice(0, -ENDING.length).replaceAll(/[\\/]/g, '_'),
    file: join(resolve(folder), file),
  }));
}

/**
 * What a query finds in the tables of a run.
 *
 * The query reaches these tables alone: no other file is read, and none is written.
 *
 * @param load  gives DuckDB, which is an optional package
 * @throws InputError where DuckDB is missing, or the query cannot be answered
 */
export async function ask(
  folder: string,
  query: string,
  load: () => Promise<DuckDb> = () => import('@duckdb/node-api') as unknown as Promise<DuckDb>,
): Promise<Answer> {
  const tables = tablesIn(folder);
  refuseOrders(query);
  const { DuckDBInstance } = await found(load);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`set allowed_paths = [${tables.map(({ file }) => quoted(file)).join(', ')}]`);
    await connection.run('set enable_external_access = false');
    for (const { name, file } of tables) {
      await connection.run(`create view "${name}" as select * from read_parquet(${quoted(file)})`);
    }
    await connection.run('set lock_configuration = true');
    const reader = await connection.runAndReadAll(query);
    return { columns: reader.columnNames(), rows: reader.getRowsJson().map((row) => row.map(plainValue)) };
  } catch (error) {
    const [first] = (error as Error).message.split('\n');
    throw new InputError({
      kind: 'sql',
      message: `The query cannot be answered: ${first}.`,
      path: 'sql',
      found: query.length > 100 ? `${query.slice(0, 97)}...` : query,
      next: `Tables here: ${tables.map(({ name }) => name).join(', ')}. \`describe ${tables[0].name}\` names the columns of one; a column with a hyphen stands in double quotes.`,
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A query asks; whatever would write or change something is no query. */
function refuseOrders(query: string): void {
  const asks = /^\s*(select|with|from|describe|summarize|show|pivot|unpivot|explain)\b/i.test(query);
  if (!asks || /;\s*\S/.test(query)) {
    throw new InputError({
      kind: 'sql',
      message: 'Tables are asked one question at a time, and never changed.',
      path: 'sql',
      found: query.length > 100 ? `${query.slice(0, 97)}...` : query,
      allowed: 'a query that begins with select, with, from, describe, summarize, show, pivot or explain',
    });
  }
}

async function found(load: () => Promise<DuckDb>): Promise<DuckDb> {
  try {
    return await load();
  } catch {
    throw new InputError({
      kind: 'duckdb-missing',
      message: 'Queries need the optional package DuckDB, and it is not installed.',
      path: 'sql',
      next: 'Install it with `npm install @duckdb/node-api@1.5.4-r.1`, or read the Parquet files with any other tool.',
    });
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Whole numbers of 64 bits come as text; those a number holds become one. */
function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' && /^-?\d{1,15}$/.test(value)) {
    return Number(value);
  }
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
    ? (value as string | number | boolean | null)
    : JSON.stringify(value);
}
