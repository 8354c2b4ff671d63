/** What the stylised facts showed, as plain text for a terminal. */
import type { FoundFact, FoundRow } from '../validation/facts.js';
import { columns, hanging, wrapped } from './columns.js';

const WIDTH = 100;

/** A table of every row, the likely cause of what fails, and the sentence that sums it up. */
export function factsText(
  found: readonly FoundFact[],
  seeds: number,
  citizens: number,
  width = WIDTH,
): string {
  const table = columns(
    [
      { head: 'fact' },
      { head: 'what', wide: true },
      { head: 'found', right: true },
      { head: '95 %', right: true },
      { head: 'band', right: true },
      { head: '' },
    ],
    found.flatMap(({ id, rows }) =>
      rows.map((row, place) => [place === 0 ? id : '', `${row.what}, ${row.unit}`, ...factCells(row)]),
    ),
    width,
  );
  const causes = found.flatMap(({ id, cause }) => (cause ? hanging(`${id}  ${cause}`, width, '    ') : []));
  const rows = found.flatMap((fact) => fact.rows);
  const many = (verdict: string) => rows.filter((row) => row.verdict.startsWith(verdict)).length;
  const sum = `Over ${seeds} seeds of ${citizens.toLocaleString('en')} citizens: ${many('holds')} hold, ${many('fails')} fail, ${many('undecided')} undecided; ${many('calibrated')} were used to set a number and prove nothing.`;
  return `${[table, causes.length > 0 ? ['Likely causes:', ...causes] : [], wrapped(sum, width)]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** Found, half width of the interval, band and verdict of one row. */
export function factCells({ mean, margin, least, most, verdict }: FoundRow): string[] {
  const digits = Math.abs(mean) < 1 ? 3 : 1;
  const band =
    least === undefined ? `up to ${most}` : most === undefined ? `from ${least}` : `${least} to ${most}`;
  const width = Number.isFinite(margin) ? `± ${margin.toFixed(digits)}` : '-';
  return [Number.isNaN(mean) ? 'not estimable' : mean.toFixed(digits), width, band, verdict];
}
