/**
 * A case of the validation: a small world whose outcome is known from theory or from a published figure.
 *
 * What is obtained comes out of the engine's own kernels; only what is expected may come from a formula.
 */

/** One number held against another. */
export interface Check {
  /** What it is, in a few words. */
  what: string;
  expected: number;
  obtained: number;
  /** How far apart the two may be. */
  tolerance: number;
  /** Where the tolerance comes from, such as "4 standard errors". */
  basis: string;
}

/** What a case may read beside the catalogue: texts of published aggregates, by file name. */
export type PublishedTables = Readonly<Record<string, string>>;

interface About {
  /** As in the specification: V1, T13. The file name begins with it. */
  id: string;
  /** One sentence on what is shown. */
  title: string;
  source: string;
}

export interface ValidationCase extends About {
  /** Takes more than a second or two. */
  slow?: true;
  /** Files of `--data DIR` without which the case is skipped. */
  needs?: readonly string[];
  run(tables: PublishedTables): readonly Check[] | Promise<readonly Check[]>;
}

/** A published result this engine is not made for, and why. */
export interface OutsideCase extends About {
  outside: string;
}

export type Case = ValidationCase | OutsideCase;

export const defineCase = (one: ValidationCase): ValidationCase => Object.freeze(one);
export const outsideTheEngine = (one: OutsideCase): OutsideCase => Object.freeze(one);

/** A check of a whole number, or of a value known exactly. */
export const exactly = (what: string, expected: number, obtained: number): Check => ({
  what,
  expected,
  obtained,
  tolerance: 0,
  basis: 'exact',
});

/** A check of a value in decimals. */
export const within = (
  what: string,
  expected: number,
  obtained: number,
  tolerance: number,
  basis = 'as stated',
): Check => ({ what, expected, obtained, tolerance, basis });

/** A check of an estimate whose standard error is known. */
export const fourErrors = (what: string, expected: number, obtained: number, error: number): Check => ({
  what,
  expected,
  obtained,
  tolerance: 4 * error,
  basis: '4 standard errors',
});

/** A check of a share of `many` independent draws. */
export const share = (what: string, expected: number, obtained: number, many: number): Check =>
  fourErrors(what, expected, obtained, Math.sqrt((expected * (1 - expected)) / many));

/** A check of a statement: 1 holds, 0 does not. */
export const holds = (what: string, statement: boolean): Check => exactly(what, 1, statement ? 1 : 0);

/** Whether a check passed; what is not a number never does. */
export const passes = ({ expected, obtained, tolerance }: Check): boolean =>
  Math.abs(obtained - expected) <= tolerance;
