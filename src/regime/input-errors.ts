import { InputError } from '../engine/errors.js';

/** How many mistakes are told at once; the rest are counted. */
const TOLD = 5;

/**
 * Several mistakes of one input. It reads as its first one, so whoever knows only `InputError` loses nothing.
 *
 * `toString()` tells up to five, the first one first.
 */
export class InputErrors extends InputError {
  readonly problems: readonly InputError[];

  constructor(problems: readonly [InputError, ...InputError[]]) {
    const first = problems[0];
    super({
      kind: first.kind,
      message: first.message,
      ...(first.file !== undefined && { file: first.file }),
      ...(first.line !== undefined && { line: first.line }),
      ...(first.column !== undefined && { column: first.column }),
      ...(first.path !== undefined && { path: first.path }),
      ...(first.found !== undefined && { found: first.found }),
      ...(first.allowed !== undefined && { allowed: first.allowed }),
      ...(first.next !== undefined && { next: first.next }),
    });
    this.problems = problems;
  }

  override toString(): string {
    const told = this.problems.slice(0, TOLD).map(String);
    const more = this.problems.length - told.length;
    if (more > 0) told.push(`  And ${more} more.`);
    return told.join('\n');
  }
}

/** Throws what was found, if anything: one as it is, several together. */
export function refuseIfAny(problems: readonly InputError[]): void {
  const [first, ...others] = problems;
  if (first === undefined) return;
  throw others.length === 0 ? first : new InputErrors([first, ...others]);
}
