/** A run as the page sees it: what has been told so far, by month and world. */
import { Client } from '../worker/client.js';
import {
  type Answer,
  type Begun,
  type Question,
  type Refused,
  SANCTION,
  type Told,
} from '../worker/protocol.js';

export type Status = 'idle' | 'founding' | 'living' | 'done' | 'stopped' | 'refused';

/** What a month came to, by world: values by measure. */
export type Values = Record<string, number | null>;

export class Run {
  status = $state<Status>('idle');
  /** Counts runs, so that what belongs to an earlier one can be told from what is shown. */
  number = $state(0);
  question = $state.raw<Question>();
  /** Months before the regime lived, of all months to live. */
  founded = $state.raw({ done: 0, total: 1 });
  begun = $state.raw<Begun>();
  /** Months that everybody has lived, in all worlds. */
  months = $state(0);
  answer = $state.raw<Answer>();
  refused = $state.raw<Refused>();
  /** Months a second, lately. */
  pace = $state(0);

  private readonly client: Client;
  private frames: Uint8Array[][] = [];
  private told: Values[][] = [];
  private first: Uint16Array[] = [];
  private since = 0;

  constructor(client = new Client()) {
    this.client = client;
  }

  get laboratory(): Client['laboratory'] {
    return this.client.laboratory;
  }

  /** One byte a citizen, see `protocol.ts`; undefined before everybody has lived that month. */
  frame(world: number, month: number): Uint8Array | undefined {
    return this.frames[world]?.[month - 1];
  }

  /** For each citizen the first month under a sanction; 0 where there has been none. */
  firstSanction(world: number): Uint16Array | undefined {
    return this.first[world];
  }

  /** Values by month of one world, month 1 first. */
  values(world: number): readonly Values[] {
    return (this.told[world] ?? []).slice(0, this.months);
  }

  async start(question: Question): Promise<void> {
    const number = ++this.number;
    Object.assign(this, { begun: undefined, answer: undefined, refused: undefined });
    this.question = question;
    this.status = 'founding';
    this.founded = { done: 0, total: 1 };
    this.months = 0;
    this.frames = question.worlds.map(() => []);
    this.told = question.worlds.map(() => []);
    this.first = question.worlds.map(() => new Uint16Array(question.citizens));
    let refused: Refused | undefined;
    try {
      refused = await this.client.live(question, (news) => {
        if (number === this.number) this.hear(news);
      });
    } catch (error) {
      refused = { why: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
    if (refused && number === this.number) {
      this.refused = refused;
      this.status = refused.why === 'stopped' ? 'stopped' : 'refused';
    }
  }

  async stop(): Promise<void> {
    await this.client.stop();
  }

  /** Ends it and gives its memory back. */
  close(): void {
    this.client.close();
  }

  private hear(news: Told): void {
    if (news.what === 'founding') {
      this.founded = news;
    } else if (news.what === 'begun') {
      this.begun = news.begun;
      this.status = 'living';
      this.since = performance.now();
    } else if (news.what === 'month') {
      const { world, month, frame, values } = news.month;
      this.frames[world][month - 1] = frame;
      this.told[world][month - 1] = values;
      const first = this.first[world];
      for (let i = 0; i < first.length; i++) {
        if (first[i] === 0 && (frame[i] & SANCTION) !== 0) first[i] = month;
      }
      if (world === this.frames.length - 1) {
        this.months = month;
        this.pace = (month * 1000) / Math.max(1, performance.now() - this.since);
      }
    } else {
      this.answer = news.answer;
      this.status = 'done';
    }
  }
}
