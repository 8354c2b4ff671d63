/**
 * A pool of processes that live cells: each is started once, keeps the society it founded, and is replaced
 * where it dies.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { CellFailure, CellResult } from '../../experiment/cell-result.js';
import { type Cell, type Sheets, societyKey } from '../../experiment/cells.js';
import type { Executor, Told } from '../../experiment/executor.js';
import type { Regime, Society } from '../../regime/regime.js';
import { CellQueue } from './cell-queue.js';

/** What a process is handed: a cell, and its regime and society where it has not seen them. */
export interface Handed {
  cell: Cell;
  regime?: Regime;
  society?: Society;
}

export type Returned = { ready: true } | { lived: CellResult } | { failed: CellFailure };

export interface PoolOptions {
  processes: number;
  version: string;
  /** What a process runs; another one in tests of what processes may do wrong. */
  script?: URL;
}

/** A cell whose process died so often is not tried again. */
const TRIES = 3;
/** What is kept of a process's complaints. */
const HEARD = 2_000;
const LOOK_MS = 200;

export class Pool implements Executor {
  constructor(private readonly options: PoolOptions) {}

  async run(cells: readonly Cell[], sheets: Sheets, told: Told, stopped: () => boolean): Promise<void> {
    const queue = new CellQueue(cells);
    const processes = Math.min(this.options.processes, cells.length);
    const hands = Array.from({ length: processes }, () => new Hands(this.options, queue, sheets, told));
    const look = setInterval(() => {
      if (stopped()) {
        for (const one of hands) {
          one.end();
        }
      }
    }, LOOK_MS);
    try {
      await Promise.all(hands.map((one) => one.done));
    } finally {
      clearInterval(look);
      for (const one of hands) {
        one.end();
      }
    }
  }
}

/** One place of the pool: a process, and another one where it dies. */
class Hands {
  readonly done: Promise<void>;
  private finish: () => void = () => {};
  private give: (error: Error) => void = () => {};
  private child: ChildProcess | undefined;
  private held: Cell | undefined;
  private society: string | undefined;
  private seen = new Set<string>();
  private heard = '';
  private over = false;

  constructor(
    private readonly options: PoolOptions,
    private readonly queue: CellQueue,
    private readonly sheets: Sheets,
    private readonly told: Told,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.finish = resolve;
      this.give = reject;
    });
    this.start();
  }

  end(): void {
    if (!this.over) {
      this.over = true;
      this.child?.kill('SIGKILL');
      this.finish();
    }
  }

  private start(): void {
    const { script = new URL('./cell-worker.js', import.meta.url), version } = this.options;
    const child = fork(script, [version], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child = child;
    this.seen = new Set();
    this.society = undefined;
    this.heard = '';
    child.stderr?.on('data', (text) => {
      this.heard = `${this.heard}${text}`.slice(-HEARD);
    });
    child.on('message', (returned: Returned) => this.hear(returned));
    child.on('error', (error) => this.give(error));
    child.on('exit', (code, signal) => this.replace(signal ?? `status ${code}`));
  }

  private hear(returned: Returned): void {
    if (this.over) {
      return;
    }
    this.held = undefined;
    try {
      if ('lived' in returned) {
        this.told.lived(returned.lived);
      } else if ('failed' in returned) {
        this.told.failed(returned.failed);
      }
    } catch (error) {
      this.give(error as Error);
      this.end();
      return;
    }
    this.next();
  }

  private next(): void {
    const cell = this.queue.next(this.society);
    if (cell === undefined) {
      this.end();
      return;
    }
    this.held = cell;
    this.society = societyKey(cell);
    const handed: Handed = { cell };
    if (this.isNew(cell.regime)) {
      handed.regime = this.sheets.regimes.get(cell.regime);
    }
    if (this.isNew(cell.society)) {
      handed.society = this.sheets.societies.get(cell.society);
    }
    this.child?.send(handed);
  }

  private isNew(hash: string): boolean {
    const fresh = !this.seen.has(hash);
    this.seen.add(hash);
    return fresh;
  }

  /** The process died: the cell it held is lived by another one, unless it has cost several. */
  private replace(how: string): void {
    if (this.over) {
      return;
    }
    const cell = this.held;
    this.held = undefined;
    if (cell === undefined) {
      this.give(new Error(`a process of the pool ended before it began: ${how}. ${this.heard}`));
      this.end();
      return;
    }
    if (this.queue.triedAgain(cell) < TRIES) {
      this.queue.putBack(cell);
    } else {
      const complaint = this.heard.trim().split('\n').at(-1) ?? '';
      const reason = `its process ended ${TRIES} times, at last by ${how}${complaint && `: ${complaint}`}`;
      this.told.failed({ cell: cell.hash, reason });
    }
    this.start();
  }
}
