/** How a language says the rules of a regime, from what is to be said of them. */
import type { RegimeDetail } from './regime-details.js';
import type { RegimeFact } from './regime-facts.js';

/** What an idea of the catalogue is called in a language, by its English text. */
export type LabelIn = (text: string) => string;

/** How a language says each rule. A rule that it does not say does not compile. */
export type RegimeWording = {
  [Fact in RegimeFact as Fact['say']]: (fact: Fact, label: LabelIn) => string;
};

export type DetailWording = {
  [Detail in RegimeDetail as Detail['say']]: (detail: Detail, label: LabelIn) => string;
};

/** A language as far as regimes are told in it. */
export interface RegimeLanguage {
  rules: RegimeWording;
  details: DetailWording;
}

type Say = (fact: RegimeFact | RegimeDetail, label: LabelIn) => string;

/** What a regime does, one sentence a rule. */
export const sayRules = (facts: readonly RegimeFact[], { rules }: RegimeLanguage, label: LabelIn): string[] =>
  facts.map((fact) => (rules[fact.say] as Say)(fact, label));

/** What the sentences leave out: how much, how often, how late. */
export const sayDetails = (
  facts: readonly RegimeDetail[],
  { details }: RegimeLanguage,
  label: LabelIn,
): string[] => facts.map((fact) => (details[fact.say] as Say)(fact, label));
