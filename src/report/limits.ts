import { type Html, html } from './html.js';

/** What nobody may conclude from a run. */
const LIMITS: readonly string[] = [
  'No number here is an estimate for China or for any other country, and none is about a real person or group.',
  'No single nationwide citizen score of this kind is known to be in force. The scores of companies, the court lists and the trials of towns were and are separate things.',
  'The model implements one article’s reading of the plans, completed with numbers of our own. Parts of that reading are out of date or disputed.',
  'The 6.15 million often quoted were refusals of journeys, and not people; they followed court lists, and not a score.',
  'Groups A, B and C are abstract. They differ because the society and the regime say so; they stand for no group of people.',
  'Most numbers are assumptions. They were chosen so that sums look plausible, and other choices can give the same sums.',
  'What a rule assumes about behaviour is not a discovery when it comes out again. Fear, distance between friends and gaming are assumed with their strength.',
  'Benefits are hardly modelled: less fraud, or credit for people without a history. A harm found here is not the result of weighing it against them.',
  'Nobody is born, dies or moves in; prices, employers and politics do not respond. Ten years is as far as this can be read.',
  'Where many people influence each other, small changes can tip much. One run with one seed shows one course of things, and not how likely it is.',
  'A safeguard works here as written. In an office its delay, its cost and who can use it decide what it does.',
];

export const limits = (): Html => html`<ul>${LIMITS.map((limit) => html`<li>${limit}</li>\n`)}</ul>`;
