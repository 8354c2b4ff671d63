/**
 * What the page and the laboratory behind it say to each other: plain values, typed arrays, nothing else.
 */
import type { InputProblem } from '../../engine/errors.js';
import type { RuleDifference } from '../../regime/canonical.js';
import type { Regime, Society } from '../../regime/regime.js';
import type { YamlMapping, YamlValue } from '../../regime/yaml-document.js';
import type { LifeFile, MonthOfLife } from '../../run/explain.js';
import type { Comparison, GroupName, RunResult } from '../../run/results.js';
import type { RegimeDetail } from '../../text/regime-details.js';
import type { RegimeFact } from '../../text/regime-facts.js';

/** A regime as somebody asked for it: a preset with rules changed by path, or a whole file. */
export type Rules = { preset: string; set: readonly string[] } | { text: string };

/** Everything that determines an outcome. */
export interface Question {
  society: string;
  citizens: number;
  seed: number;
  /** Months under the regimes. */
  months: number;
  /** One regime, or two for the same citizens with the same luck. */
  worlds: readonly Rules[];
  /** What one citizen does otherwise than the model would have them do, in the last world. */
  choices?: readonly Choice[];
}

/** One decision of one citizen; `choice` as in `Override` of the engine. */
export interface Choice {
  citizen: number;
  month: number;
  idea: string;
  choice: Readonly<Record<string, number>>;
}

/** What is known when everybody has been brought into being and the first month begins. */
export interface Begun {
  citizens: number;
  months: number;
  /** Year and month of month 1, such as `2018-01`. */
  firstMonth: string;
  worlds: WorldFacts[];
  /** Group (0, 1, 2) and income class of each citizen, fixed. */
  group: Uint8Array;
  income: Uint8Array;
}

export interface WorldFacts {
  id: string;
  title: string;
  story: string;
  /** How citizens are judged in it. */
  kind: string;
  /** Lowest and highest score; absent where nobody is scored. */
  scale?: { min: number; max: number };
  /** Months of the calendar in which joining becomes possible and compulsory; absent where there are no such phases. */
  mandatoryFrom?: string;
}

/**
 * A citizen in a byte: the score band in the lower three bits (0 lowest to 6 highest, 7 not scored), and what
 * is in force above them.
 */
export const BAND = 7;
export const NOT_SCORED = 7;
export const BANDS = 7;
export const SANCTION = 8;
export const PRIVILEGE = 16;
/** Under a sanction that true records alone would not have brought. */
export const WRONGFUL = 32;
export const LISTED = 64;
/** Criticises the government in private, and was silent this month. */
export const SILENT = 128;

/** A month that everybody has lived, in one world. */
export interface MonthTold {
  world: number;
  month: number;
  /** One byte a citizen. */
  frame: Uint8Array;
  /** Values of the month by measure; `null` is not estimable. */
  values: Record<string, number | null>;
}

/** What a question came to. */
export interface Answer {
  digests: string[];
  results: RunResult[];
  comparison?: Comparison;
  seconds: number;
  /** Whose life came out better or worse in the second world: one byte a citizen, see `OUTCOMES`. */
  outcomes?: Uint8Array;
  /** Month in which the two lives of a citizen part; 0 if never. */
  parting?: Uint16Array;
  /** For each citizen the place in `columns` of what parted first. */
  partingColumn?: Uint8Array;
  columns?: { name: string; label: string }[];
  twins?: Twins;
}

/** What each citizen went through in the first and in the second world, one entry a citizen. */
export interface Twins {
  /** Months with a door shut, summed over doors. */
  doors: readonly [Uint16Array, Uint16Array];
  /** Months with any door shut. */
  under: readonly [Uint16Array, Uint16Array];
  /** Months behind with payments. */
  behind: readonly [Uint16Array, Uint16Array];
  /** Money left at the end, in eighths of a month of expenditure. */
  money: readonly [Int8Array, Int8Array];
}

export const OUTCOMES = ['same', 'equal', 'better', 'worse'] as const;

export type Told =
  | { what: 'founding'; done: number; total: number }
  | { what: 'begun'; begun: Begun }
  | { what: 'month'; month: MonthTold }
  | { what: 'done'; answer: Answer };

/** Why there is no answer. */
export type Refused =
  | { why: 'stopped' }
  | { why: 'input'; problems: InputProblem[] }
  | { why: 'failed'; message: string };

