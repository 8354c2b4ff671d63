/** What the page of a single life and the laboratory say to each other. */
import type { MonthOfLife } from '../../../run/explain.js';
import type { Refused, Rules } from '../protocol.js';

/** Months watched before anything can be decided, and months with a decision each. */
export const WATCHED = 6;
export const CHOSEN = 18;
/** Where the headline of other lives draws its line, in points. */
export const LOW = 550;
/** Lives in each row of other lives. */
export const ROW = 20;
/** The letter of a link with which the citizen decides. */
export const OWN = '.';

export const KINDS = [
  'bill',
  'work',
  'appeal',
  'contact',
  'speech',
  'appointment',
  'channels',
  'gaming',
  'purchase',
  'move',
] as const;
export type Kind = (typeof KINDS)[number];

/** What can be decided, by the letter it has in a link; letters never change their meaning. */
export const LETTERS = {
  bill: ['p', 'l'],
  work: ['t', 'd'],
  appeal: ['f', 'o'],
  contact: ['c', 'e'],
  speech: ['s', 'q', 'y'],
  appointment: ['k', 'm'],
  channels: ['u', 'a'],
  gaming: ['g', 'n'],
  purchase: ['b', 'w'],
  move: ['v', 'h'],
} as const satisfies Record<Kind, readonly string[]>;
export type Letter = (typeof LETTERS)[Kind][number];

export interface LifeQuestion {
  society: string;
  citizens: number;
  seed: number;
  rules: Rules;
  /** Of whom; drawn by the seed where nobody is named. */
  citizen?: number;
}

/** Who somebody is as their watched months begin. */
export interface Circumstances {
  citizen: number;
  group: string;
  /** Traits by id, each as the society drew it. */
  traits: Record<string, number>;
  /** Labels of the partners that know this citizen. */
  knownTo: string[];
  job: boolean;
  /** Months of expenditure in hand; below 0 is debt. */
  money: number;
  arrears: number;
  loan: number;
  ties: number;
  others: number;
}

export interface LifeBegun {
  who: Circumstances;
  citizens: number;
  /** The first month of the society's calendar, and the month under the regime that is watched first. */
  firstMonth: string;
  first: number;
  /** Score points: ends of the scale, and with what everybody begins. */
  scale: { min: number; max: number; neutral: number };
  opacity: 'open' | 'known-criteria' | 'secret';
  regime: { id: string; title: string };
}

/** A month as the citizen knows it. */
export interface MonthSeen {
  month: number;
  happened: string[];
  opened: string[];
  closed: string[];
  rights: string[];
  tiesLost: number[];
  tiesGained: number[];
  state: MonthOfLife['state'];
  /** Absent where the rules keep it from the citizen, or there is none. */
  score?: number;
  /** What the rules tell of why: nothing, but where all is open. */
  reasons?: { criterion: string; points: number; grounds: string[] }[];
  /** Doors shut now. */
  shut: number;
  /** What was decided in it; absent in watched months. */
  decided?: { letter: string; kind?: Kind };
}

/** What can be decided in the month to come. */
export interface Offer {
  month: number;
  kind: Kind;
  letters: readonly string[];
  /** With whom, where it is about somebody. */
  other?: number;
}

export interface LifeSoFar {
  months: MonthSeen[];
  offer?: Offer;
  /** What the last decision did to others. */
  moved?: Moved;
}

/** What a decision did to others: the difference of two worlds that are lived to the same month. */
export interface Moved {
  /** The last month lived in both. */
  month: number;
  /** Sixteenths of a point, largest first. */
  scores: { citizen: number; change: number }[];
  /** Ties of this citizen that stand in one world only. */
  lost: number[];
  kept: number[];
}

export const SOURCES = ['choices', 'circumstances', 'friends', 'errors', 'spill-over', 'luck'] as const;
export type Source = (typeof SOURCES)[number];

/** Numbers in tenths of a point; each list adds up exactly to what it explains. */
export interface Glass {
  /** The score as the first watched month began, and after each month. */
  before: number;
  months: GlassMonth[];
  final: number;
  /** What the change from `before` to `final` came from; `residual` is what changes with every source switched off. */
  parts: Record<Source, number>;
  residual: number;
  /** In whose circumstances the life was lived again, and with how many other throws of the dice. */
  middle: number;
  throws: number;
  /** What all decisions together did to others. */
  moved: Moved;
}

export interface GlassMonth {
  month: number;
  score: number;
  /** What moved it; `rounding` and `held-back` are of the scale and not of a criterion. */
  entries: { criterion: string; change: number; grounds: string[] }[];
  recorded: MonthOfLife['recorded'];
  wrongful: string[];
  byAssociation: string[];
}

export type Row = 'others' | 'choices' | 'rules';
export const ROWS: readonly Row[] = ['others', 'choices', 'rules'];

export interface OtherLife {
  /** The citizen of another life, or the letters of other choices, or the key of a changed rule. */
  citizen?: number;
  letters?: string;
  rule?: string;
  /** Score points by month; null in months without a score. */
  scores: (number | null)[];
  /** Months with a door shut. */
  shut: number;
}

export interface LifeApi {
  /** Founds a society and lives it up to the watched months of one citizen; answers again at once for the same. */
  beginLife(question: LifeQuestion): Promise<LifeBegun | Refused>;
  /** The citizen that the seed draws, the first, second, third ... time. */
  drawCitizen(seed: number, citizens: number, draw: number): number;
  /** Lives the watched months and one for each letter, up to the last. */
  liveLife(letters: string): LifeSoFar;
  /** Opens the ledger, and takes the change apart. */
  liftGlass(letters: string, told: (done: number, of: number) => void): Promise<Glass>;
  /** Other lives beside this one, one at a time. */
  otherLives(letters: string, row: Row, told: (life: OtherLife) => void): Promise<void>;
}
