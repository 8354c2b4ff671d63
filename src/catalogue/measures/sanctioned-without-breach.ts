import { defineMeasure, ratio, read, sanctionBits, sanctioned } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** 0 a true breach in the past year, 1 an older one, 2 none under the regime; -1 not under a sanction. */
export function howInnocent(
  size: i32,
  inForce: U16,
  since: U8,
  gravity: U16,
  sanctions: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const now = flag((inForce[i] & sanctions) !== 0);
    into[i] = choose(now === 1, flag(since[i] >= 12) + flag(gravity[i] === 0), -1);
  }
}

export default defineMeasure({
  id: 'sanctioned-without-breach',
  label: 'Under a sanction without a breach of their own',
  question: 'Of those under a sanction in the last month, what share broke nothing in the past year?',
  unit: '%',
  worse: 'higher',
  family: 'fit',
  formula:
    'citizens under a sanction without a true breach or arrears of their own in the past 12 months / citizens under a sanction (H2, person form)',
  misleads:
    'Registers look back further than a year: the part counts those who broke nothing since the regime began.',
  source: 'measures specification, H2; Geneva Convention IV article 33 as an analogy',
  needs: ['in-force'],
  tallies: {
    innocent: {
      keys: 3,
      taken: 'last',
      run: howInnocent,
      only: sanctioned,
      with: [read('in-force'), read('months-since-breach'), read('gravity'), sanctionBits()],
    },
  },
  value: ({ innocent: [recent, older, never] }) => ({
    ...ratio(older + never, recent + older + never, 100),
    parts: {
      never: {
        label: 'Broke nothing since the regime began',
        ...ratio(never, recent + older + never, 100),
      },
    },
  }),
});
