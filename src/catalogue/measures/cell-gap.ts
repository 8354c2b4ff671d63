import { defineMeasure, type Estimate, FEWEST_EVENTS, NOT_ESTIMABLE, ratio } from '../../engine/contracts.js';
import { CONDUCT, gapOf } from '../shared/conduct.js';
import { riskRatio } from '../shared/groups.js';

const QUARTERS = ['lowest', 'second', 'third', 'highest'] as const;
const GROUPS = ['A', 'B', 'C'] as const;

interface Cell {
  group: number;
  quarter: number;
  /** Those not under a sanction, and those under one. */
  counts: readonly [number, number];
  share: Estimate;
}

const cellOf = (tables: readonly Float64Array[], group: number, quarter: number): Cell => {
  const [free, held, brokeFree, brokeHeld] = tables[group].subarray(4 * quarter, 4 * quarter + 4);
  const counts = [free + brokeFree, held + brokeHeld] as const;
  return { group, quarter, counts, share: ratio(counts[1], counts[0] + counts[1], 100) };
};

function shareOf(cells: readonly Cell[]): number {
  const held = cells.reduce((sum, { counts }) => sum + counts[1], 0);
  return (100 * held) / cells.reduce((sum, { counts }) => sum + counts[0] + counts[1], 0);
}

/** What the share of a cell has beyond what its group and its quarter have beyond everybody. */
function beyondBoth(cell: Cell, cells: readonly Cell[]): Estimate {
  const group = shareOf(cells.filter((one) => one.group === cell.group));
  const quarter = shareOf(cells.filter((one) => one.quarter === cell.quarter));
  const expected = group + quarter - shareOf(cells);
  const value = cell.counts[1] >= FEWEST_EVENTS ? (cell.share.value as number) - expected : null;
  return { value, numerator: cell.counts[1], denominator: cell.share.denominator };
}

export default defineMeasure({
  id: 'cell-gap',
  label: 'Gap between cells of group and income',
  question:
    'How far apart in being under a sanction are those of one group and one quarter of the scale of income from those of another?',
  unit: 'percentage points',
  worse: 'higher',
  family: 'groups',
  formula:
    'largest - smallest share under a sanction in the last month over the 12 cells of group and quarter of the scale of income classes; each cell is a part (H15)',
  misleads:
    'Of many cells one is the highest by luck as well: look at how many citizens it has. Cells of fewer than 100 are not estimable and left out of the gap, and they may be the worst.',
  source: 'Crenshaw 1989 (intersectionality); Kearns et al. 2018; measures specification, H15',
  needs: ['in-force'],
  tallies: { conduct: CONDUCT },
  between: ({ A, B, C }) => {
    const tables = [A.conduct, B.conduct, C.conduct];
    const cells = GROUPS.flatMap((_, group) => QUARTERS.map((__, quarter) => cellOf(tables, group, quarter)));
    const known = cells
      .filter(({ share }) => share.value !== null)
      .sort((a, b) => (b.share.value as number) - (a.share.value as number));
    const [highest, lowest] = [known.at(0), known.at(-1)];
    const shares = cells.map(({ group, quarter, share }) => [
      `${GROUPS[group].toLowerCase()}-${QUARTERS[quarter]}`,
      {
        label: `Under a sanction, group ${GROUPS[group]}, ${QUARTERS[quarter]} quarter`,
        unit: '%',
        ...share,
      },
    ]);
    return {
      ...gapOf(cells.map(({ share }) => share)),
      parts: {
        ratio: {
          label: 'The highest share over the lowest',
          unit: 'times',
          ...(highest && lowest && known.length > 1
            ? riskRatio(highest.counts, lowest.counts)
            : NOT_ESTIMABLE),
        },
        beyond: {
          label: 'In the highest cell, more than group and income would add up to',
          ...(highest && known.length > 1 ? beyondBoth(highest, cells) : NOT_ESTIMABLE),
        },
        ...Object.fromEntries(shares),
      },
    };
  },
});
