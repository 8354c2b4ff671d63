import type { Decomposition } from '../experiment/decomposition.js';
import { factorName } from '../text/factors.js';
import { CANNOT_TELL, signedWithInterval } from '../text/intervals.js';
import { capital, counted, isNumber, NOT_ESTIMABLE, signed, unitOfDifference } from '../text/numbers.js';
import type { Figure } from './figure.js';
import { intervalsPlot } from './intervals.js';
import { draw, type Kind } from './plot.js';

/** What each mechanism adds to what all of them do together: Shapley shares. */
export function shares(found: Decomposition, trace: string): Figure {
  const { measure, arm, citizens, of, label, total, parts, pairs, worse, missing, replicates } = found;
  const id = `shares-${measure}-${of}-${arm}-${citizens}`;
  const sorted = [...parts].sort((a, b) => Math.abs(b.share.mean ?? 0) - Math.abs(a.share.mean ?? 0));
  const name = of === 'value' ? `“${label}”` : `the ${of} of “${label}”`;
  const unit = of === 'value' ? unitOfDifference(found.unit) : '';
  const [most] = sorted;
  const title = sentence(most, found, name, unit);
  const rows = [
    ...sorted.map(({ path, share }) => ({ label: capital(factorName(path)), ...share })),
    { label: 'All together', ...total },
  ];
  const { height, plot } = intervalsPlot(
    rows.map(({ label: row, mean, interval }) => ({
      label: row,
      values: [
        {
          kind: kindOf(mean, interval, worse),
          value: mean,
          interval,
          text: signedWithInterval(mean, interval),
        },
      ],
    })),
    { label: unit === '' ? 'what it adds' : `what it adds, ${unit}` },
  );
  const kinds = new Set(rows.map(({ mean, interval }) => kindOf(mean, interval, worse)));
  return {
    id,
    title,
    svg: draw({
      id,
      title,
      description:
        'A mark for each mechanism at its Shapley share with its 95 % interval, and one for all of them together, to which the shares add up.',
      trace,
      height,
      legend: LEGEND.filter(({ kind }) => kinds.has(kind)),
      plot,
    }),
    table: {
      caption: `${capital(name.replaceAll(/[“”]/g, ''))}: what each mechanism adds; the shares add up to the last row exactly`,
      columns: ['Mechanism', 'Share (95 % interval)', 'Alone', 'Last'],
      rows: [
        ...sorted.map(({ path, share, firstIn, lastOut, drawn }) => [
          factorName(path),
          signedWithInterval(share.mean, share.interval) +
            (isNumber(drawn) ? `, drawn to ${signed(drawn)}` : ''),
          firstIn === null ? NOT_ESTIMABLE : signedWithInterval(firstIn.mean, firstIn.interval),
          lastOut === null ? NOT_ESTIMABLE : signedWithInterval(lastOut.mean, lastOut.interval),
        ]),
        ['All together', signedWithInterval(total.mean, total.interval), '', ''],
        ...pairs.map(({ paths: [one, other], index }) => [
          `${factorName(one)} with ${factorName(other)} (interaction)`,
          signedWithInterval(index.mean, index.interval),
          '',
          '',
        ]),
      ],
    },
    note: `A share is the mean over all orders of switching mechanisms on: responsibility within the model, not a law of cause. Over ${counted(replicates, 'replicate')}${missing > 0 ? `; ${missing} left out as not estimable` : ''}. Alone: only this one on. Last: what goes when this one is switched off.`,
  };
}

const LEGEND: { kind: Kind; text: string }[] = [
  { kind: 'worse', text: 'for the worse' },
  { kind: 'better', text: 'for the better' },
  { kind: 'one', text: 'adds' },
  { kind: 'equal', text: CANNOT_TELL },
];

const holdsZero = (interval: readonly [number, number] | null): boolean =>
  interval === null || (interval[0] <= 0 && interval[1] >= 0);

function kindOf(
  mean: number | null,
  interval: readonly [number, number] | null,
  worse: Decomposition['worse'],
): Kind {
  if (mean === null || holdsZero(interval)) return 'equal';
  if (worse === 'neither') return 'one';
  return mean > 0 === (worse === 'higher') ? 'worse' : 'better';
}

function sentence(
  most: Decomposition['parts'][number],
  { total }: Decomposition,
  name: string,
  unit: string,
): string {
  const { mean, interval } = most.share;
  if (mean === null || total.mean === null) return `What each mechanism adds to ${name} is ${NOT_ESTIMABLE}.`;
  const all = `the ${signedWithInterval(total.mean, total.interval)}${unit === '' ? '' : ` ${unit}`} by which all together change ${name}`;
  return holdsZero(interval)
    ? `Of ${all}, even the largest part, that of ${factorName(most.path)}, ${CANNOT_TELL}.`
    : `Of ${all}, the largest part is that of ${factorName(most.path)}: ${signedWithInterval(mean, interval)}.`;
}
