import { tick } from '../text/numbers.js';
import { COLOUR, KINDS, type Kind, Plot, spanOf, WIDTH } from './plot.js';

/** One thing, with a value and its interval for each kind of looking at it. */
export interface IntervalRow {
  label: string;
  values: {
    kind: Kind;
    value: number | null;
    interval: readonly [number, number] | null;
    /** The value in words; on its own line above. */
    text: string;
  }[];
}

const LABEL = 20;
const TEXT = 17;
const LINE = 14;
const GAP = 10;
const TOP = 4;
const AXIS = 40;

/** Values with their intervals, each below its words: a dot, a line as long as the interval, and a rule at `base`. */
export function intervalsPlot(
  rows: readonly IntervalRow[],
  axis: { label: string; base?: number },
): { height: number; plot: Plot.PlotOptions } {
  const base = axis.base ?? 0;
  const labels: { y: number; text: string }[] = [];
  const lines: {
    y: number;
    kind: Kind;
    value: number;
    low: number;
    high: number;
    text: string;
    known: boolean;
  }[] = [];
  let y = 0;
  for (const { label, values } of rows) {
    labels.push({ y: y + LABEL / 2, text: label });
    y += LABEL;
    for (const { kind, value, interval, text } of values) {
      const [low, high] = interval ?? [value ?? base, value ?? base];
      lines.push({
        y: y + TEXT + LINE / 2,
        kind,
        value: value ?? base,
        low,
        high,
        text,
        known: value !== null,
      });
      y += TEXT + LINE;
    }
    y += GAP;
  }
  const drawn = lines.filter(({ known }) => known);
  const domain = spanOf(
    Math.min(base, ...drawn.map(({ low }) => low)),
    Math.max(base, ...drawn.map(({ high }) => high)),
  );
  const words = { textAnchor: 'start', frameAnchor: 'left', stroke: COLOUR.paper, strokeWidth: 4 } as const;
  const marks: Plot.Markish[] = [
    Plot.axisX({
      ticks: 4,
      tickFormat: tick,
      label: axis.label,
      labelAnchor: 'left',
      labelArrow: 'none',
      labelOffset: 34,
      tickSize: 4,
    }),
    Plot.ruleX([base], { stroke: COLOUR.line }),
    Plot.text(labels, { ...words, y: 'y', text: 'text', fill: COLOUR.ink, fontWeight: 600 }),
    Plot.text(lines, {
      ...words,
      y: ({ y: at }) => at - LINE / 2 - TEXT / 2,
      text: 'text',
      fill: COLOUR.soft,
    }),
  ];
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const mine = drawn.filter((line) => line.kind === kind);
    if (mine.length === 0) continue;
    const { stroke, fill, symbol, rotate } = KINDS[kind];
    marks.push(
      Plot.ruleY(mine, { x1: 'low', x2: 'high', y: 'y', stroke, strokeWidth: 2.5 }),
      Plot.ruleX(
        mine.flatMap(({ y: at, low, high }) => [low, high].map((x) => ({ x, y1: at - 4, y2: at + 4 }))),
        { x: 'x', y1: 'y1', y2: 'y2', stroke, strokeWidth: 2 },
      ),
      Plot.dot(mine, { x: 'value', y: 'y', r: 5, stroke, fill, symbol, rotate }),
    );
  }
  return {
    height: TOP + y + AXIS,
    plot: {
      marginTop: TOP,
      marginBottom: AXIS,
      marginLeft: 14,
      marginRight: 14,
      x: { domain, range: [14, WIDTH - 14] },
      y: { domain: [0, y], range: [TOP, TOP + y], axis: null },
      color: { type: 'identity' },
      marks,
    },
  };
}
