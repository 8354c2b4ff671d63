/** The page's side of the laboratory: starts it when first needed, and replaces it when it does not stop. */
import { proxy, type Remote, wrap } from 'comlink';
import LaboratoryWorker from './entry.js?worker&inline';
import type { Question, Refused, Told } from './protocol.js';
import type { WorkbenchApi } from './workbench.js';

/** A laboratory that has not stopped by then is in the middle of a long month, and is let go. */
const PATIENCE_MS = 120;

export class Client {
  private worker: Worker | undefined;
  private api: Remote<WorkbenchApi> | undefined;
  private running: Promise<Refused | undefined> | undefined;
  private letGo: (() => void) | undefined;

  /** @throws where the browser refuses workers */
  get laboratory(): Remote<WorkbenchApi> {
    if (!this.api) {
      const worker: Worker = new LaboratoryWorker();
      this.worker = worker;
      this.api = wrap<WorkbenchApi>(worker);
    }
    return this.api;
  }

  /** Lives the worlds of a question; an earlier question ends. */
  async live(question: Question, told: (news: Told) => void): Promise<Refused | undefined> {
    await this.stop();
    const dropped = new Promise<Refused>((resolve) => {
      this.letGo = () => resolve({ why: 'stopped' });
    });
    const plain = JSON.parse(JSON.stringify(question)) as Question;
    const answered = this.laboratory.live(plain, proxy(told)) as Promise<Refused | undefined>;
    const running = Promise.race([answered, dropped]);
    this.running = running;
    try {
      return await running;
    } catch (error) {
      return { why: 'failed', message: error instanceof Error ? error.message : String(error) };
    } finally {
      if (this.running === running) this.running = undefined;
    }
  }

  /** Ends what is running, within a fifth of a second. */
  async stop(): Promise<void> {
    const { running } = this;
    if (!running) {
      return;
    }
    void this.laboratory.stop();
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS));
    if ((await Promise.race([running, late])) === 'late') {
      this.close();
    }
  }

  close(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.api = undefined;
    this.letGo?.();
  }
}
