/**
 * Parquet tables of a run: months (measures by month and group) and citizens (the final state of
 * synthetic citizens, one row each).
 */
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { parquetWriteFile } from 'hyparquet-writer';
import type { Column } from '../engine/lanes.js';
import { GROUPS } from '../run/collect.js';
import type { LivedWorld } from '../run/live.js';
import type { RunHead } from '../run/results.js';

type ColumnSource = NonNullable<Parameters<typeof parquetWriteFile>[0]['columnData']>[number];

function about(head: RunHead): { key: string; value: string }[] {
  return [
    { key: 'glasshouse', value: head.glasshouse },
    { key: 'regime', value: `${head.regime.id} ${head.regime.hash}` },
    { key: 'society', value: `${head.society.id} ${head.society.hash}` },
    { key: 'seed', value: String(head.seed) },
    ...(head.sample
      ? [{ key: 'sample', value: `1:${head.sample.every} of ${head.sample.of} citizens` }]
      : []),
    { key: 'digest', value: head.digest },
    { key: 'note', value: 'synthetic society: no row describes a real person' },
  ];
}

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
    kvMetadata: about(world.result.head),
  });
}

/** One row for each synthetic citizen: every column of the world after its last month. */
export function writeCitizens(path: string, world: LivedWorld): void {
  const { memory, compiled, calendar } = world;
  const columns: ColumnSource[] = [
    { name: 'citizen', data: Int32Array.from({ length: memory.size }, (_, i) => i), type: 'INT32' },
  ];
  for (const column of compiled.plan.layout.columns.values()) {
    columns.push({
      name: column.name,
      data: Int32Array.from({ length: memory.size }, valueAt(world, column.name, calendar)),
      type: 'INT32',
    });
  }
  parquetWriteFile({ filename: path, columnData: columns, kvMetadata: about(world.result.head) });
}

function valueAt(world: LivedWorld, name: string, calendar: number): (_: unknown, i: number) => number {
  const { memory, compiled } = world;
  const column = compiled.plan.layout.columns.get(name);
  const mask = column ? 2 ** column.declaration.bits - 1 : 0;
  if (column?.where === 'array') {
    const values = memory.arrays.get(name) as Column;
    return (_, i) => values[i] | 0;
  }
  const words = column?.where === 'face' ? memory.words[calendar & 1] : memory.packed[column?.word ?? 0];
  const shift = column?.shift ?? 0;
  return (_, i) => (words[i] >>> shift) & mask;
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
    kvMetadata: about(head),
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
