/** The rules of a regime in the language in use. */
import { sayDetails, sayRules } from '../../text/regime-saying.js';
import { lab } from '../state/lab.svelte.js';
import type { Checked } from '../worker/protocol.js';
import { label } from './labels.js';

type Told = Pick<NonNullable<Checked['regime']>, 'rules' | 'details'>;

/** One sentence a rule. */
export const rulesInWords = ({ rules }: Told): string[] => sayRules(rules, lab.words.regime, label);

/** What the sentences leave out: how much, how often, how late. */
export const detailsInWords = ({ details }: Told): string[] => sayDetails(details, lab.words.regime, label);
