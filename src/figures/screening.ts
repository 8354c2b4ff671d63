import type { ExperimentFile } from '../experiment/experiment-file.js';
import type { Sensitivity } from '../experiment/sensitivity.js';
import { factorName } from '../text/factors.js';
import { shownWithInterval } from '../text/intervals.js';
import { capital, counted, isNumber, NOT_ESTIMABLE, shown, tick, unitOfDifference } from '../text/numbers.js';
import type { Figure } from './figure.js';
import { COLOUR, draw, drawNothing, KINDS, Plot, spanOf, textWidth, WIDTH } from './plot.js';

const HEIGHT = 300;
const LEFT = 48;
const RIGHT = 16;

/** Morris's picture: how much each factor matters (to the right), and how much that depends on the others (up). */
export function screening(
  { measure, citizens, label, unit, factors }: Sensitivity,
  { seeds }: Pick<ExperimentFile, 'seeds'>,
  trace: string,
): Figure {
  const id = `screening-${measure}-${citizens}`;
  const sorted = factors
    .flatMap((effect) => ('muStar' in effect ? [{ ...effect, path: effect.factor }] : []))
    .sort((a, b) => (b.muStar ?? -1) - (a.muStar ?? -1));
  const placed = sorted.flatMap(({ path, muStar, sigma, interval }, place) =>
    isNumber(muStar) && isNumber(sigma) ? [{ number: String(place + 1), path, muStar, sigma, interval }] : [],
  );
  const [most] = placed;
  const table = {
    caption: `${label}: elementary effects, over the whole range of each factor`,
    columns: ['Number', 'Factor', 'mu* (95 % interval)', 'mu', 'sigma', 'Steps'],
    rows: sorted.map(({ path, muStar, interval, mu, sigma, steps }, place) => [
      String(place + 1),
      path,
      shownWithInterval(muStar, interval),
      shown(mu),
      shown(sigma),
      String(steps),
    ]),
  };
  if (most === undefined) {
    const title = `Which factor matters for “${label}” is ${NOT_ESTIMABLE}.`;
    return { id, title, svg: drawNothing({ id, title, trace }), table };
  }
  const title =
    `${capital(factorName(most.path))} matters most for “${label}”: over its range it moves it by ${shownWithInterval(most.muStar, most.interval)} ${unitOfDifference(unit)} on average.`.replace(
      '  ',
      ' ',
    );
  const x = spanOf(0, Math.max(...placed.map(({ muStar, interval }) => interval?.[1] ?? muStar)));
  const y = spanOf(0, 1.15 * Math.max(...placed.map(({ sigma }) => sigma)));
  const { stroke, fill } = KINDS.one;
  // labels near the right edge stand to the left of their point
  const leftward = ({ muStar, path, number }: (typeof placed)[number]) =>
    LEFT + ((WIDTH - LEFT - RIGHT) * muStar) / x[1] + textWidth(nameOf(number, path)) + 12 > WIDTH;
  const named = (some: typeof placed, anchor: 'start' | 'end') =>
    Plot.text(some, {
      x: 'muStar',
      y: 'sigma',
      text: ({ number, path }) => nameOf(number, path),
      textAnchor: anchor,
      dx: anchor === 'start' ? 9 : -9,
      dy: -9,
      fill: COLOUR.ink,
      stroke: COLOUR.paper,
      strokeWidth: 4,
    });
  const svg = draw({
    id,
    title,
    description:
      'A numbered point for each factor: to the right, the mean size mu* of its effect with its 95 % interval; upward, the spread sigma of its effects. Above the dashed line an effect depends on the other factors more than it is one.',
    trace,
    height: HEIGHT,
    plot: {
      marginLeft: LEFT,
      marginRight: RIGHT,
      marginBottom: 40,
      x: { domain: x },
      y: { domain: y },
      color: { type: 'identity' },
      marks: [
        Plot.axisX({
          ticks: 4,
          tickFormat: tick,
          label: 'mu*: how much it matters',
          labelAnchor: 'left',
          labelArrow: 'none',
          labelOffset: 34,
        }),
        Plot.axisY({
          ticks: 4,
          tickFormat: tick,
          label: 'sigma: how much that depends',
          labelAnchor: 'top',
          labelArrow: 'none',
        }),
        Plot.line(
          [
            [0, 0],
            [Math.min(x[1], y[1]), Math.min(x[1], y[1])],
          ],
          { stroke: COLOUR.line, strokeDasharray: '2 4' },
        ),
        Plot.ruleY(
          placed.filter(({ interval }) => interval !== null),
          {
            x1: ({ interval }) => interval![0],
            x2: ({ interval }) => interval![1],
            y: 'sigma',
            stroke,
            strokeWidth: 2,
          },
        ),
        Plot.dot(placed, { x: 'muStar', y: 'sigma', r: 5, stroke, fill }),
        named(
          placed.filter((one) => !leftward(one)),
          'start',
        ),
        named(placed.filter(leftward), 'end'),
      ],
    },
  });
  return {
    id,
    title,
    svg,
    table,
    note: `mu* tells which factors may be left alone, and no more. Means over ${counted(seeds.length, 'replicate')}, whose seeds are the same in every row.`,
  };
}

const nameOf = (number: string, path: string): string => `${number} ${factorName(path)}`;
