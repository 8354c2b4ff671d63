/** Published aggregates from a folder the user names; nothing in it is copied or kept. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../engine/errors.js';

/** The most a table of aggregates can be; a file of people would be larger. */
const MOST_BYTES = 1_000_000;

/**
 * Reads the tables that are there, by file name.
 *
 * @throws InputError when the folder is not there, or a table is too large to hold aggregates
 */
export function publishedTables(folder: string, names: readonly string[]): Record<string, string> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new InputError({
      kind: 'no-such-folder',
      message: `There is no folder ${folder}.`,
      path: '--data',
      found: JSON.stringify(folder),
      allowed: `a folder with ${names.join(', ')}`,
    });
  }
  const tables: Record<string, string> = {};
  for (const name of names) {
    const file = join(folder, name);
    if (!existsSync(file)) {
      continue;
    }
    if (statSync(file).size > MOST_BYTES) {
      throw new InputError({
        kind: 'table-too-large',
        message: 'This is larger than a table of published aggregates.',
        file,
        found: `${statSync(file).size} bytes`,
        allowed: `up to ${MOST_BYTES}`,
      });
    }
    tables[name] = readFileSync(file, 'utf8');
  }
  return tables;
}
