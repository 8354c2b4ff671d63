import { capital, digitsFor, isNumber, NOT_ESTIMABLE, shown, tick, withUnit } from '../text/numbers.js';
import {
  columnOf,
  type Figure,
  type FigureOptions,
  legendOf,
  type Result,
  traceOf,
  type World,
  worldsOf,
} from './figure.js';
import { monthAxis, monthInWords, monthsToPrint, phaseMarks } from './months.js';
import { COLOUR, draw, drawNothing, KINDS, Plot, spanOf } from './plot.js';

/** The measures that are drawn over time, and what each is called within a sentence. */
const SUBJECTS: Record<string, string> = {
  'sanction-prevalence': 'the share of citizens under a sanction',
  'wrongful-share': 'the share of sanctioned citizens whose sanction rests on a false record',
  'critical-speech': 'the share of citizens who criticise the government in public',
  unemployment: 'the share of citizens without work',
  arrears: 'the share of citizens behind with payments',
};
export const MEASURES_OVER_TIME: readonly string[] = Object.keys(SUBJECTS);

/** One measure by month, a line for each world. */
export function overTime(result: Result, measure: string, options: FigureOptions = {}): Figure {
  const worlds = worldsOf(result);
  const id = `over-time-${measure}`;
  const trace = traceOf(result);
  const known = worlds.map(({ run }) => run.measures[measure]).find((found) => found !== undefined);
  const unit = known?.unit ?? '';
  const subject = SUBJECTS[measure] ?? `“${known?.label ?? measure}”`;
  const lines = worlds.map((world) => ({ world, points: pointsOf(world, measure) }));
  const table = tableOf(lines, subject, unit, options);
  const drawn = lines.flatMap(({ points }) => points.filter(({ value }) => isNumber(value)));
  if (drawn.length === 0) {
    const title = `${capital(subject)} is ${NOT_ESTIMABLE} in any month.`;
    return { id, title, svg: drawNothing({ id, title, trace }), table };
  }
  const last = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ month }) => month)));
  const most = Math.max(...drawn.map(({ value }) => value as number));
  const least = Math.min(0, ...drawn.map(({ value }) => value as number));
  const title = sentence(lines, subject, unit, options);
  const phases = phaseMarks(last, options);
  const svg = draw({
    id,
    title,
    description: `A line for ${worlds.length > 1 ? 'each of the two worlds' : 'the months under the regime'}, ${unit === '%' ? 'in percent' : unit}, from month 1 to ${last}.`,
    trace,
    height: 160 + phases.marginTop,
    legend: legendOf(worlds),
    plot: {
      x: { domain: [1, Math.max(2, last)] },
      y: { domain: spanOf(least, most), nice: true },
      marginTop: phases.marginTop,
      marks: [
        Plot.gridY({ ticks: 4, stroke: COLOUR.line, strokeOpacity: 0.25 }),
        Plot.axisY({
          ticks: 4,
          tickFormat: (value: number) => (unit === '%' ? `${tick(value)}%` : tick(value)),
          label: unit === '%' ? null : unit,
          labelArrow: 'none',
          tickSize: 0,
        }),
        monthAxis(last, options),
        Plot.ruleY([0], { stroke: COLOUR.line }),
        ...phases.marks,
        ...lines.flatMap(({ world, points }) => lineOf(world, points)),
      ],
    },
  });
  return { id, title, svg, table };
}

interface Point {
  month: number;
  value: number | null;
}
interface Line {
  world: World;
  points: Point[];
}

function pointsOf({ run }: World, measure: string): Point[] {
  const series = run.series[measure];
  if (series === undefined) return [];
  return series.months.map((month, index) => ({ month, value: series.values[index] ?? null }));
}

function lineOf({ kind }: World, points: readonly Point[]): Plot.Markish[] {
  const { stroke, fill, symbol, dash } = KINDS[kind];
  const every = Math.max(1, Math.ceil(points.length / 10));
  const marked = points.filter(
    ({ value }, index) =>
      isNumber(value) &&
      (index === points.length - 1 || (index % every === 0 && index < points.length - every / 2)),
  );
  return [
    Plot.lineY(points, {
      x: 'month',
      y: 'value',
      stroke,
      strokeWidth: 2,
      ...(dash === 'none' ? {} : { strokeDasharray: dash }),
    }),
    Plot.dot(marked, { x: 'month', y: 'value', r: 3.5, stroke, fill, symbol }),
  ];
}

function sentence(lines: readonly Line[], subject: string, unit: string, options: FigureOptions): string {
  const ends = lines.map(({ world, points }) => ({ world, end: points[points.length - 1] }));
  const month = Math.max(...ends.map(({ end }) => end?.month ?? 0));
  const when = `In ${monthInWords(month, options)} ${subject} is`;
  const last = ends.map(({ end }) => end?.value ?? null);
  const [a, b] = last;
  const digits = digitsFor(...last, isNumber(a) && isNumber(b) ? b - a : null);
  const values = ends.map(({ end }) => withUnit(end?.value, unit, digits));
  if (values.length === 1) return `${when} ${values[0]}.`;
  if (values[0] === values[1] && ends[0]!.end?.value === ends[1]!.end?.value)
    return `${when} ${values[0]} in both worlds.`;
  return `${when} ${values[1]} in world B and ${values[0]} in world A.`;
}

function tableOf(
  lines: readonly Line[],
  subject: string,
  unit: string,
  options: FigureOptions,
): Figure['table'] {
  const all = [...new Set(lines.flatMap(({ points }) => points.map(({ month }) => month)))].sort(
    (a, b) => a - b,
  );
  const months = monthsToPrint(all);
  const thinned = months.length < all.length ? '; every sixth month' : '';
  return {
    caption: `${capital(subject)}${unit === '' ? '' : `, ${unit === '%' ? 'percent' : unit}`}${thinned}`,
    columns: ['Month', ...lines.map(({ world }) => columnOf(world, 'Value'))],
    rows: months.map((month) => [
      monthInWords(month, options).replace(/^month /, ''),
      ...lines.map(({ points }) => shown(points.find((point) => point.month === month)?.value)),
    ]),
  };
}
