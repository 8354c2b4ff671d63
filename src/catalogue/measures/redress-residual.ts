import {
  defineMeasure,
  type Estimate,
  FEWEST_EVENTS,
  NOT_ESTIMABLE,
  type Picture,
  ratio,
} from '../../engine/contracts.js';

const YEAR = 12;
/** Months since something false last stood are looked at in quarters. */
const QUARTER = 3;
const QUARTERS = 80;

/** Whether two figures are more than one in a hundred apart. */
const apart = (one: number, other: number): boolean => Math.abs(one - other) * 100 > Math.abs(other);

interface Parted {
  any: Uint8Array;
  ties: Uint8Array;
  money: Uint8Array;
}

/** Who has other ties, other money or other work than in the same life without errors. */
export function partedLives(own: Picture, other: Picture): Parted | undefined {
  const names = ['liquidity', 'job'] as const;
  const [money, work] = names.map((name) => own.column(name));
  const [moneyThere, workThere] = names.map((name) => other.column(name));
  if (!money || !work || !moneyThere || !workThere) {
    return undefined;
  }
  const ties = own.ties().degree;
  const tiesThere = other.ties().degree;
  const everybody = <T>(of: (citizen: number) => T) => Array.from({ length: own.citizens }, (_, i) => of(i));
  const mark = (of: (citizen: number) => boolean) => Uint8Array.from(everybody((i) => (of(i) ? 1 : 0)));
  const byTies = mark((i) => apart(ties[i], tiesThere[i]));
  const byMoney = mark((i) => apart(money[i], moneyThere[i]));
  const any = mark((i) => byTies[i] === 1 || byMoney[i] === 1 || work[i] !== workThere[i]);
  return { any, ties: byTies, money: byMoney };
}

/** Months until at most half of those from whom something false is gone still live another life; by quarters. */
function untilHalf(since: ArrayLike<number>, parted: Uint8Array): Estimate {
  const citizens = new Int32Array(QUARTERS);
  const still = new Int32Array(QUARTERS);
  for (let i = 0; i < parted.length; i++) {
    if (since[i] > 1) {
      const quarter = Math.min(Math.floor((since[i] - 2) / QUARTER), QUARTERS - 1);
      citizens[quarter]++;
      still[quarter] += parted[i];
    }
  }
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    if (citizens[quarter] >= FEWEST_EVENTS && still[quarter] * 2 <= citizens[quarter]) {
      const months = quarter * QUARTER;
      return { value: months, numerator: months, denominator: citizens[quarter] };
    }
  }
  return NOT_ESTIMABLE;
}

export default defineMeasure({
  id: 'redress-residual',
  label: 'Lives that do not come back',
  question:
    'A year or more after the last false record of them is gone, what share still live another life than without errors?',
  unit: '%',
  worse: 'higher',
  family: 'rights',
  formula:
    'citizens whose ties or money differ by more than 1 % from the same life without false records, or who have other work / citizens of whom nothing false has stood for 12 months, last month (H18)',
  misleads:
    'Errors about others reach everybody through ties and households: those of whom nothing false ever stood are a part of their own. A tie more or less is more than 1 %. A life may have gained.',
  source: 'Dutch childcare-benefits parliamentary inquiry 2020; measures specification, H18',
  needs: ['register:arrears', 'register:breach', 'register:judgment', 'register:speech'],
  worlds: { accurate: { label: 'no false records', set: ['errors.scale=0'] } },
  reads: ['since-false-record'],
  compared: (own, { accurate }) => {
    const since = own.column('since-false-record');
    const parted = accurate && partedLives(own, accurate);
    if (!since || !parted) {
      return NOT_ESTIMABLE;
    }
    const share = (who: (months: number) => boolean, of: Uint8Array): Estimate => {
      let citizens = 0;
      let still = 0;
      for (let i = 0; i < own.citizens; i++) {
        const counts = who(since[i]);
        citizens += counts ? 1 : 0;
        still += counts ? of[i] : 0;
      }
      return ratio(still, citizens, 100);
    };
    const longGone = (months: number) => months > YEAR;
    return {
      ...share(longGone, parted.any),
      parts: {
        ties: { label: 'Other ties', ...share(longGone, parted.ties) },
        money: { label: 'Other money', ...share(longGone, parted.money) },
        standing: {
          label: 'Another life while something false stands',
          ...share((months) => months === 1, parted.any),
        },
        never: {
          label: 'Another life, though nothing false ever stood',
          ...share((months) => months === 0, parted.any),
        },
        months: {
          label: 'Months until half live the same life again',
          unit: 'months',
          ...untilHalf(since, parted.any),
        },
      },
    };
  },
});
