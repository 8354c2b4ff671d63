/** The results of an experiment as Parquet: a row for each cell, replicate and measure. */
import { parquetWriteFile } from 'hyparquet-writer';
import type { CellResult } from '../../experiment/cell-result.js';
import { AS_IT_IS, type LaidOut, type Place } from '../../experiment/lay-out.js';

type ColumnSource = NonNullable<Parameters<typeof parquetWriteFile>[0]['columnData']>[number];

/** Nothing of when or where a cell was lived is in it: the same experiment gives the same bytes. */
export function writeResults(
  path: string,
  { endpoints, exploratory, factors, points }: LaidOut,
  places: readonly Place[],
  results: ReadonlyMap<string, CellResult>,
  about: readonly { key: string; value: string }[],
): void {
  const declared = endpoints.map(({ measure }) => measure);
  const measures = [...declared, ...exploratory];
  const rows = places.flatMap((place) => {
    const result = results.get(place.cell);
    return result === undefined ? [] : measures.map((measure) => ({ place, measure, result }));
  });
  const text = (name: string, of: (row: (typeof rows)[number]) => string): ColumnSource => ({
    name,
    data: rows.map(of),
    type: 'STRING',
  });
  const whole = (name: string, of: (row: (typeof rows)[number]) => number): ColumnSource => ({
    name,
    data: Int32Array.from(rows, of),
    type: 'INT32',
  });
  const number = (name: string, of: (row: (typeof rows)[number]) => number | null): ColumnSource => ({
    name,
    data: rows.map(of),
    type: 'DOUBLE',
    nullable: true,
  });
  const found = ({ result, measure }: (typeof rows)[number]) => result.values[measure];
  const group = (name: 'A' | 'B' | 'C') =>
    number(`group-${name.toLowerCase()}`, (row) => found(row)?.groups[name] ?? null);
  parquetWriteFile({
    filename: path,
    columnData: [
      text('arm', ({ place }) => place.arm),
      whole('point', ({ place }) => place.point),
      ...factors.map(({ path: factor }) => {
        const at = ({ place }: (typeof rows)[number]) =>
          place.point === AS_IT_IS ? null : points[place.point].values[factor];
        return points.every(({ values }) => typeof values[factor] === 'number')
          ? number(factor, (row) => at(row) as number | null)
          : text(factor, (row) => String(at(row) ?? ''));
      }),
      whole('citizens', ({ place }) => place.citizens),
      whole('replicate', ({ place }) => place.replicate),
      number('seed', ({ place }) => place.seed),
      text('measure', ({ measure }) => measure),
      { name: 'declared', data: rows.map(({ measure }) => declared.includes(measure)), type: 'BOOLEAN' },
      number('value', (row) => found(row)?.value ?? null),
      number('numerator', (row) => found(row)?.numerator ?? null),
      number('denominator', (row) => found(row)?.denominator ?? null),
      ...(['A', 'B', 'C'] as const).map(group),
      text('cell', ({ place }) => place.cell),
      text('digest', ({ result }) => result.digest),
    ],
    kvMetadata: [...about],
  });
}
