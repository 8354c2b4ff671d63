import { channel, defineMeasure, event, whoHad } from '../../engine/contracts.js';
import { flag, type I32, type i32 } from '../../engine/lanes.js';
import { anyOf } from './broken-agreements.js';

/** A breach of this month that a partner has reported in the same month. */
export function seenAtOnce(
  size: i32,
  events: I32,
  reported: I32,
  one: i32,
  two: i32,
  three: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag((events[i] & reported[i] & (one | two | three)) !== 0);
  }
}

const BREACHES = ['no-show', 'claim-dispute', 'offence'] as const;
const KINDS = BREACHES.map(event);

export default defineMeasure({
  id: 'breaches-seen',
  label: 'Broken agreements that somebody saw',
  question:
    'Of the months in which somebody truly broke an agreement, in what share was it reported at once?',
  unit: '%',
  worse: 'neither',
  family: 'benefit',
  formula:
    'citizen-months with a true no-show, disputed claim or offence reported in the same month / citizen-months with one',
  misleads: 'Reports that come a quarter or more late are not in it: where all partners are slow it is 0.',
  source: 'measures specification, B3: concealment',
  needs: ['coverage'],
  over: 'months',
  numerator: {
    run: seenAtOnce,
    only: whoHad(...BREACHES),
    with: [channel('events'), channel('reported'), ...KINDS],
  },
  denominator: { run: anyOf, only: whoHad(...BREACHES), with: [channel('events'), ...KINDS] },
  scale: 100,
});
