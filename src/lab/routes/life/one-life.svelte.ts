/** A life as the page holds it: who it is of, the months so far, and what lies behind the glass. */
import { proxy } from 'comlink';
import { Client } from '../../worker/client.js';
import type {
  Glass,
  LifeBegun,
  LifeQuestion,
  LifeSoFar,
  OtherLife,
  Row,
} from '../../worker/life/protocol.js';
import type { Refused } from '../../worker/protocol.js';

export class OneLife {
  begun = $state.raw<LifeBegun>();
  /** The months of the letters last asked for. */
  soFar = $state.raw<LifeSoFar>();
  letters = $state('');
  refused = $state.raw<Refused>();
  glass = $state.raw<Glass>();
  lifting = $state.raw<{ done: number; of: number }>();
  rows = $state.raw<Partial<Record<Row, readonly OtherLife[]>>>({});

  private readonly client = new Client();
  private asked = '';
  private number = 0;

  /** Founds the society of a question, unless it is there, and finds its citizen. */
  async begin(question: LifeQuestion): Promise<void> {
    const key = JSON.stringify(question);
    if (key === this.asked) return;
    this.asked = key;
    const number = this.forget();
    const plain = JSON.parse(key) as LifeQuestion;
    const began = await this.guarded(
      () => this.client.laboratory.beginLife(plain) as Promise<LifeBegun | Refused>,
    );
    if (number !== this.number || began === undefined) return;
    if ('why' in began) this.refused = began;
    else this.begun = began;
  }

  async draw(seed: number, citizens: number, draw: number): Promise<number | undefined> {
    return this.guarded(() => this.client.laboratory.drawCitizen(seed, citizens, draw));
  }

  async live(letters: string): Promise<void> {
    const { number } = this;
    const soFar = await this.guarded(() => this.client.laboratory.liveLife(letters));
    if (number !== this.number || soFar === undefined) return;
    if (letters !== this.letters) Object.assign(this, { glass: undefined, lifting: undefined, rows: {} });
    this.letters = letters;
    this.soFar = soFar;
  }

  async lift(letters: string): Promise<void> {
    const { number } = this;
    if (this.glass || this.lifting) return;
    this.lifting = { done: 0, of: 1 };
    const told = proxy((done: number, of: number) => {
      if (number === this.number && letters === this.letters) this.lifting = { done, of };
    });
    const glass = await this.guarded(() => this.client.laboratory.liftGlass(letters, told));
    if (number !== this.number || letters !== this.letters) return;
    this.lifting = undefined;
    this.glass = glass;
  }

  async liveBeside(letters: string, row: Row): Promise<void> {
    const { number } = this;
    if (this.rows[row]) return;
    this.rows = { ...this.rows, [row]: [] };
    const told = proxy((life: OtherLife) => {
      if (number === this.number && letters === this.letters)
        this.rows = { ...this.rows, [row]: [...(this.rows[row] ?? []), life] };
    });
    await this.guarded(() => this.client.laboratory.otherLives(letters, row, told));
  }

  private forget(): number {
    Object.assign(this, { begun: undefined, soFar: undefined, refused: undefined, letters: '' });
    Object.assign(this, { glass: undefined, lifting: undefined, rows: {} });
    return ++this.number;
  }

  private async guarded<T>(ask: () => Promise<T>): Promise<T | undefined> {
    const { number } = this;
    try {
      return await ask();
    } catch (error) {
      if (number !== this.number) return undefined;
      this.refused = { why: 'failed', message: error instanceof Error ? error.message : String(error) };
      return undefined;
    }
  }
}

/** Kept while the visitor goes from one page to another. */
export const oneLife = new OneLife();
