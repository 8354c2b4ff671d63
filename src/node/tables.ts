/**
 * Parquet tables of a run: months (measures by month and group) and citizens (the final state of
 * synthetic citizens, one row each).
 */
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { parquetWriteFile } from 'hyparquet-writer';
import { GROUPS } from '../run/collect.js';
import type { LivedWorld } from '../run/live.js';
import type { RunHead } from '../run/results.js';
import { aboutRun, citizenColumns } from '../run/tables.js';

/** One row for each month, measure and group: counts, from which every value can be divided again. */
export function writeMonths(
  path: string,
  world: Pick<LivedWorld, 'compiled' | 'result'>,
  monthly: readonly Float64Array[],
): void {
  const month: number[] = [];
  const measure: string[] = [];
  const part: string[] = [];
  const count: string[] = [];
  const group: string[] = [];
  const sum: number[] = [];
  monthly.forEach((sums, place) => {
    world.compiled.cells.forEach((cell, number) => {
      GROUPS.forEach((name, key) => {
        month.push(place + 1);
        measure.push(cell.measure.id);
        part.push(cell.part ?? '');
        count.push(cell.of);
        group.push(name);
        sum.push(sums[4 * number + key]);
      });
    });
  });
  parquetWriteFile({
    filename: path,
    columnData: [
      { name: 'month', data: Int32Array.from(month), type: 'INT32' },
      { name: 'measure', data: measure, type: 'STRING' },
      { name: 'part', data: part, type: 'STRING' },
      { name: 'count', data: count, type: 'STRING' },
      { name: 'group', data: group, type: 'STRING' },
      { name: 'sum', data: Float64Array.from(sum), type: 'DOUBLE' },
    ],
    kvMetadata: aboutRun(world.result.head),
  });
}

/** One row for each synthetic citizen: every column of the world after its last month. */
export function writeCitizens(path: string, world: LivedWorld): void {
  const columnData = citizenColumns(world).map((column) => ({ ...column, type: 'INT32' as const }));
  parquetWriteFile({ filename: path, columnData, kvMetadata: aboutRun(world.result.head) });
}

/** One row for each pair of lives: when they part, and how each fared. */
export function writeLives(
  path: string,
  head: RunHead,
  rows: {
    firstMonth: Uint16Array;
    firstColumn: string[];
    outcome: string[];
    doors: readonly [Uint16Array, Uint16Array];
    behind: readonly [Uint16Array, Uint16Array];
  },
): void {
  const whole = (values: Uint16Array) => Int32Array.from(values);
  parquetWriteFile({
    filename: path,
    columnData: [
      {
        name: 'citizen',
        data: Int32Array.from({ length: rows.firstMonth.length }, (_, i) => i),
        type: 'INT32',
      },
      { name: 'outcome', data: rows.outcome, type: 'STRING' },
      { name: 'first-month', data: whole(rows.firstMonth), type: 'INT32' },
      { name: 'first-column', data: rows.firstColumn, type: 'STRING' },
      { name: 'door-months-a', data: whole(rows.doors[0]), type: 'INT32' },
      { name: 'door-months-b', data: whole(rows.doors[1]), type: 'INT32' },
      { name: 'months-behind-a', data: whole(rows.behind[0]), type: 'INT32' },
      { name: 'months-behind-b', data: whole(rows.behind[1]), type: 'INT32' },
    ],
    kvMetadata: aboutRun(head),
  });
}

/** What a comparison says of one citizen's two lives; `month` 0 if they never part. */
export interface TwoLives {
  outcome: string;
  month: number;
  column: string;
}

export async function readLives(path: string, citizen: number): Promise<TwoLives> {
  const file = await asyncBufferFromFile(path);
  const [row] = await parquetReadObjects({ file, rowStart: citizen, rowEnd: citizen + 1 });
  return {
    outcome: String(row.outcome),
    month: Number(row['first-month']),
    column: String(row['first-column']),
  };
}
