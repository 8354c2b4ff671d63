import type { Comparison } from '../run/results.js';
import { count, counted } from '../text/numbers.js';
import { type Figure, type FigureOptions, traceOf } from './figure.js';
import { monthAxis, monthInWords, phaseMarks } from './months.js';
import { COLOUR, draw, drawNothing, Plot, textWidth } from './plot.js';

/** In which month lives first part. */
export function partings(comparison: Comparison, options: FigureOptions = {}): Figure {
  const id = 'partings';
  const trace = traceOf(comparison);
  const found = comparison.partings.map((lives, index) => ({ month: index + 1, lives }));
  const total = found.reduce((sum, { lives }) => sum + lives, 0);
  const table = {
    caption: 'Lives that first part in each half year',
    columns: ['Months', 'Lives that part', 'Parted so far'],
    rows: halfYears(comparison.partings).map(({ from, to, lives, before }) => [
      `${count(from)} to ${count(to)}`,
      count(lives),
      count(before + lives),
    ]),
  };
  if (total === 0) {
    const title = 'No life parts: both worlds are the same for everybody.';
    return { id, title, svg: drawNothing({ id, title, trace }), table };
  }
  let sum = 0;
  const half = found.find(({ lives }) => (sum += lives) >= total / 2)!;
  const title = `Of the ${counted(total, 'life that differs', 'lives that differ')}, half have parted by ${monthInWords(half.month, options)}.`;
  const last = Math.max(2, found.length);
  const phases = phaseMarks(last, options);
  const svg = draw({
    id,
    title,
    description: `An upright bar for each of ${found.length} months: how many lives first differ between the worlds in it.`,
    trace,
    height: 160 + phases.marginTop,
    plot: {
      marginTop: phases.marginTop,
      marginLeft: textWidth(count(Math.max(...comparison.partings))) + 16,
      x: { domain: [0.5, last + 0.5] },
      y: { nice: true },
      marks: [
        Plot.gridY({ ticks: 4, stroke: COLOUR.line, strokeOpacity: 0.25 }),
        Plot.axisY({
          ticks: 4,
          tickFormat: (value: number) => (Number.isInteger(value) ? count(value) : ''),
          label: null,
          tickSize: 0,
        }),
        monthAxis(last, options),
        Plot.rectY(found, {
          x1: ({ month }) => month - 0.5,
          x2: ({ month }) => month + 0.5,
          y: 'lives',
          fill: COLOUR.grey,
        }),
        Plot.ruleY([0], { stroke: COLOUR.line }),
        ...phases.marks,
      ],
    },
  });
  return { id, title, svg, table };
}

function halfYears(months: readonly number[]): { from: number; to: number; lives: number; before: number }[] {
  const rows = [];
  let before = 0;
  for (let start = 0; start < months.length; start += 6) {
    const lives = months.slice(start, start + 6).reduce((sum, one) => sum + one, 0);
    rows.push({ from: start + 1, to: Math.min(start + 6, months.length), lives, before });
    before += lives;
  }
  return rows;
}
