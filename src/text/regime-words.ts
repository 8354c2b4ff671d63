/** A regime in sentences, for somebody who will not read YAML. */
import type { Regime } from '../regime/regime.js';
import { detailsOfRegime } from './regime-details.js';
import { english } from './regime-english.js';
import { factsOfRegime } from './regime-facts.js';
import { type LabelIn, type RegimeLanguage, sayDetails, sayRules } from './regime-saying.js';

const itself: LabelIn = (text) => text;

/** What a regime does, one sentence a rule. The system is the subject: it is the system that acts. */
export const regimeInWords = (
  regime: Regime,
  language: RegimeLanguage = english,
  label: LabelIn = itself,
): string[] => sayRules(factsOfRegime(regime), language, label);

/** What the sentences leave out: how much, how often, how late. */
export const detailsInWords = (
  regime: Regime,
  language: RegimeLanguage = english,
  label: LabelIn = itself,
): string[] => sayDetails(detailsOfRegime(regime), language, label);