/** A citizen's friends, and friends' friends, in one month. */
export interface Circle {
  citizen: number;
  month: number;
  /** The citizen first; ring 1 friends, ring 2 friends of friends. */
  people: { citizen: number; ring: 0 | 1 | 2; state: number }[];
  ties: [number, number][];
  /** Friends of friends left out, where there are more than fit. */
  leftOut: number;
}

/** Questions about everybody, answered with citizens in a fixed order. */
export const STORIES = [
  'only-friends',
  'never-recovered',
  'wrongful-longest',
  'listed-longest',
  'highest-with-errors',
  'silent-critics',
] as const;
export type Story = (typeof STORIES)[number];

export interface Checked {
  problems: InputProblem[];
  warnings: string[];
  /** Of a regime without problems. */
  regime?: {
    id: string;
    title: string;
    story: string;
    kind: string;
    hash: string;
    /** The whole file, every default filled in. */
    yaml: string;
    /** What is to be said of it, rule by rule, in whatever language; see `words/regime.ts`. */
    rules: RegimeFact[];
    details: RegimeDetail[];
    /** The rules in English, one sentence each. */
    words: string[];
    /** What differs from the regime it was held against, if it was. */
    differences: RuleDifference[];
  };
}

/** What can be chosen from. */
export interface Presets {
  regimes: { id: string; title: string; story: string; kind: string }[];
  societies: { id: string; title: string }[];
}

/** A regime as text, with everything a form needs to know of it. */
export interface ReadRules extends Checked {
  /** Every value that is written, by path, short forms written out; undefined where the text cannot be read. */
  said?: YamlMapping;
  /** Of a regime without problems: every value by the same paths, defaults filled in. */
  inForce?: YamlMapping;
  /** Parts of a file that say nothing in a regime of this kind. */
  idle: string[];
}

export interface FormSource {
  /** JSON Schema of a regime. */
  schema: object;
  /** What ideas and measures are called in English, by path: `partners.court`, `endpoints.ties`. */
  labels: Record<string, string>;
}

/** The final state of everybody, column by column, and what a file with them says of itself. */
export interface CitizenTable {
  about: { key: string; value: string }[];
  columns: { name: string; data: Int32Array }[];
}

/** What the numbers of the catalogue rest on. */
export interface SourcesTold {
  /** Numbers that name a source, and numbers that rest on assumption; some do both. */
  numbers: number;
  assumed: number;
  /** Each source, with the paths of the numbers behind it. */
  sources: { source: string; paths: string[] }[];
}

/** The files of a question, every default filled in. */
export interface Papers {
  society: Society;
  /** Of each world. */
  regimes: Regime[];
  /** What is to be said of each. */
  rules: RegimeFact[][];
}

/** What the laboratory can be asked. Every answer is copied; nothing of a world is shared. */
export interface LaboratoryApi {
  /** Lives the worlds of a question, telling as it goes; another question ends this one. */
  live(question: Question, told: (news: Told) => void): Promise<Refused | undefined>;
  stop(): void;
  presets(): Presets;
  /** The state of everybody after a month that has been lived. */
  frame(world: number, month: number): Uint8Array | undefined;
  /** One life so far, lived again. */
  life(world: number, citizen: number): LifeFile | undefined;
  circle(world: number, citizen: number, month: number): Circle | undefined;
  /** Up to `most` citizens of whom a story is true after a month, lowest numbers first. */
  story(world: number, story: Story, month: number, most: number): number[];
  /** Reads a regime without living it, and says in which rules it differs from another, or from a preset. */
  check(rules: Rules, against?: Rules | string): Checked;
  /** The same for a text, with what a form needs. */
  read(text: string, against?: string): ReadRules;
  /** A regime as text, comments and all. */
  text(rules: Rules): string;
  /** The text with one rule changed or, without a value, taken away; undefined where another place shares it. */
  edit(text: string, path: readonly string[], value?: YamlValue): string | undefined;
  /** What a form of a regime is made of. */
  form(): FormSource;
  /** A world as it stands after the months lived; undefined where none is. */
  citizens(world: number): CitizenTable | undefined;
  papers(question: Question): Papers;
  sources(): SourcesTold;
}

export type {
  Comparison,
  GroupName,
  LifeFile,
  MonthOfLife,
  RuleDifference,
  RunResult,
  YamlMapping,
  YamlValue,
};
