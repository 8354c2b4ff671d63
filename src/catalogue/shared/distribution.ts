/**
 * Inequality of a distribution given as a tally: `many[k]` citizens have the value `worth(k)`, and values
 * rise with the key.
 */

type Worth = (key: number) => number;

export interface Total {
  citizens: number;
  amount: number;
}

export function totalOf(many: ArrayLike<number>, worth: Worth): Total {
  let citizens = 0;
  let amount = 0;
  for (let key = 0; key < many.length; key++) {
    citizens += many[key];
    amount += many[key] * worth(key);
  }
  return { citizens, amount };
}

/** Gini's coefficient, 0 (all alike) to (n - 1) / n (one has all); NaN where nobody has anything. */
export function gini(many: ArrayLike<number>, worth: Worth): number {
  const { citizens, amount } = totalOf(many, worth);
  let below = 0;
  let weighted = 0;
  for (let key = 0; key < many.length; key++) {
    // of those with the same value, ranks below + 1 to below + many
    weighted += many[key] * worth(key) * (2 * below + many[key] - citizens);
    below += many[key];
  }
  return weighted / (citizens * amount);
}

/** Theil's T: 0 (all alike) to ln n. A value of 0 adds nothing. */
export function theil(many: ArrayLike<number>, worth: Worth): number {
  const { citizens, amount } = totalOf(many, worth);
  const mean = amount / citizens;
  let sum = 0;
  for (let key = 0; key < many.length; key++) {
    const share = worth(key) / mean;
    sum += many[key] > 0 && share > 0 ? many[key] * share * Math.log(share) : 0;
  }
  return sum / citizens;
}

/** Theil's T within groups and between them; the two add up to that of everybody. */
export function theilOfGroups(
  groups: readonly ArrayLike<number>[],
  worth: Worth,
): { within: number; between: number } {
  const totals = groups.map((many) => totalOf(many, worth));
  const citizens = totals.reduce((sum, total) => sum + total.citizens, 0);
  const amount = totals.reduce((sum, total) => sum + total.amount, 0);
  let within = 0;
  let between = 0;
  totals.forEach((total, place) => {
    if (total.amount > 0) {
      const share = total.amount / amount;
      within += share * theil(groups[place], worth);
      between += share * Math.log(total.amount / total.citizens / (amount / citizens));
    }
  });
  return { within, between };
}

/** The mean value of the lowest or highest tenth. */
export function meanOfTenth(many: ArrayLike<number>, worth: Worth, which: 'lowest' | 'highest'): number {
  const { citizens } = totalOf(many, worth);
  let left = citizens / 10;
  let sum = 0;
  for (let step = 0; step < many.length && left > 0; step++) {
    const key = which === 'lowest' ? step : many.length - 1 - step;
    const taken = Math.min(left, many[key]);
    sum += taken * worth(key);
    left -= taken;
  }
  return sum / (citizens / 10);
}

/** The value below which a share of all lie: the first whose cumulative share reaches it. */
export function quantile(many: ArrayLike<number>, worth: Worth, share: number): number {
  const { citizens } = totalOf(many, worth);
  let below = 0;
  for (let key = 0; key < many.length; key++) {
    below += many[key];
    if (below > 0 && below >= share * citizens) {
      return worth(key);
    }
  }
  return Number.NaN;
}
