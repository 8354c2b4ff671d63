/**
 * A pool of processes that live cells: each is started once, keeps the society it founded, and is replaced
 * where it dies.
 */
import type { CellFailure } from '../../experiment/cell-result.js';
import type { Cell, Sheets } from '../../experiment/cells.js';
import type { Executor, Told } from '../../experiment/executor.js';
import { CellQueue } from './cell-queue.js';
import { Hands } from './hands.js';

export interface PoolOptions {
  processes: number;
  version: string;
  /** What a process runs; another one in tests of what processes may do wrong. */
  script?: URL;
}

/** A cell whose process died so often is not tried again. */
const TRIES = 3;
const LOOK_MS = 200;

/** What one call of `run` waits for. */
interface Errand {
  sheets: Sheets;
  told: Told;
  left: Set<string>;
  done: () => void;
  fail: (error: Error) => void;
}

export class Pool implements Executor {
  private readonly queue = new CellQueue();
  private readonly errands = new Map<string, Errand>();
  private readonly hands: Hands[] = [];

  constructor(private readonly options: PoolOptions) {}

  async run(
    cells: readonly Cell[],
    sheets: Sheets,
    told: Told,
    stopped: () => boolean = () => false,
  ): Promise<void> {
    if (cells.length === 0) {
      return;
    }
    let look: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((done, fail) => {
        const errand = { sheets, told, left: new Set(cells.map(({ hash }) => hash)), done, fail };
        for (const cell of cells) {
          this.errands.set(cell.hash, errand);
          this.queue.add(cell);
        }
        look = setInterval(() => stopped() && done(), LOOK_MS);
        this.wake();
      });
    } finally {
      clearInterval(look);
      for (const { hash } of cells) {
        this.errands.delete(hash);
      }
    }
  }

  async close(): Promise<void> {
    for (const one of this.hands.splice(0)) {
      one.end();
    }
  }

  /** Hands out cells to whoever is idle, and starts processes while there is work for more. */
  private wake(): void {
    for (const one of this.hands) {
      this.give(one);
    }
    const { processes, version, script } = this.options;
    for (let more = Math.min(processes - this.hands.length, this.queue.size); more > 0; more--) {
      this.hands.push(
        new Hands({
          version,
          script,
          idle: (hands) => this.give(hands),
          lived: (result) => this.tell(result.cell, (told) => told.lived(result)),
          failed: (failure) => this.fail(failure),
          died: (cell, how) => this.died(cell, how),
        }),
      );
    }
  }

  private give(hands: Hands): void {
    if (!hands.idle) {
      return;
    }
    for (let cell = this.queue.next(hands.society); cell; cell = this.queue.next(hands.society)) {
      const errand = this.errands.get(cell.hash);
      // nobody waits any more for what was asked by somebody who stopped
      if (errand) {
        hands.take(cell, errand.sheets);
        return;
      }
    }
  }

  /** The cell is lived by another process, unless it has cost several. */
  private died(cell: Cell | undefined, how: string): void {
    if (cell === undefined) {
      const error = new Error(`a process of the pool ended before it lived a cell: ${how}`);
      for (const { fail } of this.errands.values()) {
        fail(error);
      }
    } else if (this.queue.triedAgain(cell) < TRIES) {
      this.queue.add(cell);
      this.wake();
    } else {
      this.fail({ cell: cell.hash, reason: `its process ended ${TRIES} times, at last by ${how}` });
    }
  }

  private fail(failure: CellFailure): void {
    this.tell(failure.cell, (told) => told.failed(failure));
  }

  private tell(hash: string, how: (told: Told) => void): void {
    const errand = this.errands.get(hash);
    if (!errand?.left.delete(hash)) {
      return;
    }
    try {
      how(errand.told);
    } catch (error) {
      errand.fail(error as Error);
    }
    if (errand.left.size === 0) {
      errand.done();
    }
  }
}
