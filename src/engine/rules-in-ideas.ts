/**
 * What an author of rules reads: fields of the register, partners, criteria and consequences. They are data; the
 * engine owns the loops over them.
 */
import type { Birthplace, KernelUse } from './contracts.js';

/** A kind of evidence the register keeps. */
export interface Field extends Birthplace {
  id: string;
  label: string;
  domain: string;
  /**
   * `slots`: a pair of bits (true, false record) for each period. `mean`: a running mean of reported
   * conduct. `age`: quarters since the last reported event of the field. `level`: this month's report.
   */
  form: 'slots' | 'mean' | 'age' | 'level';
  events: readonly string[];
  slots?: number;
  slotMonths?: number;
  /** For a mean: what a report of the event, or its absence, is worth around `neutral`. */
  worth?: Readonly<Record<string, { present: number; absent: number }>>;
  neutral?: number;
  /** For a level: the trait that a covering partner reports. */
  trait?: string;
  /** What is reported for each value of the trait, where it is not the value itself. */
  levels?: readonly number[];
  /** Kept only where a criterion of the regime reads it. */
  optional?: true;
  /** What falls off the end stays in the oldest period, where the register of a regime never forgets. */
  sticky?: boolean;
  /** Partners whose records stand apart in a world with a rule that tells them apart: no file says it. */
  apart?: readonly string[];
}

/** A private or public body that reports to the register, as it takes part in a world. */
export interface Partner extends Birthplace {
  id: string;
  label: string;
  /** Its bit of the column `coverage`, 0-15. */
  member: number;
  /** Its luck is addressed by its id, and not by its number in the family of partners. */
  ownLuck?: true;
  reports: readonly string[];
  /** The event it records by mistake. */
  mistakes: string;
  /** Percent of citizens it knows, for groups A, B, C. */
  coverage: readonly [number, number, number];
  /** Percent of true events it misses, for groups A, B, C. */
  misses: readonly [number, number, number];
  /** Percent of covered citizens who get a false record in a month. */
  falseRecords: number;
  delayMonths: number;
  /** Citizens who avoid observed channels are seen a quarter as often. */
  avoidable: boolean;
  /** Knows who is in contact with whom. */
  seesContacts?: boolean;
  /**
   * What it concludes by itself of those it covers, and sends to `mistaken`: false records that come of a
   * rule and not of chance. Its kernel is handed the column `coverage` and the partner's bit before what `with`
   * names, draws no luck, and is absent where `errors.scale` is 0.
   */
  infers?: Pick<KernelUse, 'run' | 'with' | 'when'>;
  /** Kinds of data it keeps beside, where the regime lets it: no decision reads them, and they are not simulated. */
  collects?: readonly string[];
}

/**
 * A partner as its file says it. The family of partners has 16 numbers and shares one draw of mistakes;
 * `member` is one of them, for ever. Without it a partner takes any bit that is free in its world.
 */
export type PartnerIdea = Omit<Partner, 'member' | 'ownLuck'> & { member?: number };

export interface CriterionTerm {
  /** A reading: `<field>.recent`, `<field>.older`, `<field>.all`, `<field>.mean`, `<field>.quarters`, `<field>.mismatch`, `<field>.level`, or `friends`. */
  reads: string;
  /** Points for each unit of the reading. */
  points: number;
  /** What the citizen could be told. */
  reason: string;
  /** The yes-no option of the criterion, in kebab-case, that removes this term when it is no. */
  only?: string;
  /** Points that stand in for the term where it is removed, so that the reference stays where it is. */
  otherwise?: number;
  /** Removed until a regime says yes. */
  optional?: true;
}

/** One of the questions a score asks; a scorecard: a base and points for each characteristic. */
export interface Criterion extends Birthplace {
  id: string;
  label: string;
  question: string;
  base: number;
  /** `reads`: a reading of a register field, or `friends`. */
  terms: readonly CriterionTerm[];
  /** Points when no partner that could know covers the citizen. Absent: the base holds for everybody. */
  unknown?: number;
  /** Fields without which the criterion is unknown. */
  needs?: readonly string[];
  /** The points that count as neutral: the score of somebody with these in all criteria is the neutral one. */
  reference: number;
  weight: number;
  peer?: boolean;
  /**
   * Domains of life its evidence is about. A consequence in another domain rests on evidence from elsewhere;
   * a siloed register lets it read no criterion but those about its own domain.
   */
  about?: readonly string[];
  examples: readonly { title: string; given: Record<string, number>; points: number }[];
}

/** What the score or the list opens or closes, as it takes part in a world. */
export interface Consequence extends Birthplace {
  id: string;
  kind: 'sanction' | 'privilege';
  /** Its bit of the column `in-force`, 0-15. */
  place: number;
  label: string;
  domain: string;
  /** Score cut-off: a privilege from this score up, a sanction below it. Absent: never by score alone. */
  cutOff?: number;
  /** The regime gives the cut-off as a share of people; settings under `cut-offs.<id>.share`. */
  byShare?: true;
  /** Sanctions that count as an answer to a breach, and so set off joint punishment. */
  breach?: boolean;
  /** What it does to opportunities: `access` 0-65536 at most, `cost` added. */
  effects: readonly { opportunity: string; access?: number; cost?: number; source?: string }[];
  told: { begins: string; ends: string };
}

/** A consequence as its file says it: `place` is its bit for ever; without it, any bit that is free in its world. */
export type ConsequenceIdea = Omit<Consequence, 'place' | 'byShare'> & { place?: number };

const checked = <T>(definition: T): T => Object.freeze(definition);
export const defineField = (field: Field): Field => checked(field);
export function definePartner(partner: Partner): Partner;
export function definePartner(partner: PartnerIdea): PartnerIdea;
export function definePartner(partner: PartnerIdea): PartnerIdea {
  return checked(partner);
}
export const defineCriterion = (criterion: Criterion): Criterion => checked(criterion);
export function defineConsequence(consequence: Consequence): Consequence;
export function defineConsequence(consequence: ConsequenceIdea): ConsequenceIdea;
export function defineConsequence(consequence: ConsequenceIdea): ConsequenceIdea {
  return checked(consequence);
}
