/** Runs asked for in the lab: one after another, each with its progress and what it came to. */

import type { Values } from '../../state/run.svelte.js';
import { Client } from '../../worker/client.js';
import type { Comparison, Question, Refused, Rules, RunResult, Told } from '../../worker/protocol.js';

export interface AskedWorld {
  rules: Rules;
  id: string;
  title: string;
}

export interface Asked {
  worlds: AskedWorld[];
  society: string;
  citizens: number;
  months: number;
  /** The first seed; the others follow it. */
  seed: number;
  seeds: number;
}

/** What one seed came to. */
export interface Outcome {
  seed: number;
  digests: string[];
  results: RunResult[];
  comparison?: Comparison;
  /** By world and month. */
  values: Values[][];
  seconds: number;
}

export type JobStatus = 'waiting' | 'living' | 'done' | 'stopped' | 'refused';

/** No news for this long while nobody looked: the browser put the tab to sleep. */
export const ASLEEP_MS = 15_000;

/** What a link says an outcome was when it was made. */
export interface Promised {
  digest: string;
  engine: string;
}

/** What determines the outcome of the first seed. */
const keyOf = (asked: Asked): string => JSON.stringify(questionOf(asked, 0));

export const questionOf = (asked: Asked, place: number): Question => ({
  society: asked.society,
  citizens: asked.citizens,
  months: asked.months,
  seed: asked.seed + place,
  worlds: asked.worlds.map(({ rules }) => rules),
});

export class Job {
  status = $state<JobStatus>('waiting');
  /** Of all months of all seeds, from 0 to 1; never falls. */
  share = $state(0);
  /** Of the seed being lived. */
  month = $state(0);
  secondsLeft = $state<number>();
  seconds = $state(0);
  outcomes = $state.raw<readonly Outcome[]>([]);
  refused = $state.raw<Refused>();
  /** Milliseconds for which the browser let the tab sleep meanwhile. */
  slept = $state(0);

  private begun = 0;
  private heard = 0;
  private before = 0;
  private values: Values[][] = [];

  constructor(
    readonly number: number,
    readonly asked: Asked,
    readonly promised: Promised | undefined,
    private readonly clock: () => number = () => performance.now(),
    private readonly away: (since: number) => boolean = () => false,
  ) {}

  get open(): boolean {
    return this.status === 'waiting' || this.status === 'living';
  }

  async live(client: Pick<Client, 'live'>): Promise<void> {
    this.status = 'living';
    this.begun = this.clock();
    this.heard = this.begun;
    for (let place = 0; place < this.asked.seeds; place++) {
      const question = questionOf(this.asked, place);
      this.values = question.worlds.map(() => []);
      const refused = await client.live(question, (news) => this.hear(news, place));
      if (this.stopped()) return;
      if (refused) {
        this.refused = refused;
        this.status = refused.why === 'stopped' ? 'stopped' : 'refused';
        return;
      }
    }
    this.share = 1;
    this.secondsLeft = 0;
    this.status = 'done';
  }

  stop(): void {
    if (this.open) this.status = 'stopped';
  }

  private readonly stopped = (): boolean => this.status === 'stopped';

  private hear(news: Told, place: number): void {
    if (this.status !== 'living') return;
    this.wake();
    const { worlds, months, seed, seeds } = this.asked;
    const tell = (lived: number, total: number) => {
      this.share = Math.max(this.share, (place + lived / total) / seeds);
      this.seconds = (this.clock() - this.begun - this.slept) / 1000;
      if (this.share > 0.02) this.secondsLeft = (this.seconds * (1 - this.share)) / this.share;
    };
    if (news.what === 'founding') {
      this.before = news.total - months * worlds.length;
      this.month = 0;
      tell(news.done, news.total);
    } else if (news.what === 'month') {
      const { world, month, values } = news.month;
      this.values[world][month - 1] = values;
      if (world === worlds.length - 1) {
        this.month = month;
        tell(this.before + month * worlds.length, this.before + months * worlds.length);
      }
    } else if (news.what === 'done') {
      const { digests, results, comparison, seconds } = news.answer;
      const outcome = { seed: seed + place, digests, results, values: this.values, seconds };
      this.outcomes = [...this.outcomes, { ...outcome, ...(comparison && { comparison }) }];
    }
  }

  /** A long silence while nobody looked is sleep of the tab, and no part of the time a run takes. */
  private wake(): void {
    const now = this.clock();
    if (now - this.heard > ASLEEP_MS && this.away(this.heard)) this.slept += now - this.heard;
    this.heard = now;
  }
}

export class Queue {
  jobs = $state.raw<readonly Job[]>([]);
  /** The run whose worlds the laboratory still holds. */
  held = $state.raw<Job>();

  private readonly promises = new Map<string, Promised>();
  private count = 0;
  private working = false;
  /** When the page was last out of sight. */
  private unseen = Number.NEGATIVE_INFINITY;

  constructor(private readonly client = new Client()) {
    if (typeof document === 'undefined') return;
    for (const event of ['visibilitychange', 'freeze', 'resume']) {
      document.addEventListener(event, () => {
        this.unseen = performance.now();
      });
    }
  }

  /** Holds the next runs of a question to what was promised of it. */
  promise(asked: Asked, promised: Promised): void {
    this.promises.set(keyOf(asked), promised);
  }

  add(asked: Asked): Job {
    const away = (since: number) => document.hidden || this.unseen > since;
    const job = new Job(++this.count, asked, this.promises.get(keyOf(asked)), () => performance.now(), away);
    this.jobs = [job, ...this.jobs];
    void this.work();
    return job;
  }

  /** Ends a run; the next one begins. */
  async stop(job: Job): Promise<void> {
    const running = job.status === 'living';
    job.stop();
    if (running) await this.client.stop();
  }

  remove(job: Job): void {
    this.jobs = this.jobs.filter((one) => one !== job);
  }

  /** Everybody as they stand at the end of the last seed of a run, lived again where the laboratory has gone on. */
  async citizens(job: Job, world: number) {
    if (this.held !== job) {
      const refused = await this.client.live(questionOf(job.asked, job.asked.seeds - 1), () => undefined);
      if (refused) return undefined;
      this.held = job;
    }
    return this.client.laboratory.citizens(world);
  }

  /** Whether the laboratory is at work. */
  get busy(): boolean {
    return this.jobs.some(({ status }) => status === 'living');
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (let job = this.next(); job; job = this.next()) {
      this.held = undefined;
      try {
        await job.live(this.client);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        Object.assign(job, { status: 'refused', refused: { why: 'failed', message } });
      }
      this.held = job.status === 'done' ? job : undefined;
    }
    this.working = false;
  }

  private readonly next = (): Job | undefined => this.jobs.findLast(({ status }) => status === 'waiting');
}

export const queue = new Queue();
