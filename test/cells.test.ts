/** Sanctions where group and income cross (H15), of people who are written down one by one. */
import { describe, expect, it } from 'vitest';
import cellGap from '../src/catalogue/measures/cell-gap.js';
import { conductAndSanction } from '../src/catalogue/shared/conduct.js';
import type { BetweenMeasure } from '../src/engine/contracts.js';

/** Income class, people, and how many of them are under a sanction. */
type Cell = readonly [income: number, people: number, held: number];

function tableOf(cells: readonly Cell[]) {
  const conduct = new Float64Array(16);
  for (const [income, people, held] of cells) {
    const into = new Int32Array(people);
    const inForce = Uint16Array.from({ length: people }, (_, i) => (i < held ? 2 : 0));
    const since = new Uint8Array(people).map((_, i) => (i % 2 === 0 ? 3 : 99));
    conductAndSanction(people, inForce, since, new Uint8Array(people).fill(income), 2, into);
    for (const key of into) {
      conduct[key]++;
    }
  }
  return { conduct };
}

const { between: gapOf }: BetweenMeasure = cellGap;
const found = (A: readonly Cell[], B: readonly Cell[], C: readonly Cell[] = []) =>
  gapOf({ A: tableOf(A), B: tableOf(B), C: tableOf(C) }, {});

describe('the gap between cells of group and income (H15)', () => {
  it('is 0 where every cell has the same share, broken rules or not', () => {
    const even: Cell[] = [0, 8, 16, 24].map((income) => [income, 200, 40]);
    const { value, parts } = found(even, even, even);
    expect(value).toBe(0);
    expect(parts?.ratio.value).toBe(1);
    expect(parts?.beyond.value).toBeCloseTo(0, 12);
  });

  it('is seen where two conditions meet, though each alone says little', () => {
    // of the poor in group B 60 of 200, in every other cell 20 of 200
    const { value, parts } = found(
      [
        [3, 200, 20],
        [30, 200, 20],
      ],
      [
        [3, 200, 60],
        [30, 200, 20],
      ],
    );
    expect(value).toBe(20);
    expect(parts?.ratio.value).toBe(3);
    expect(parts?.['b-lowest']).toMatchObject({ value: 30, numerator: 60, denominator: 200 });
    expect(parts?.['a-highest'].value).toBe(10);
    // 30 % against the 20 % of the group and the 20 % of the quarter less the 15 % of everybody
    expect(parts?.beyond.value).toBeCloseTo(5, 12);
  });

  it('leaves out cells of fewer than 100, and says so', () => {
    const { value, parts } = found([[3, 200, 20]], [[3, 200, 60]], [[3, 99, 99]]);
    expect(value).toBe(20);
    expect(parts?.['c-lowest']).toMatchObject({ value: null, denominator: 99 });
    expect(parts?.['c-highest']).toMatchObject({ value: null, denominator: 0 });
  });

  it('is not estimable of one cell alone, and has no ratio from fewer than 20 people', () => {
    expect(found([[3, 200, 20]], [[3, 99, 20]]).value).toBeNull();
    const few = found([[3, 200, 19]], [[3, 200, 60]]);
    expect(few.value).toBe(20.5);
    expect(few.parts?.ratio.value).toBeNull();
  });
});
