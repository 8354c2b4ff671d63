import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributable, butterflyFloor, individualEffects } from '../individual-effects.js';
import { ablation } from './ablation.js';
import { coalitions, free, holds, ordersOf } from './coalitions.js';
import { sharesOfEach } from './each.js';
import { interactions } from './interactions.js';
import { coalitionsOn, drawOrders, sampledShapley } from './sampled.js';
import { type Game, type Shares, shapley, toShare } from './shapley.js';
import { inUnits, roundedShares, unitFor } from './units.js';

const inFractions = ({ numerators, denominator }: Shares) => numerators.map((one) => one / denominator);

/** Airlines share a runway that the largest of their planes needs (Littlechild & Owen 1973). */
const airport =
  (costs: readonly number[]): Game =>
  (coalition) =>
    Math.max(0, ...costs.filter((_, airline) => holds(coalition, airline)));

/** Citizens 0 and 1 own a left glove each, citizen 2 a right one; a pair is worth 1 (Shapley & Shubik 1969). */
const gloves: Game = (coalition) =>
  Math.min(+holds(coalition, 0) + +holds(coalition, 1), +holds(coalition, 2));

describe('Shapley shares', () => {
  it('of a runway have each airline pay its part of what it and the larger ones need', () => {
    // 4 airlines: 12/4, + 8/3, + 8/2, + 16/1
    const shares = inFractions(shapley(airport([12, 20, 28, 44]), free(4)));
    [3, 3 + 8 / 3, 3 + 8 / 3 + 4, 3 + 8 / 3 + 4 + 16].forEach((share, airline) => {
      expect(shares[airline]).toBeCloseTo(share, 12);
    });
  });

  it('of gloves give the right one four parts in six', () => {
    expect(shapley(gloves, free(3))).toEqual({ numerators: [1, 1, 4], denominator: 6 });
  });

  const games = fc.integer({ min: 1, max: 6 }).chain((parts) =>
    fc.tuple(
      fc.constant(parts),
      fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
        minLength: 2 ** parts,
        maxLength: 2 ** parts,
      }),
      fc.array(fc.nat(), { minLength: parts, maxLength: parts }),
    ),
  );
  /** Parts may need earlier ones. */
  const needing = (luck: readonly number[]) =>
    luck.map((word, part) => word & (2 ** part - 1) & (word >>> 8));

  it('add up exactly, whatever the values and whatever needs what', () => {
    fc.assert(
      fc.property(games, ([, values, luck]) => {
        const game: Game = (coalition) => values[coalition];
        for (const needs of [free(luck.length), needing(luck)]) {
          const { numerators, denominator } = shapley(game, needs);
          expect(numerators.reduce((sum, one) => sum + one, 0)).toBe(toShare(game, needs) * denominator);
        }
      }),
    );
  });

  it('are the mean over all orders, counted one by one', () => {
    fc.assert(
      fc.property(games, ([, values, luck]) => {
        const needs = needing(luck);
        const game: Game = (coalition) => values[coalition];
        const orders = allOrders(needs);
        const sums = luck.map(() => 0);
        for (const order of orders) {
          order.reduce((coalition, part) => {
            sums[part] += values[coalition | (1 << part)] - values[coalition];
            return coalition | (1 << part);
          }, 0);
        }
        expect(shapley(game, needs)).toEqual({ numerators: sums, denominator: orders.length });
      }),
      { numRuns: 40 },
    );
  });

  it('give nothing to a part that never adds anything', () => {
    const game: Game = (coalition) => 10 * (coalition & 1) + 5 * ((coalition >>> 2) & 1);
    expect(inFractions(shapley(game, free(3)))).toEqual([10, 0, 5]);
  });

  it('never switch on a list before the records it needs', () => {
    // part 1 needs part 0: without records nothing is lived with a list
    const needs = [0, 0b001, 0];
    expect(coalitions(needs)).toEqual([0b000, 0b001, 0b011, 0b100, 0b101, 0b111]);
    expect(ordersOf(needs).all).toBe(3);
    // records 6, a list beside records 3 more, part 2 nothing: all orders say the same
    const game: Game = (coalition) => {
      if (holds(coalition, 1) && !holds(coalition, 0)) throw new Error('was lived');
      return 6 * (coalition & 1) + 3 * ((coalition >>> 1) & 1);
    };
    expect(inFractions(shapley(game, needs))).toEqual([6, 3, 0]);
  });

  it('refuse parts that need each other in a circle, and values that are not whole', () => {
    expect(() => shapley(() => 0, [0b10, 0b01])).toThrow('in a circle');
    expect(() => shapley((coalition) => coalition / 3, free(2))).toThrow('whole numbers');
  });
});

