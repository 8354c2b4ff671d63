/** What an input error tells: an id for tests and translations, the place, and the way out. */
export interface InputProblem {
  /** Kebab-case id of the mistake, such as `third-column`; stable, so tests and translations may rely on it. */
  kind: string;
  /** One courteous sentence with its full stop. */
  message: string;
  file?: string;
  /** Line in the file, from 1. */
  line?: number;
  /** Character in the line, from 1. */
  column?: number;
  /** Path of a rule in a regime or society, such as `rights.expiry.months`. */
  path?: string;
  /** What stands there, without a full stop. */
  found?: string;
  /** What may stand there, without a full stop. */
  allowed?: string;
  /** One sentence on what to do next, with its full stop. */
  next?: string;
}

/**
 * An input somebody gave cannot be used, and this says exactly where and why.
 *
 * `message` is the sentence alone; `toString()` is the whole account, three lines at most.
 *
 * @example
 * String(new InputError({ kind: 'third-column', message: 'A line holds more than a pair.', file: 'a.csv', line: 2, column: 5, found: '"7"', allowed: 'two numbers' }))
 * // a.csv:2:5
 * //   A line holds more than a pair. Found "7". Allowed: two numbers.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly kind: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly path: string | undefined;
  readonly found: string | undefined;
  readonly allowed: string | undefined;
  readonly next: string | undefined;

  constructor(problem: InputProblem) {
    super(problem.message);
    this.kind = problem.kind;
    this.file = problem.file;
    this.line = problem.line;
    this.column = problem.column;
    this.path = problem.path;
    this.found = problem.found;
    this.allowed = problem.allowed;
    this.next = problem.next;
  }

  /** The place, the sentence with what was found and what is allowed, and the next step; lines without content are left out. */
  override toString(): string {
    const spot = [this.file, this.line, this.column].filter((part) => part !== undefined).join(':');
    const place = [spot, this.path].filter((part) => part !== undefined && part !== '').join('  ');
    const found = this.found === undefined ? '' : ` Found ${this.found}.`;
    const allowed = this.allowed === undefined ? '' : ` Allowed: ${this.allowed}.`;
    const next = this.next === undefined ? '' : `\n  ${this.next}`;
    return `${place === '' ? '' : `${place}\n`}  ${this.message}${found}${allowed}${next}`;
  }
}
