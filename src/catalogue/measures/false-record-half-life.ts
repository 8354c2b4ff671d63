import { defineMeasure, FEWEST_EVENTS, last, ratio, read, sum, whole } from '../../engine/contracts.js';
import { atMost, choose, flag, type I32, type i32, type U16, type U32 } from '../../engine/lanes.js';
import { halfLife, survival } from '../shared/spells.js';

/** The upper bit of every pair: a false record stands in that period. */
const FALSE_BITS = 0xaaaaaaaa | 0;
const MOST = 256;
const YEAR = 12;

/** How long something false stood that is gone this month. */
export function isGone(
  size: i32,
  before: U16,
  arrears: U32,
  breach: U32,
  judgment: U16,
  speech: U16,
  falseBits: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const none = flag(((arrears[i] | breach[i] | judgment[i] | speech[i]) & falseBits) === 0);
    const gone = flag(before[i] > 0) & none;
    into[i] = choose(gone === 1, atMost(before[i], 255), -1);
  }
}

export function stillStands(size: i32, months: U16, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = choose(months[i] > 0, atMost(months[i], 255), -1);
  }
}

export default defineMeasure({
  id: 'false-record-half-life',
  label: 'Half-life of false records',
  question: 'After how many months is half of what is false in the register gone, corrected or forgotten?',
  unit: 'months',
  worse: 'higher',
  family: 'rights',
  formula:
    'least age a with S(a) <= 1/2 of spells in which something false stands about a citizen, unfinished ones counted for as long as they were seen (H18)',
  misleads:
    'Correction and forgetting are one here: compare with the same regime without appeal. A second false record prolongs the spell.',
  source: 'Kaplan and Meier 1958; measures specification, H18',
  needs: ['register:arrears', 'register:breach', 'register:judgment', 'register:speech'],
  tallies: {
    ended: {
      keys: MOST,
      taken: 'months',
      run: isGone,
      with: [
        last('false-record-months'),
        read('register:arrears'),
        read('register:breach'),
        read('register:judgment'),
        read('register:speech'),
        whole(FALSE_BITS),
      ],
    },
    open: { keys: MOST, taken: 'last', run: stillStands, with: [read('false-record-months')] },
  },
  value: ({ ended, open }) => {
    const all = sum(ended) + sum(open);
    const gone = 1 - survival({ ended, open })[YEAR];
    return {
      ...halfLife({ ended, open }),
      parts: {
        year: { label: 'Gone within a year', unit: '%', ...ratio(gone * all, all, 100, FEWEST_EVENTS) },
      },
    };
  },
});