describe('ablation', () => {
  it('switches each part on alone and off alone', () => {
    expect(ablation(gloves, free(3))).toEqual([
      { firstIn: 0, lastOut: 0 },
      { firstIn: 0, lastOut: 0 },
      { firstIn: 0, lastOut: 1 },
    ]);
  });

  it('does not switch off what others need, nor on what needs others', () => {
    expect(ablation((coalition) => coalition, [0, 0b1])).toEqual([
      { firstIn: 1, lastOut: null },
      { firstIn: null, lastOut: 2 },
    ]);
  });
});

describe('interactions', () => {
  it('of two parts that work only together are the whole', () => {
    // v = 12 where parts 0 and 1 are both on, + 5 with part 2: only the first two interact
    const game: Game = (coalition) => 12 * +((coalition & 3) === 3) + 5 * +holds(coalition, 2);
    const { indices, denominator, taylor } = interactions(game, 3);
    expect(indices.map(({ numerator }) => numerator / denominator)).toEqual([12, 0, 0]);
    expect(taylor.pairs.map(({ numerator }) => numerator / taylor.denominator)).toEqual([12, 0, 0]);
    expect(taylor.alone.map((one) => one / taylor.denominator)).toEqual([0, 0, 5]);
  });

  it('of the glove game are those of a left and a right hand', () => {
    // left with left compete: D = -1 beside the right glove, weight 1/2; left with right: 1 alone, 0 beside the other
    const { indices, denominator } = interactions(gloves, 3);
    expect(indices.map(({ parts, numerator }) => [...parts, numerator / denominator])).toEqual([
      [0, 1, -0.5],
      [0, 2, 0.5],
      [1, 2, 0.5],
    ]);
  });

  it('of a majority of three voters lie in pairs alone, a third in each', () => {
    // Sundararajan et al. 2020: nobody adds anything first
    const majority: Game = (coalition) => +(coalition.toString(2).replaceAll('0', '').length >= 2);
    const { taylor } = interactions(majority, 3);
    expect(taylor.alone).toEqual([0, 0, 0]);
    expect(taylor.pairs.map(({ numerator }) => numerator / taylor.denominator)).toEqual([
      1 / 3,
      1 / 3,
      1 / 3,
    ]);
  });

  it('split everything exactly into parts and pairs, as Taylor shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 32, maxLength: 32 }),
        (values) => {
          const { taylor } = interactions((coalition) => values[coalition], 5);
          const sum = [...taylor.alone, ...taylor.pairs.map(({ numerator }) => numerator)].reduce(
            (all, one) => all + one,
            0,
          );
          expect(sum).toBe((values[31] - values[0]) * taylor.denominator);
        },
      ),
    );
  });

  it('are not worked out for one part alone', () => {
    expect(() => interactions(() => 0, 1)).toThrow('2 to 7');
  });
});

describe('shares from drawn orders', () => {
  const costs = [3, 7, 1, 12, 5, 9, 2, 8, 4, 15];

  it('come close to the exact ones, within their errors, and add up exactly', () => {
    const game = airport(costs);
    const exact = inFractions(shapley(game, free(10)));
    const sampled = sampledShapley(game, free(10), drawOrders(free(10), 200, 3));
    expect(sampled.numerators.reduce((sum, one) => sum + one, 0)).toBe(15 * sampled.denominator);
    inFractions(sampled).forEach((share, part) => {
      expect(Math.abs(share - exact[part])).toBeLessThan(4 * sampled.errors[part]! + 1e-9);
    });
    expect(sampled.enough).toBe(true);
  });

  it('are exact at once where the value is a sum: the reversed order mends what luck did', () => {
    const game: Game = (coalition) =>
      costs.reduce((sum, cost, part) => sum + cost * +holds(coalition, part), 0);
    const sampled = sampledShapley(game, free(10), drawOrders(free(10), 2, 1));
    expect(inFractions(sampled)).toEqual(costs);
    expect(sampled.errors).toEqual(costs.map(() => 0));
  });

  it('draw every order that needs allow equally often', () => {
    const needs = [0, 0b001, 0];
    const times = new Map<string, number>();
    for (const order of drawOrders(needs, 300, 5).flat()) {
      times.set(order.join(''), (times.get(order.join('')) ?? 0) + 1);
    }
    expect([...times.keys()].sort()).toEqual(['012', '021', '201']);
    for (const time of times.values()) {
      // 200 of 600, give or take four standard deviations of 11.5
      expect(Math.abs(time - 200)).toBeLessThan(47);
    }
  });

  it('say which coalitions have to be lived', () => {
    expect(
      coalitionsOn([
        [
          [0, 1, 2],
          [2, 1, 0],
        ],
      ]),
    ).toEqual([0, 0b001, 0b011, 0b100, 0b110, 0b111]);
  });

  it('have no errors from a single pair, and so are not enough', () => {
    const { errors, enough } = sampledShapley(airport(costs), free(10), drawOrders(free(10), 1, 1));
    expect(errors[0]).toBeNull();
    expect(enough).toBe(false);
  });

  it('are refused for more parts than can be told apart', () => {
    expect(() => drawOrders(free(31), 1, 1)).toThrow('at most 30');
  });
});

