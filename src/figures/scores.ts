import type { GroupName, RunResult } from '../run/results.js';
import { FEWEST_CITIZENS, GROUPS } from '../text/findings.js';
import { count, listed, NOT_ESTIMABLE, tick } from '../text/numbers.js';
import { type Figure, legendOf, type Result, traceOf, type World, worldsOf } from './figure.js';
import { COLOUR, draw, drawNothing, KINDS, Plot } from './plot.js';

type Bins = NonNullable<RunResult['scores']>;

/** How the scores of each group are spread, in the last month. */
export function scores(result: Result): Figure {
  const id = 'scores';
  const trace = traceOf(result);
  const all = worldsOf(result);
  const worlds = all.filter(({ run }) => citizensIn(run.scores) > 0);
  const table = tableOf(worlds);
  if (worlds.length === 0) {
    const title = all.length > 1 ? 'Nobody is scored in either world.' : 'Nobody is scored in this world.';
    return { id, title, svg: drawNothing({ id, title, trace }), table };
  }
  const title = sentence(worlds[worlds.length - 1]!);
  const steps = worlds.flatMap((world) =>
    GROUPS.flatMap((group) =>
      stepsOf(world.run.scores!, group).map((step) => ({ ...step, group, kind: world.kind })),
    ),
  );
  const most = Math.max(1, ...steps.map(({ share }) => share));
  const from = Math.min(...steps.map(({ score }) => score));
  const to = Math.max(...steps.map(({ score }) => score));
  const svg = draw({
    id,
    title,
    description:
      'Three panels, one for each group: the share of the group in each band of 25 points, from the lowest score to the highest.',
    trace,
    height: 330,
    legend: worlds.length > 1 || all.length > 1 ? legendOf(worlds) : [],
    plot: {
      marginTop: 8,
      marginBottom: 40,
      marginLeft: 42,
      fy: { domain: [...GROUPS], axis: null, padding: 0.16 },
      x: { domain: [from, to > from ? to : from + 25] },
      y: { domain: [0, most], nice: true },
      marks: [
        Plot.gridY({ ticks: 3, stroke: COLOUR.line, strokeOpacity: 0.25 }),
        Plot.axisY({ ticks: 3, tickFormat: (value: number) => `${tick(value)}%`, label: null, tickSize: 0 }),
        Plot.axisX({
          ticks: 6,
          tickFormat: (value: number) => count(value),
          label: 'score',
          labelArrow: 'none',
          labelAnchor: 'right',
          labelOffset: 34,
          tickSize: 4,
          facetAnchor: 'bottom',
        }),
        ...worlds.flatMap(({ kind }) => {
          const { stroke, dash } = KINDS[kind];
          const mine = steps.filter((step) => step.kind === kind);
          return [
            Plot.areaY(mine, {
              x: 'score',
              y: 'share',
              fy: 'group',
              curve: 'step-after',
              fill: stroke,
              fillOpacity: 0.14,
            }),
            Plot.lineY(mine, {
              x: 'score',
              y: 'share',
              fy: 'group',
              curve: 'step-after',
              stroke,
              strokeWidth: 1.8,
              ...(dash === 'none' ? {} : { strokeDasharray: dash }),
            }),
          ];
        }),
        Plot.ruleY([0], { stroke: COLOUR.line }),
        Plot.text(GROUPS, {
          fy: (group: string) => group,
          text: (group: string) => `Group ${group}`,
          frameAnchor: 'top-left',
          dx: 6,
          dy: 2,
          fill: COLOUR.ink,
        }),
      ],
    },
  });
  return { id, title, svg, table };
}

const citizensIn = (bins: Bins | undefined): number =>
  (bins ?? []).reduce((sum, { citizens }) => sum + citizens.A + citizens.B + citizens.C, 0);
const ofGroup = (bins: Bins, group: GroupName): number =>
  bins.reduce((sum, { citizens }) => sum + citizens[group], 0);

function stepsOf(bins: Bins, group: GroupName): { score: number; share: number }[] {
  const total = ofGroup(bins, group);
  if (total === 0) return [];
  const steps = bins.map(({ from, citizens }) => ({ score: from, share: (100 * citizens[group]) / total }));
  return [...steps, { score: bins[bins.length - 1]!.to, share: steps[steps.length - 1]!.share }];
}

/** The score below which half of the group lies, read within its bin; null below 100 citizens. */
export function medianScore(bins: Bins, group: GroupName): number | null {
  const total = ofGroup(bins, group);
  if (total < FEWEST_CITIZENS) return null;
  let below = 0;
  for (const { from, to, citizens } of bins) {
    if (citizens[group] > 0 && below + citizens[group] >= total / 2) {
      return from + ((total / 2 - below) / citizens[group]) * (to - from);
    }
    below += citizens[group];
  }
  return null;
}

function sentence({ run, where }: World): string {
  const medians = GROUPS.map((group) => ({ group, median: medianScore(run.scores!, group) })).filter(
    ({ median }) => median !== null,
  );
  if (medians.length === 0)
    return `${count(citizensIn(run.scores))} citizens are scored${where}, too few to say more of a group.`;
  const each = medians.map(({ group, median }) => `${count(median)} in group ${group}`);
  return `Half of the citizens score below about ${listed(each)}${where}.`;
}

function tableOf(worlds: readonly World[]): Figure['table'] {
  const lettered = (world: World, group: string) =>
    world.letter === '' ? `Group ${group}` : `World ${world.letter}, group ${group}`;
  const bands = [...new Set(worlds.flatMap(({ run }) => run.scores!.map(({ from, to }) => `${from} ${to}`)))]
    .map((band) => band.split(' ').map(Number) as [number, number])
    .sort(([a], [b]) => a - b);
  const at = (world: World, from: number, group: GroupName) =>
    world.run.scores!.find((bin) => bin.from === from)?.citizens[group] ?? 0;
  return {
    caption: 'Citizens by score and group, in the last month',
    columns:
      worlds.length === 0
        ? ['Score', 'Citizens']
        : ['Score', ...worlds.flatMap((world) => GROUPS.map((group) => lettered(world, group)))],
    rows: [
      ...bands.map(([from, to]) => [
        `${count(from)} to ${count(to)}`,
        ...worlds.flatMap((world) => GROUPS.map((group) => count(at(world, from, group)))),
      ]),
      ...(worlds.length === 0
        ? []
        : [
            [
              'Median',
              ...worlds.flatMap(({ run }) =>
                GROUPS.map((group) => {
                  const median = medianScore(run.scores!, group);
                  return median === null ? NOT_ESTIMABLE : `about ${count(median)}`;
                }),
              ),
            ],
          ]),
    ],
  };
}
