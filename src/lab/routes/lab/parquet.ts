/** Citizens of a run as a Parquet file, written here and handed to the visitor. */
import type { CitizenTable } from '../../worker/protocol.js';

/** Above this a table takes more memory than a page should. */
export const MOST_IN_A_TABLE = 200_000;

export async function parquetOf({ about, columns }: CitizenTable): Promise<ArrayBuffer> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const columnData = columns.map((column) => ({ ...column, type: 'INT32' as const }));
  return parquetWriteBuffer({ columnData, kvMetadata: about });
}
