/**
 * Results of cells on the disk, one file each under the cell's hash: whoever asks for the same cell again,
 * in this experiment or another, finds it lived.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CellResult } from '../../experiment/cell-result.js';
import { cannotWrite } from '../run-directory.js';

export class CellStore {
  readonly folder: string;

  constructor(
    private readonly shown: string,
    private readonly version: string,
  ) {
    this.folder = resolve(shown);
  }

  /** What was found in a cell; undefined where it was never lived, or its file is damaged. */
  find(cell: string): CellResult | undefined {
    try {
      const found = JSON.parse(readFileSync(this.file(cell), 'utf8')) as CellResult;
      return found.cell === cell && found.glasshouse === this.version ? found : undefined;
    } catch {
      return undefined;
    }
  }

  /** @throws InputError where it cannot be written; what was kept before stays */
  keep(result: CellResult): void {
    const file = this.file(result.cell);
    const partial = `${file}.${process.pid}.partial`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(partial, `${JSON.stringify(result)}\n`);
      renameSync(partial, file);
    } catch (error) {
      throw cannotWrite(this.shown, error);
    }
  }

  private file(cell: string): string {
    return join(this.folder, cell.slice(0, 2), `${cell}.json`);
  }
}
