import {
  defineMeasure,
  estimate,
  FEWEST_CITIZENS,
  friends,
  NOT_ESTIMABLE,
  ratio,
  read,
  sum,
  whole,
} from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8 } from '../../engine/lanes.js';

const SHARES = 257;

/** The share of friends who criticise, in 256ths, for those who have friends; 257 more for private critics. */
export function asTheySee(size: i32, seen: I32, degree: I32, opinion: U8, limit: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = choose(degree[i] > 0, seen[i] + Math.imul(flag(opinion[i] < limit), 257), -1);
  }
}

export default defineMeasure({
  id: 'pluralistic-ignorance',
  label: 'Opposition that cannot be seen',
  question: 'By how many points do people see fewer critics among their friends than there are in private?',
  unit: 'percentage points',
  worse: 'higher',
  family: 'speech',
  formula:
    'share of citizens critical in private - mean share of friends who criticise in public, over citizens with friends (H11)',
  misleads:
    'Friends are alike, so critics see more of each other than others do; a friend who was silent this month counts as no critic.',
  source: 'Katz and Allport 1931; Lütz and Wardil 2024; measures specification, H11',
  tallies: {
    seen: {
      keys: 2 * SHARES,
      taken: 'last',
      run: asTheySee,
      with: [friends('share', 'critical'), friends('count', 'ties'), read('opinion'), whole(30)],
    },
  },
  value: ({ seen }) => {
    const all = sum(seen);
    if (all < FEWEST_CITIZENS) {
      return { ...NOT_ESTIMABLE, denominator: all };
    }
    const critics = sum(seen.subarray(SHARES));
    let perceived = 0;
    let alone = 0;
    seen.forEach((citizens, key) => {
      perceived += citizens * ((key % SHARES) / 256);
      alone += key >= SHARES && key % SHARES < 128 ? citizens : 0;
    });
    const majority = critics / all > 0.5;
    return {
      ...estimate((critics / all - perceived / all) * 100, all),
      parts: {
        alone: {
          label: 'Critics who see themselves as few, though they are most',
          unit: '%',
          ...(majority ? ratio(alone, all, 100) : NOT_ESTIMABLE),
        },
      },
    };
  },
});
