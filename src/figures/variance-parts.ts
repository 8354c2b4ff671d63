import type { ExperimentFile } from '../experiment/experiment-file.js';
import type { Sensitivity } from '../experiment/sensitivity.js';
import { factorName } from '../text/factors.js';
import { shownWithInterval } from '../text/intervals.js';
import { capital, counted, isNumber, NOT_ESTIMABLE } from '../text/numbers.js';
import type { Figure } from './figure.js';
import { intervalsPlot } from './intervals.js';
import { draw } from './plot.js';

/** Sobol indices: which part of what varies each factor explains by itself, and with all it takes part in. */
export function varianceParts(
  { measure, citizens, label, factors: effects }: Sensitivity,
  { design }: Pick<ExperimentFile, 'design'>,
  trace: string,
): Figure {
  const id = `variance-${measure}-${citizens}`;
  const factors = effects
    .flatMap((effect) => ('first' in effect ? [{ ...effect, name: factorName(effect.factor) }] : []))
    .sort((a, b) => (b.total.value ?? -1) - (a.total.value ?? -1));
  const [most] = factors;
  const title = isNumber(most.total.value)
    ? `${capital(most.name)} has most part in what varies in “${label}”: a total index of ${shownWithInterval(most.total.value, most.total.interval)}.`
    : `What explains “${label}” is ${NOT_ESTIMABLE}: it does not vary.`;
  const { height, plot } = intervalsPlot(
    factors.map(({ name, first, total }) => ({
      label: capital(name),
      values: [
        { kind: 'a', ...first, text: `by itself: ${shownWithInterval(first.value, first.interval)}` },
        { kind: 'b', ...total, text: `in all: ${shownWithInterval(total.value, total.interval)}` },
      ],
    })),
    { label: 'part of the variance' },
  );
  return {
    id,
    title,
    svg: draw({
      id,
      title,
      description:
        'Two marks for each factor and for luck: the first-order and the total Sobol index, each with its 95 % interval.',
      trace,
      height,
      legend: [
        { kind: 'a', text: 'by itself (first order)' },
        { kind: 'b', text: 'in all (total)' },
      ],
      plot,
    }),
    table: {
      caption: `${label}: Sobol indices`,
      columns: ['Factor', 'First order (95 % interval)', 'Total (95 % interval)'],
      rows: factors.map(({ factor, first, total }) => [
        factor,
        shownWithInterval(first.value, first.interval),
        shownWithInterval(total.value, total.interval),
      ]),
    },
    note: `${counted(design.points, 'base point')}. By luck an index near 0 may come out below it, and one near 1 above.`,
  };
}
