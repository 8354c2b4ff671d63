/** The regime somebody is writing: its text is the one truth, form and link follow it. */
import { Client } from '../../worker/client.js';
import type { Presets, ReadRules, Rules, YamlValue } from '../../worker/protocol.js';
import type { Path, Schema } from './form.js';

/** Typing pauses this long before the text is read. */
const PAUSE_MS = 200;
/** So many earlier texts can be gone back to. */
const KEPT = 100;

export interface Valid {
  text: string;
  read: ReadRules;
}

export class Draft {
  text = $state('');
  /** What was read of the text, or of the one before while it is being read. */
  read = $state.raw<ReadRules>();
  /** The last text without a problem: what a run and a link are made of. */
  valid = $state.raw<Valid>();
  /** Preset it is laid beside. */
  against = $state('article-2018');
  schema = $state.raw<Schema>();
  /** What ideas and measures are called in English, by path. */
  labels = $state.raw<Readonly<Record<string, string>>>({});
  /** Whether the text on the page has been read. */
  settled = $state(false);
  /** The path of a value that stands for two places, after somebody wanted to change one of them. */
  shared = $state.raw<Path>();
  /** The browser gives no worker: the text can be written and kept, and not read. */
  alone = $state(false);
  earlier = $state.raw<readonly string[]>([]);
  later = $state.raw<readonly string[]>([]);

  /** Told of every text that was read without a problem. */
  onvalid: ((rules: Rules) => void) | undefined;
  /** Told of every text that somebody has changed. */
  ontext: ((text: string) => void) | undefined;

  private client = new Client();
  private queue: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading = 0;
  /** Where a text came from, so that the link stays short while nothing is changed. */
  private readonly origins = new Map<string, Rules>();

  /** Without syntax errors and keys nobody knows: a form can show it. */
  get legible(): boolean {
    return this.read?.said !== undefined;
  }

  /** Can be lived under as it stands. */
  get sound(): boolean {
    return this.settled && this.valid?.text === this.text;
  }

  /** The rules as a link names them. */
  get rules(): Rules | undefined {
    return this.valid && this.named(this.valid.text);
  }

  /** Takes up a regime that was asked for elsewhere; the text before can be gone back to. */
  async take(rules: Rules): Promise<void> {
    const before = this.text;
    const text = 'text' in rules ? rules.text : await this.ask(() => this.client.laboratory.text(rules));
    // somebody was quicker, and what they wrote stays
    if (text === undefined || this.text !== before) return;
    this.origins.set(text, rules);
    if ('preset' in rules) this.against = rules.preset;
    if (this.text !== '' && this.text !== text) this.remember();
    this.put(text, false);
    await this.settle();
  }

  /** A text as it is typed; read when the typing pauses. */
  type(text: string): void {
    if (this.settled) this.remember();
    this.put(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(), PAUSE_MS);
  }

  /** Another text altogether. */
  async replace(text: string): Promise<void> {
    if (this.text !== '' && this.text !== text) this.remember();
    this.put(text);
    await this.settle();
  }

  /** Changes one rule of the text; one change after another. */
  write(path: Path, value: YamlValue | undefined): Promise<void> {
    return this.after(async () => {
      const [text, plain] = [this.text, JSON.parse(JSON.stringify({ value })) as { value?: YamlValue }];
      const edited = await this.ask(() => this.client.laboratory.edit(text, [...path], plain.value));
      this.shared = edited === undefined && !this.alone ? path : undefined;
      if (edited !== undefined && this.text === text) await this.replace(edited);
    });
  }

  undo(): Promise<void> {
    return this.step('earlier', 'later');
  }

  redo(): Promise<void> {
    return this.step('later', 'earlier');
  }

  /** Lays the text beside another preset. */
  async beside(preset: string): Promise<void> {
    this.against = preset;
    await this.settle();
  }

  private async step(from: 'earlier' | 'later', to: 'earlier' | 'later'): Promise<void> {
    const text = this[from].at(-1);
    if (text === undefined) return;
    this[from] = this[from].slice(0, -1);
    this[to] = [...this[to], this.text];
    this.put(text);
    await this.settle();
  }

  private remember(): void {
    this.earlier = [...this.earlier.slice(-KEPT), this.text];
    this.later = [];
  }

  private put(text: string, byHand = true): void {
    this.text = text;
    this.settled = false;
    this.shared = undefined;
    if (byHand) this.ontext?.(text);
  }

  presets(): Promise<Presets | undefined> {
    return this.ask(() => this.client.laboratory.presets());
  }

  /** Reads a text without taking it up. */
  look(text: string): Promise<ReadRules | undefined> {
    return this.ask(() => this.client.laboratory.read(text, this.against));
  }

  private async makeForm(): Promise<void> {
    const source = await this.ask(() => this.client.laboratory.form());
    this.labels = source?.labels ?? {};
    this.schema = source?.schema as Schema | undefined;
  }

  private async settle(): Promise<void> {
    clearTimeout(this.timer);
    const [text, number] = [this.text, ++this.reading];
    const read = await this.look(text);
    if (!this.schema) await this.makeForm();
    if (number !== this.reading || !read) return;
    this.read = read;
    this.settled = true;
    if (read.problems.length === 0) {
      this.valid = { text, read };
      this.onvalid?.(this.named(text));
    }
  }

  private readonly named = (text: string): Rules => this.origins.get(text) ?? { text };

  private async ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    try {
      return await question();
    } catch {
      this.alone = true;
      return undefined;
    }
  }

  private after(next: () => Promise<void>): Promise<void> {
    const done = this.queue.then(next);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

/** The page has one, which stays while the visitor looks at other pages. */
export const draft = new Draft();
