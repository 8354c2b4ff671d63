import { columns } from './columns.js';
import { counted } from './numbers.js';

const ROWS_SHOWN = 200;

/** What a query found, as plain text: values as they are, since whoever asks chose them. */
export function answerTable(
  names: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
  width: number,
): string {
  const shown = rows.slice(0, ROWS_SHOWN);
  const numeric = names.map((_, place) => rows.every((row) => typeof row[place] !== 'string'));
  const rest = rows.length - shown.length;
  return [
    ...columns(
      names.map((head, place) => ({ head, right: numeric[place] })),
      shown.map((row) => row.map((value) => (value === null ? '' : String(value)))),
      width,
    ),
    counted(rows.length, 'row') + (rest > 0 ? `, of which ${ROWS_SHOWN} are shown; --json prints all` : ''),
  ].join('\n');
}