describe('shares of each citizen', () => {
  it('add up for everybody, and over everybody to the share of all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 8, maxLength: 8 }), {
          minLength: 1,
          maxLength: 20,
        }),
        (people) => {
          const columns = new Map(
            Array.from({ length: 8 }, (_, coalition) => [
              coalition,
              Int16Array.from(people, (values) => values[coalition]),
            ]),
          );
          const { numerators, denominator } = sharesOfEach(columns, free(3));
          people.forEach((values, citizen) => {
            const sum = numerators.reduce((all, part) => all + part[citizen], 0);
            expect(sum).toBe((values[7] - values[0]) * denominator);
          });
          const whole = shapley(
            (coalition) => people.reduce((sum, values) => sum + values[coalition], 0),
            free(3),
          );
          expect(numerators.map((part) => part.reduce((sum, one) => sum + one, 0))).toEqual(whole.numerators);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('need every coalition lived', () => {
    expect(() => sharesOfEach(new Map([[0, [1]]]), free(1))).toThrow('coalition 1 was not lived');
  });
});

describe('figures in whole units', () => {
  it('keep a millionth of the largest', () => {
    const unit = unitFor([0.25, -37.5]);
    expect(unit).toBeCloseTo(1e-4, 15);
    expect(inUnits(-37.5, unit)).toBe(-375_000);
    expect(unitFor([0, 0])).toBe(1);
  });

  it('are rounded so that they still add up', () => {
    expect(roundedShares([1, 1, 4], 6)).toEqual([0, 0, 1]);
    expect(roundedShares([50, 50, 200], 3)).toEqual([17, 17, 66]);
    expect(roundedShares([-50, 50, 300], 3)).toEqual([-17, 17, 100]);
    expect(() => roundedShares([1, 1], 3)).toThrow(RangeError);
  });
});

describe('what a regime does to one citizen', () => {
  it('is what it does directly and by way of others, to the last digit', () => {
    const { direct, spillOver, total } = individualEffects([9, 4, 7], [5, 4, 8], [2, 4, 9]);
    expect([...direct]).toEqual([4, 0, -1]);
    expect([...spillOver]).toEqual([3, 0, -1]);
    expect([...total]).toEqual([7, 0, -2]);
  });

  it('is attributed to the rule only above what a butterfly does', () => {
    const same = new Array(101).fill(0);
    const other = same.map((_, citizen) => (citizen === 0 ? 1000 : citizen));
    const floor = butterflyFloor(same, other, new Set([0]));
    expect(floor).toBeCloseTo(95.05, 9);
    expect(attributable(-96, floor)).toBe(true);
    expect(attributable(95, floor)).toBe(false);
  });

  it('is not told of worlds with other citizens', () => {
    expect(() => individualEffects([1], [1, 2], [1])).toThrow(RangeError);
  });
});

function allOrders(needs: readonly number[], coalition = 0): number[][] {
  const next = needs.flatMap((need, part) =>
    !holds(coalition, part) && (need & ~coalition) === 0 ? [part] : [],
  );
  return next.length === 0
    ? [[]]
    : next.flatMap((part) => allOrders(needs, coalition | (1 << part)).map((rest) => [part, ...rest]));
}
