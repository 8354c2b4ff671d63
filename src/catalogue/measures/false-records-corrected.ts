import {
  channel,
  defineMeasure,
  FEWEST_EVENTS,
  last,
  NOT_ESTIMABLE,
  ratio,
  read,
  sum,
  whole,
} from '../../engine/contracts.js';
import { atMost, choose, flag, type I32, type i32, type U8, type U16, type U32 } from '../../engine/lanes.js';
import { quantile } from '../shared/distribution.js';

/** The upper bit of every pair: a false record stands in that period. */
const FALSE_BITS = 0xaaaaaaaa | 0;
const MOST = 256;

/** How long something false stood that is gone now; 256 more where an appeal was filed, 512 where it was upheld. */
export function howItWent(
  size: i32,
  before: U16,
  arrears: U32,
  breach: U32,
  judgment: U16,
  speech: U16,
  falseBits: i32,
  found: U8,
  news: I32,
  onFile: I32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const none = flag(((arrears[i] | breach[i] | judgment[i] | speech[i]) & falseBits) === 0);
    const gone = flag(before[i] > 0) & none;
    const upheld = (news[i] >>> 2) & 1;
    const filed = found[i] | (news[i] & (onFile[i] >>> 1) & 1);
    const how = choose(upheld === 1, 2, filed);
    into[i] = choose(gone === 1, (how << 8) | atMost(before[i], 255), -1);
  }
}

/** 1 where an appeal was filed against what stands, 0 where none was. */
export function whetherFound(size: i32, months: U16, found: U8, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = choose(months[i] > 0, found[i], -1);
  }
}

export default defineMeasure({
  id: 'false-records-corrected',
  label: 'False records corrected',
  question: 'Of the times in which something false stands about a citizen, what share is ended by an appeal?',
  unit: '%',
  worse: 'lower',
  family: 'rights',
  formula:
    'spells in which something false stands that end with an appeal upheld / such spells, unfinished ones included (H18)',
  misleads:
    'Spells that began shortly before the end had no time to be corrected. A second false record prolongs the spell; a record struck in the month in which it came is in none.',
  source: 'measures specification, H18',
  needs: ['appeal', 'register:arrears', 'register:breach', 'register:judgment', 'register:speech'],
  tallies: {
    ended: {
      keys: 3 * MOST,
      taken: 'months',
      run: howItWent,
      with: [
        last('false-record-months'),
        read('register:arrears'),
        read('register:breach'),
        read('register:judgment'),
        read('register:speech'),
        whole(FALSE_BITS),
        last('false-record-found'),
        channel('appeal-news'),
        channel('on-file'),
      ],
    },
    open: {
      keys: 2,
      taken: 'last',
      run: whetherFound,
      with: [read('false-record-months'), read('false-record-found')],
    },
  },
  value: ({ ended, open }) => {
    const all = sum(ended) + sum(open);
    const corrected = ended.subarray(2 * MOST);
    const many = sum(corrected);
    const found = sum(ended.subarray(MOST)) + open[1];
    const median = many >= FEWEST_EVENTS ? quantile(corrected, (months) => months, 0.5) : null;
    return {
      ...ratio(many, all, 100, FEWEST_EVENTS),
      parts: {
        found: { label: 'An appeal was filed against it', ...ratio(found, all, 100, FEWEST_EVENTS) },
        months: {
          label: 'Half of those corrected stood for so long, or less',
          unit: 'months',
          ...(median === null ? NOT_ESTIMABLE : { value: median, numerator: median, denominator: many }),
        },
      },
    };
  },
});
