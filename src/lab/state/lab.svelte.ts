/** Where the visitor is and what they asked: the state of the page, kept in the fragment of its address. */
import { words as english } from '../words/en/index.js';
import { loadWords, type Words } from '../words/words.js';
import {
  LANGUAGES,
  type Language,
  LinkError,
  type LinkProblem,
  readLink,
  START,
  type State,
  writeLink,
} from './link.js';

export class Lab {
  state = $state<State>({ ...START });
  words = $state.raw<Words>(english);
  /** Why the link that was opened could not be used. */
  problem = $state.raw<LinkProblem>();
  ready = $state(false);

  private written = '';

  get language(): Language {
    return this.state.language ?? 'en';
  }

  async open(): Promise<void> {
    await this.read();
    window.addEventListener('hashchange', () => {
      if (location.hash !== this.written) void this.read();
    });
    this.ready = true;
  }

  /** Changes what the page shows, and its address. */
  async go(change: Partial<State>, options: { replace?: boolean } = {}): Promise<void> {
    const before = this.state.route + this.state.page;
    this.state = { ...this.state, ...change };
    const fragment = await writeLink($state.snapshot(this.state) as State);
    this.written = fragment;
    const moved = this.state.route + this.state.page !== before;
    history[moved && !options.replace ? 'pushState' : 'replaceState'](null, '', fragment);
  }

  async speak(language: Language): Promise<void> {
    this.words = await loadWords(language);
    document.documentElement.lang = language;
    await this.go({ language }, { replace: true });
  }

  /** The whole address of what is shown. */
  async address(change: Partial<State> = {}): Promise<string> {
    const state = { ...($state.snapshot(this.state) as State), ...change };
    return `${location.href.split('#')[0]}${await writeLink(state)}`;
  }

  private async read(): Promise<void> {
    try {
      this.state = await readLink(location.hash);
      this.problem = undefined;
    } catch (error) {
      if (!(error instanceof LinkError)) throw error;
      this.problem = error.problem;
    }
    const language = this.state.language ?? preferred();
    this.state.language = language;
    this.words = await loadWords(language);
    document.documentElement.lang = language;
  }
}

function preferred(): Language {
  const wanted = navigator.languages.map((one) => one.toLowerCase());
  const found = wanted
    .map((one) => (one.startsWith('zh') ? 'zh-Hans' : LANGUAGES.find((two) => one.startsWith(two))))
    .find((one) => one !== undefined);
  return (found as Language | undefined) ?? 'en';
}

export const lab = new Lab();
