/** Sanctions by own conduct: a tally of whether somebody broke anything in the past year and is under a sanction. */
import {
  type Estimate,
  NOT_ESTIMABLE,
  ratio,
  read,
  sanctionBits,
  type TallyDeclaration,
} from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** 0 neither, 1 under a sanction, 2 a true breach in the past year, 3 both; 4 more for each quarter of income. */
export function conductAndSanction(
  size: i32,
  inForce: U16,
  since: U8,
  income: U8,
  sanctions: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const now = flag((inForce[i] & sanctions) !== 0);
    into[i] = now | (flag(since[i] < 12) << 1) | ((income[i] >>> 3) << 2);
  }
}

export const CONDUCT: TallyDeclaration = {
  keys: 16,
  taken: 'last',
  run: conductAndSanction,
  with: [read('in-force'), read('months-since-breach'), read('income-class'), sanctionBits()],
};

export interface Conduct {
  /** Shares, in percent. */
  sanctionedAmongClean: Estimate;
  sparedAmongBreaching: Estimate;
}

export function conductOf(table: Float64Array): Conduct {
  const [cleanFree, cleanHeld, brokeFree, brokeHeld] = [0, 1, 2, 3].map((kind) =>
    [0, 4, 8, 12].reduce((sum, income) => sum + table[income + kind], 0),
  );
  return {
    sanctionedAmongClean: ratio(cleanHeld, cleanFree + cleanHeld, 100),
    sparedAmongBreaching: ratio(brokeFree, brokeFree + brokeHeld, 100),
  };
}

/** The largest less the smallest; groups too small to say are left out, and one group alone has no gap. */
export function gapOf(rates: readonly Estimate[]): Estimate {
  const known = rates.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length < 2) {
    return NOT_ESTIMABLE;
  }
  const gap = Math.max(...known) - Math.min(...known);
  return { value: gap, numerator: gap, denominator: rates.reduce((sum, rate) => sum + rate.denominator, 0) };
}
