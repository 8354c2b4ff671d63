/**
 * What an author of measures reads: counts, tallies, pictures and measures over further worlds.
 *
 * All of them are integers first. Numbers are divided at the end, once, by plain functions here and in
 * the measure; "not estimable" is a value of its own and never 0.
 */
import type {
  Argument,
  Birthplace,
  Consequence,
  Criterion,
  Field,
  Kernel,
  Only,
  Partner,
  Settings,
} from '../contracts.js';
import type { Override } from '../overrides.js';

/** What a measure belongs with. */
export type Family =
  | 'society'
  | 'sanctions'
  | 'errors'
  | 'fit'
  | 'time'
  | 'ties'
  | 'speech'
  | 'conduct'
  | 'means'
  | 'groups'
  | 'rights'
  | 'benefit';

export type Group = 'A' | 'B' | 'C';

/** A numerator, a denominator and what comes of them; `null` is "not estimable". */
export interface Estimate {
  value: number | null;
  numerator: number;
  denominator: number;
}

/** An estimate with what it is made of, or further figures of the same kind. */
export interface Found extends Estimate {
  /** Why it is not estimable, where that is no matter of counts: one sentence. */
  because?: string;
  parts?: Readonly<Record<string, Estimate & { label: string; unit?: string }>>;
}

export interface MeasureAbout extends Birthplace {
  id: string;
  label: string;
  question: string;
  unit: string;
  worse: 'higher' | 'lower' | 'neither';
  family: Family;
  /** How it is worked out, in a line. */
  formula: string;
  /** When it misleads. */
  misleads: string;
  /** Stands in the first table of a run. */
  headline?: true;
  /** Columns without which there is nothing to measure: elsewhere the value is not estimable. */
  needs?: readonly string[];
}

/** Sums of integers over citizens, one divided by the other. */
export interface CountMeasure extends MeasureAbout {
  /** `months`: summed over the months under the regime. `last`: as of the last month. */
  over: 'months' | 'last';
  /** Split by sanction: the count's arguments are made for each sanction's bit. */
  parts?: 'sanctions';
  numerator: CountDeclaration;
  denominator: CountDeclaration;
  /** Multiplies the quotient: 100 for percent, 1000 for "per 1,000". */
  scale: number;
}

/** What is added up: a kernel that writes one integer for each citizen into its last column; or everybody. */
export type CountDeclaration =
  | { every: 'citizen' }
  | { run: Kernel; with: readonly Argument[] | ((part: number) => readonly Argument[]); only?: Only };

/** What a regime uses of the catalogue, for measures that depend on it. */
export interface RulesInUse {
  partners: readonly Partner[];
  fields: readonly Field[];
  criteria: readonly Criterion[];
  consequences: readonly Consequence[];
}

/**
 * How many citizens have which key: a kernel writes a key for each citizen into its last column, 0 to
 * `keys` - 1, or -1 for those who are not counted. Histograms of spells, joint histograms and exact
 * distributions are tallies; those of two ranges of citizens are added.
 */
export interface TallyDeclaration {
  keys: number | ((settings: Settings) => number);
  /** Every month under the regime, every twelfth, or the last. Tallies of several months are added. */
  taken: 'months' | 'years' | 'last';
  run: Kernel;
  with: readonly Argument[] | ((rules: RulesInUse) => readonly Argument[]);
  only?: Only;
}

/** The tallies of a measure by name: `tables.ended[key]` citizens. */
export type Tables = Readonly<Record<string, Float64Array>>;

export interface TallyMeasure extends MeasureAbout {
  tallies: Readonly<Record<string, TallyDeclaration>>;
  /** From everybody's tallies, and from those of each group. */
  value(tables: Tables, settings: Settings): Found;
}

/** A measure between groups: it has one value, not one for each group. */
export interface BetweenMeasure extends MeasureAbout {
  tallies: Readonly<Record<string, TallyDeclaration>>;
  between(groups: Readonly<Record<Group, Tables>>, settings: Settings): Found;
}

/** A world after its last month, everybody at once. */
export interface Picture extends RulesInUse {
  citizens: number;
  months: number;
  settings: Settings;
  /** A column of everybody as it stands, `undefined` where nobody in this world owns it. */
  column(name: string): ArrayLike<number> | undefined;
  /** Ties of everybody, and the sum of their friends' bands. */
  ties(): { degree: Int32Array; sum: Int32Array };
  /** Who somebody's friends are, household included. */
  friendsOf(citizen: number): Iterable<number>;
  /**
   * Ties by fifth of the score, lowest first, equal scores in one fifth; and how alike bands are along ties,
   * -1 to 1. `undefined` where nobody has a score.
   */
  scored?: { fifths: readonly { ties: number; citizens: number }[]; likeness: number | null };
  /** What other measures found in this world. */
  found(measure: string): Found | undefined;
}

/** A measure that needs everybody at once, at the end: what cannot be added up block by block. */
export interface PictureMeasure extends MeasureAbout {
  picture(picture: Picture): Found;
}

/** The world of a run with one thing different; nothing given: the world itself. */
export interface OtherWorld {
  label: string;
  /** Rules changed, as after `--set`. */
  set?: readonly string[];
  /** The same society without any register. */
  regime?: 'no-register';
  /** Other luck for mistakes and misses, and for nothing else: how far from the run's own. */
  errorLuck?: number;
  /** Other luck of which partners know whom, and of nothing else: how far from the run's own. */
  partnerLuck?: number;
  /** What single citizens do otherwise. */
  overrides?: readonly Override[];
}

/** A measure that compares the world of a run with further worlds of the same citizens. */
export interface WorldsMeasure extends MeasureAbout {
  worlds:
    | Readonly<Record<string, OtherWorld>>
    | ((rules: RulesInUse, settings: Settings) => Readonly<Record<string, OtherWorld>>);
  /** Columns of observers it reads, in every world that can own them. */
  reads?: readonly string[];
  /** Measures whose findings it compares, taken with it wherever it is asked for alone. */
  uses?: readonly string[];
  /** `others` by name; a world that the regime's rules cannot be changed into is left out. */
  compared(own: Picture, others: Readonly<Record<string, Picture | undefined>>): Found;
}

export type Measure = CountMeasure | TallyMeasure | BetweenMeasure | PictureMeasure | WorldsMeasure;

export const defineMeasure = <M extends Measure>(measure: M): Readonly<M> => Object.freeze(measure);

/** Below this many events or citizens a rate is not estimable. */
export const FEWEST_EVENTS = 20;
export const FEWEST_CITIZENS = 100;

/** A quotient, not estimable where fewer than `fewest` stand below the line. */
export function ratio(numerator: number, denominator: number, scale = 1, fewest = FEWEST_CITIZENS): Estimate {
  const enough = denominator > 0 && denominator >= fewest;
  return { value: enough ? (numerator / denominator) * scale : null, numerator, denominator };
}

/** An estimate that is there or not: with the value, and with how many it rests on. */
export function estimate(value: number, on: number, fewest = FEWEST_CITIZENS): Estimate {
  const enough = on >= fewest && Number.isFinite(value);
  return { value: enough ? value : null, numerator: enough ? value : 0, denominator: on };
}

export const NOT_ESTIMABLE: Estimate = Object.freeze({ value: null, numerator: 0, denominator: 0 });

export const sum = (table: ArrayLike<number>): number => {
  let total = 0;
  for (let key = 0; key < table.length; key++) {
    total += table[key];
  }
  return total;
};
