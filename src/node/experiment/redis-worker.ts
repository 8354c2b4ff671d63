/** A worker of experiments on this machine: it takes cells from the queue in Redis and lives them in its pool. */
import type { Cell, Sheets } from '../../experiment/cells.js';
import type { Regime, Society } from '../../regime/regime.js';
import { CellStore } from './cell-store.js';
import { Pool } from './pool.js';
import { type Exchange, queueName, sheetKey } from './redis.js';
import type { Done, Job } from './redis-executor.js';

export interface WorkerPlan {
  processes: number;
  /** The folder its cells are kept in. */
  cells: string;
  version: string;
  /** Told of every cell done here. */
  progress?: (done: number, failed: number) => void;
}

/** Milliseconds without a sign of life until a job is given to another worker. */
const LOCK_MS = 30_000;
const LOOK_MS = 5_000;

/**
 * Lives cells until `stopped` says so.
 *
 * @param lockMs  after how long without a sign of life its job goes to another worker
 */
export async function workFor(
  exchange: Exchange,
  { processes, cells, version, progress }: WorkerPlan,
  stopped: () => boolean,
  lockMs = LOCK_MS,
): Promise<void> {
  const pool = new Pool({ processes, version });
  const store = new CellStore(cells, version);
  const sheets = new SheetsFromRedis(exchange);
  let done = 0;
  let failed = 0;
  const live = async ({ cells: asked }: Job): Promise<Done> => {
    const found: Done = { lived: [], failed: [] };
    const told = {
      lived: (result: Done['lived'][number]) => {
        store.keep(result);
        found.lived.push(result);
        progress?.(++done, failed);
      },
      failed: (failure: Done['failed'][number]) => {
        found.failed.push(failure);
        progress?.(done, ++failed);
      },
    };
    const known = asked.map(({ hash }) => store.find(hash)).filter((one) => one !== undefined);
    found.lived.push(...known);
    const missing = asked.filter(({ hash }) => !known.some(({ cell }) => cell === hash));
    await pool.run(missing, await sheets.of(missing), told, stopped);
    // what was stopped halfway is not done: another worker takes it once this one gives no sign of life
    return stopped() ? new Promise<Done>(() => {}) : found;
  };
  const worker = new exchange.bullmq.Worker<Job, Done>(queueName(version), (job) => live(job.data), {
    connection: exchange.another(),
    concurrency: processes,
    lockDuration: lockMs,
    stalledInterval: Math.min(LOOK_MS, lockMs),
    maxStalledCount: 1_000,
  });
  // a job that fails is told to whoever asked; a lost connection is said once, by the exchange
  worker.on('error', () => {});
  try {
    await new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (stopped()) {
          clearInterval(look);
          resolve();
        }
      }, 100);
    });
  } finally {
    await pool.close();
    await worker.close(true);
    exchange.close();
  }
}

/** Regimes and societies, each fetched once. */
class SheetsFromRedis {
  private readonly regimes = new Map<string, Regime>();
  private readonly societies = new Map<string, Society>();

  constructor(private readonly exchange: Exchange) {}

  async of(cells: readonly Cell[]): Promise<Sheets> {
    for (const { regime, society } of cells) {
      await this.fetch(regime, this.regimes);
      await this.fetch(society, this.societies);
    }
    return { regimes: this.regimes, societies: this.societies };
  }

  private async fetch<T>(hash: string, into: Map<string, T>): Promise<void> {
    if (into.has(hash)) {
      return;
    }
    const text = await this.exchange.client.get(sheetKey(hash));
    if (text === null) {
      throw new Error(`Redis no longer holds the rules ${hash.slice(0, 8)}; begin the experiment again`);
    }
    into.set(hash, JSON.parse(text));
  }
}
