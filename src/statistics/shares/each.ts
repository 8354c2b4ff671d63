/**
 * Shapley shares of each citizen, for measures that add up over citizens.
 *
 * The same orders as for the whole, citizen by citizen: the shares of one citizen add up to what all parts did to
 * that citizen, and those of all citizens to the share of the whole.
 */
import { coalitions, joining, type Needs, ordersOf } from './coalitions.js';

export interface SharesOfEach {
  /** By part, a numerator for each citizen. */
  numerators: readonly Float64Array[];
  denominator: number;
}

/**
 * Shares of everybody.
 *
 * @param columns  by coalition, a whole value for each citizen; every feasible coalition has one
 * @throws RangeError where a coalition is missing or has other citizens
 */
export function sharesOfEach(columns: ReadonlyMap<number, ArrayLike<number>>, needs: Needs): SharesOfEach {
  const orders = ordersOf(needs);
  const citizens = columnAt(columns, 0).length;
  const numerators = needs.map(() => new Float64Array(citizens));
  for (const coalition of coalitions(needs)) {
    const before = columnAt(columns, coalition);
    for (const part of joining(coalition, needs)) {
      const next = coalition | (1 << part);
      const after = columnAt(columns, next);
      if (after.length !== citizens) {
        throw new RangeError(`a coalition has ${after.length} citizens and another ${citizens}`);
      }
      const ways = (orders.to.get(coalition) ?? 0) * (orders.from.get(next) ?? 0);
      const into = numerators[part];
      for (let i = 0; i < citizens; i++) {
        into[i] += ways * (after[i] - before[i]);
      }
    }
  }
  return { numerators, denominator: orders.all };
}

function columnAt(columns: ReadonlyMap<number, ArrayLike<number>>, coalition: number): ArrayLike<number> {
  const column = columns.get(coalition);
  if (column === undefined) {
    throw new RangeError(`coalition ${coalition} was not lived`);
  }
  return column;
}
