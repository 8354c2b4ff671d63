import type { CellFailure, CellResult } from './cell-result.js';
import type { Cell, Sheets } from './cells.js';

/** Told of each cell as it is done, in any order, each once. */
export interface Told {
  lived(result: CellResult): void;
  failed(failure: CellFailure): void;
}

/**
 * Lives cells somewhere. A cell is a pure function of what its hash covers, so that it may be lived anywhere,
 * and twice.
 */
export interface Executor {
  /** Resolves when every cell has been told of, or when `stopped` says so. */
  run(cells: readonly Cell[], sheets: Sheets, told: Told, stopped?: () => boolean): Promise<void>;
  /** Leaves nothing behind. */
  close(): Promise<void>;
}
