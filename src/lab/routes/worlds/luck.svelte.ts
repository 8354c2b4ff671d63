/** The same two worlds under other seeds, one after another, in a worker of their own. */
import { Client } from '../../worker/client.js';
import type { Answer, Comparison, Question, Refused } from '../../worker/protocol.js';

export interface Replicate {
  seed: number;
  comparison: Comparison;
}

/** Lives two worlds once, and gives the worker back. */
async function answerOf(client: Client, question: Question): Promise<Answer | Refused> {
  let answer: Answer | undefined;
  try {
    const refused = await client.live(question, (news) => {
      if (news.what === 'done') answer = news.answer;
    });
    return refused ?? answer ?? { why: 'failed', message: '' };
  } catch (error) {
    return { why: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

const isAnswer = (one: Answer | Refused): one is Answer => !('why' in one);

/** One question after another; what has been answered can be looked at before the rest is. */
export class Series {
  runs = $state.raw<readonly Replicate[]>([]);
  asked = $state(0);
  running = $state(false);
  refused = $state.raw<Refused>();
  /** The question these runs belong to. */
  key = $state('');

  private client: Client | undefined;

  async start(questions: readonly Question[], key: string): Promise<void> {
    this.clear();
    const client = new Client();
    Object.assign(this, { key, asked: questions.length, running: true });
    this.client = client;
    for (const question of questions) {
      const answer = await answerOf(client, question);
      if (this.client !== client) return;
      if (!isAnswer(answer)) {
        this.refused = answer;
        break;
      }
      this.runs = [...this.runs, { seed: question.seed, comparison: answer.comparison as Comparison }];
    }
    this.stop();
  }

  /** Ends it; the runs that are whole stay. */
  stop(): void {
    this.client?.close();
    this.client = undefined;
    this.running = false;
  }

  clear(): void {
    this.stop();
    Object.assign(this, { runs: [], asked: 0, refused: undefined, key: '' });
  }
}

export const luck = new Series();
export const twice = new Series();
