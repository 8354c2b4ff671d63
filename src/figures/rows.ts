import { tick } from '../text/numbers.js';
import { COLOUR, KINDS, type Kind, Plot, spanOf, textWidth, WIDTH } from './plot.js';

/** One thing that is measured, with a value for each world or outcome. */
export interface Row {
  label: string;
  values: { kind: Kind; value: number | null; text: string }[];
}

const LABEL = 21;
const LINE = 19;
const GAP = 9;
const TOP = 4;
const AXIS = 40;

/**
 * Rows of values: the label on its own line, below it one stem for each value with the number at its end.
 * Long labels fit a narrow screen this way.
 *
 * @param base  where stems begin: 0, or 1 for a ratio.
 */
export function rowsPlot(
  rows: readonly Row[],
  axis: { label: string; base?: number },
): { height: number; plot: Plot.PlotOptions } {
  const base = axis.base ?? 0;
  const tall = rows.reduce((sum, { values }) => sum + LABEL + LINE * values.length + GAP, 0);
  const height = TOP + tall + AXIS;
  const labels: { y: number; text: string }[] = [];
  const stems: { y: number; kind: Kind; value: number; text: string; unknown: boolean }[] = [];
  let y = 0;
  for (const { label, values } of rows) {
    labels.push({ y: y + LABEL / 2 + 2, text: label });
    values.forEach(({ kind, value, text }, index) => {
      stems.push({
        y: y + LABEL + LINE * (index + 0.5),
        kind,
        value: value ?? base,
        text,
        unknown: value === null,
      });
    });
    y += LABEL + LINE * values.length + GAP;
  }
  const values = stems.map(({ value }) => value);
  const least = Math.min(base, ...values);
  const most = Math.max(base, ...values);
  const domain = spanOf(least, most);
  // the number stands at the end of the stem, on the side to which the stem points
  const leftward = ({ value, unknown }: (typeof stems)[number]) => value < base || (unknown && least < base);
  const widest = (some: typeof stems) => Math.max(0, ...some.map(({ text }) => textWidth(text))) + 16;
  const left = least < base ? widest(stems.filter(leftward)) : 12;
  const right = Math.max(14, widest(stems.filter((stem) => !leftward(stem))));
  const marks: Plot.Markish[] = [
    Plot.axisX({
      ticks: 3,
      tickFormat: tick,
      label: axis.label,
      labelAnchor: 'left',
      labelArrow: 'none',
      labelOffset: 34,
      tickSize: 4,
    }),
    Plot.ruleX([base], { stroke: COLOUR.line }),
    Plot.text(labels, {
      y: 'y',
      text: 'text',
      textAnchor: 'start',
      frameAnchor: 'left',
      dx: least < base ? 6 - left : 6,
      fill: COLOUR.ink,
      stroke: COLOUR.paper,
      strokeWidth: 4,
    }),
  ];
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const mine = stems.filter((stem) => stem.kind === kind);
    if (mine.length === 0) continue;
    const { stroke, fill, symbol, rotate, dash } = KINDS[kind];
    const known = mine.filter(({ unknown }) => !unknown);
    marks.push(
      Plot.ruleY(known, {
        x1: () => base,
        x2: 'value',
        y: 'y',
        stroke,
        strokeWidth: 2.5,
        ...(dash === 'none' ? {} : { strokeDasharray: dash }),
      }),
      Plot.dot(known, { x: 'value', y: 'y', r: 5, stroke, fill, symbol, rotate }),
      Plot.text(
        mine.filter((stem) => !leftward(stem)),
        {
          x: 'value',
          y: 'y',
          text: 'text',
          textAnchor: 'start',
          dx: 9,
          fill: ({ unknown }) => (unknown ? COLOUR.soft : COLOUR.ink),
        },
      ),
      Plot.text(mine.filter(leftward), {
        x: 'value',
        y: 'y',
        text: 'text',
        textAnchor: 'end',
        dx: -9,
        fill: COLOUR.ink,
      }),
    );
  }
  return {
    height,
    plot: {
      marginTop: TOP,
      marginBottom: AXIS,
      marginLeft: Math.min(left, WIDTH / 2.5),
      marginRight: Math.min(right, WIDTH / 2.5),
      x: { domain },
      y: { domain: [0, tall], range: [TOP, TOP + tall], axis: null },
      color: { type: 'identity' },
      marks,
    },
  };
}
