/** What citizens are told, put together. */
import type { ToldSentences } from '../dictionary.js';
import { numbersOf } from '../numbers.js';

const { count, signed } = numbersOf('nl');

export const told: ToldSentences = {
  score: (points) => `Uw score is ${count(points)}.`,
  balance: (points) => `Uw saldo is ${count(points)}.`,
  criterion: (label, below, grounds) => `${label} telt ${count(below)} punten onder neutraal: ${grounds}`,
  entry: (points, event) => `${signed(points)} punten voor “${event}”.`,
  earlier: (points) => `${signed(points)} punten voor eerdere meldingen.`,
  either: (names) => names.join(' of '),
  gap: ' ',
};
