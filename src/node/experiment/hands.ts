/** One place of a pool: a process that lives one cell at a time, and another one where it dies. */
import { type ChildProcess, fork } from 'node:child_process';
import type { CellFailure, CellResult } from '../../experiment/cell-result.js';
import { type Cell, type Sheets, societyKey } from '../../experiment/cells.js';
import type { Regime, Society } from '../../regime/regime.js';

/** What a process is handed: a cell, and its regime and society where it has not seen them. */
export interface Handed {
  cell: Cell;
  regime?: Regime;
  society?: Society;
}

export type Returned = { ready: true } | { lived: CellResult } | { failed: CellFailure };

export interface HandsOptions {
  version: string;
  script?: URL;
  idle(hands: Hands): void;
  lived(result: CellResult): void;
  failed(failure: CellFailure): void;
  /** The process died over this cell, or before it had one. */
  died(cell: Cell | undefined, how: string): void;
}

/** What is kept of a process's complaints. */
const HEARD = 2_000;

export class Hands {
  /** Waits for a cell. */
  idle = false;
  /** The society it holds. */
  society: string | undefined;
  private child: ChildProcess | undefined;
  private held: Cell | undefined;
  private seen = new Set<string>();
  private heard = '';
  private over = false;

  constructor(private readonly options: HandsOptions) {
    this.start();
  }

  take(cell: Cell, { regimes, societies }: Sheets): void {
    this.idle = false;
    this.held = cell;
    this.society = societyKey(cell);
    const handed: Handed = { cell };
    if (this.isNew(cell.regime)) {
      handed.regime = regimes.get(cell.regime);
    }
    if (this.isNew(cell.society)) {
      handed.society = societies.get(cell.society);
    }
    this.child?.send(handed);
  }

  end(): void {
    this.over = true;
    this.child?.kill('SIGKILL');
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
    this.idle = false;
    this.heard = '';
    child.stderr?.on('data', (text) => {
      this.heard = `${this.heard}${text}`.slice(-HEARD);
    });
    child.on('message', (returned: Returned) => this.hear(returned));
    child.on('error', (error) => this.replace(error.message));
    child.on('exit', (code, signal) => this.replace(signal ?? `status ${code}`));
  }

  private hear(returned: Returned): void {
    if (this.over) {
      return;
    }
    this.held = undefined;
    this.idle = true;
    if ('lived' in returned) {
      this.options.lived(returned.lived);
    } else if ('failed' in returned) {
      this.options.failed(returned.failed);
    }
    this.options.idle(this);
  }

  private replace(how: string): void {
    if (this.over) {
      return;
    }
    const [cell, idle] = [this.held, this.idle];
    this.held = undefined;
    const complaint = this.heard.trim().split('\n').at(-1) ?? '';
    if (cell === undefined && !idle) {
      this.over = true;
    } else {
      this.start();
    }
    if (cell !== undefined || !idle) {
      this.options.died(cell, `${how}${complaint && `: ${complaint}`}`);
    }
  }

  private isNew(hash: string): boolean {
    const fresh = !this.seen.has(hash);
    this.seen.add(hash);
    return fresh;
  }
}
