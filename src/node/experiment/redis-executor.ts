/** Hands cells to workers on other machines, by a queue in Redis, and gathers what they found. */
import type { Queue, QueueEvents } from 'bullmq';
import type { CellFailure, CellResult } from '../../experiment/cell-result.js';
import { type Cell, type Sheets, societyKey } from '../../experiment/cells.js';
import type { Executor, Told } from '../../experiment/executor.js';
import { type Exchange, KEPT_SECONDS, queueName, sheetKey } from './redis.js';

/** What a job asks: cells of one society, which is founded once for all of them. */
export interface Job {
  cells: readonly Cell[];
}

/** What it gives back. */
export interface Done {
  lived: CellResult[];
  failed: CellFailure[];
}

/** Cells of a job at most: so many are lived again where a worker is lost. */
const TOGETHER = 8;
/** How often it is looked whether a job was lost with its message. */
const LOOK_MS = 2_000;

export class RedisExecutor implements Executor {
  private readonly queue: Queue<Job, Done>;
  private readonly events: QueueEvents;

  constructor(
    private readonly exchange: Exchange,
    version: string,
    /** Told once while nobody works. */
    private readonly lonely: () => void = () => {},
  ) {
    const { Queue, QueueEvents } = exchange.bullmq;
    this.queue = new Queue(queueName(version), { connection: exchange.client });
    this.events = new QueueEvents(queueName(version), { connection: exchange.another() });
  }

  async run(
    cells: readonly Cell[],
    sheets: Sheets,
    told: Told,
    stopped: () => boolean = () => false,
  ): Promise<void> {
    await this.publish(sheets);
    const jobs = new Map(jobsOf(cells).map((job) => [idOf(job), job]));
    await this.events.waitUntilReady();
    let look: NodeJS.Timeout | undefined;
    const completed = ({ jobId, returnvalue }: { jobId: string; returnvalue: unknown }) =>
      this.tell(jobs, jobId, returnvalue as Done, told);
    const lost = ({ jobId, failedReason }: { jobId: string; failedReason: string }) =>
      this.tell(jobs, jobId, failedWith(jobs.get(jobId), failedReason), told);
    try {
      await new Promise<void>((done, fail) => {
        const step =
          <T>(how: (event: T) => void) =>
          (event: T) => {
            try {
              how(event);
            } catch (error) {
              fail(error as Error);
            }
            if (jobs.size === 0) {
              done();
            }
          };
        this.events.on('completed', step(completed));
        this.events.on('failed', step(lost));
        const finished = step(([id, found]: [string, Done]) => this.tell(jobs, id, found, told));
        this.add(jobs).catch(fail);
        let looking = false;
        look = setInterval(() => {
          if (stopped()) {
            done();
          } else if (!looking) {
            looking = true;
            this.sweep(jobs, finished)
              .catch(() => {})
              .finally(() => {
                looking = false;
              });
          }
        }, LOOK_MS);
      });
    } finally {
      clearInterval(look);
      await Promise.allSettled([...jobs.keys()].map((id) => this.queue.remove(id)));
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.events.close(), this.queue.close()]);
    this.exchange.close();
  }

  private async publish({ regimes, societies }: Sheets): Promise<void> {
    for (const [hash, sheet] of [...regimes, ...societies]) {
      await this.exchange.client.set(sheetKey(hash), JSON.stringify(sheet), 'EX', KEPT_SECONDS);
    }
  }

  private add(jobs: ReadonlyMap<string, Job>): Promise<unknown> {
    const kept = { age: KEPT_SECONDS };
    return this.queue.addBulk(
      [...jobs].map(([jobId, data]) => ({
        name: 'cells',
        data,
        opts: { jobId, removeOnComplete: kept, removeOnFail: true },
      })),
    );
  }

  /** What was done while nobody listened, and what Redis has lost. */
  private async sweep(
    jobs: ReadonlyMap<string, Job>,
    finished: (found: [string, Done]) => void,
  ): Promise<void> {
    if ((await this.queue.getWorkersCount()) === 0) {
      this.lonely();
    }
    for (const [id, data] of [...jobs]) {
      const job = await this.queue.getJob(id);
      if (job === undefined) {
        await this.add(new Map([[id, data]]));
      } else if (job.returnvalue && (await job.isCompleted())) {
        finished([id, job.returnvalue]);
      }
    }
  }

  private tell(jobs: Map<string, Job>, id: string, { lived, failed }: Done, told: Told): void {
    if (!jobs.delete(id)) {
      return;
    }
    for (const result of lived) {
      told.lived(result);
    }
    for (const failure of failed) {
      told.failed(failure);
    }
    if (failed.length > 0) {
      // whoever asks again gets another try
      this.queue.remove(id).catch(() => {});
    }
  }
}

function jobsOf(cells: readonly Cell[]): Job[] {
  const bySociety = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = societyKey(cell);
    bySociety.set(key, [...(bySociety.get(key) ?? []), cell]);
  }
  return [...bySociety.values()].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / TOGETHER) }, (_, place) => ({
      cells: some.slice(place * TOGETHER, (place + 1) * TOGETHER),
    })),
  );
}

/** A job is what it asks, so that nothing is asked twice at a time. */
const idOf = ({ cells }: Job): string =>
  `${cells.length}-${cells.map(({ hash }) => hash.slice(0, 16)).join('-')}`;

const failedWith = (job: Job | undefined, reason: string): Done => ({
  lived: [],
  failed: (job?.cells ?? []).map(({ hash }) => ({ cell: hash, reason })),
});
