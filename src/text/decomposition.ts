/** What each mechanism adds, as plain text for a terminal. */
import type { Decomposition } from '../experiment/decomposition.js';
import { columns, hanging } from './columns.js';
import { factorName } from './factors.js';
import { signedWithInterval } from './intervals.js';
import { capital, count, NOT_ESTIMABLE } from './numbers.js';

/** Shares of all mechanisms, the largest first, and the row they add up to. */
export function decompositionTable(found: Decomposition, sizes: number, width: number): string[] {
  const { arm, citizens, of, label, unit, total, parts, missing, replicates } = found;
  const what = of === 'value' ? (unit === '' ? label : `${label}, ${unit}`) : `${of} of ${label}, counted`;
  const size = sizes > 1 ? `, ${count(citizens)} citizens` : '';
  const left = missing > 0 ? `, ${count(missing)} left out as not estimable` : '';
  const sorted = [...parts].sort((a, b) => Math.abs(b.share.mean ?? 0) - Math.abs(a.share.mean ?? 0));
  const said = (mean: (typeof parts)[number]['firstIn']): string =>
    mean === null ? NOT_ESTIMABLE : signedWithInterval(mean.mean, mean.interval);
  return [
    ...hanging(
      `What adds to it: ${what}, ${arm}${size} (${count(replicates)} replicates${left})`,
      width,
      '  ',
    ),
    ...columns(
      [
        { head: 'Mechanism', wide: true },
        { head: 'Share (95 %)', right: true },
        { head: 'Alone', right: true },
        { head: 'Last', right: true },
      ],
      [
        ...sorted.map(({ path, share, firstIn, lastOut }) => [
          capital(factorName(path)),
          said(share),
          said(firstIn),
          said(lastOut),
        ]),
        ['All together', said(total), '', ''],
      ],
      width,
    ),
  ];
}
