import { FEWEST_CITIZENS, FEWEST_EVENTS, GROUPS, riskRatioOf } from '../text/findings.js';
import { count, NOT_ESTIMABLE, shown, withUnit } from '../text/numbers.js';
import { type Figure, legendOf, type Result, traceOf, type World, worldsOf } from './figure.js';
import { draw } from './plot.js';
import { rowsPlot } from './rows.js';

/** How many times as often as group A the other groups are under a sanction. */
export function risk(result: Result): Figure {
  const id = 'risk';
  const worlds = worldsOf(result);
  const title = sentence(worlds[worlds.length - 1]!);
  const text = (value: number | null) => (value === null ? NOT_ESTIMABLE : `${shown(value)} times`);
  const { height, plot } = rowsPlot(
    (['B', 'C'] as const).map((group) => ({
      label: `Group ${group}`,
      values: worlds.map(({ kind, run }) => {
        const value = riskRatioOf(run, group);
        return { kind, value, text: text(value) };
      }),
    })),
    { label: 'times as often as group A (1 = as often)', base: 1 },
  );
  const svg = draw({
    id,
    title,
    description:
      'A stem for each group, from 1 (as often as group A) to how many times as often the group is under a sanction in the last month.',
    trace: traceOf(result),
    height,
    legend: legendOf(worlds),
    plot,
  });
  const lettered = (world: World, what: string) =>
    world.letter === '' ? what : `World ${world.letter}: ${what.toLowerCase()}`;
  return {
    id,
    title,
    svg,
    table: {
      caption: 'Citizens under a sanction in the last month, by group',
      columns: [
        'Group',
        ...worlds.flatMap((world) =>
          ['Under a sanction', 'Citizens', 'Share', 'Times group A'].map((what) => lettered(world, what)),
        ),
      ],
      rows: GROUPS.map((group) => [
        group,
        ...worlds.flatMap(({ run }) => {
          const found = run.measures['sanction-prevalence']?.groups[group];
          return [
            count(found?.numerator),
            count(found?.denominator ?? run.citizensByGroup[group]),
            withUnit(found?.value, '%'),
            group === 'A' ? '1' : shown(riskRatioOf(run, group)),
          ];
        }),
      ]),
    },
    note: `Not estimable below ${FEWEST_EVENTS} sanctioned citizens or ${FEWEST_CITIZENS} citizens in either group. The groups are abstract: what separates them is what the society file and the regime declare.`,
  };
}

function sentence({ run, where }: World): string {
  const ratios = (['B', 'C'] as const)
    .map((group) => ({ group, ratio: riskRatioOf(run, group) }))
    .filter(({ ratio }) => ratio !== null);
  if (ratios.length === 0) return `Too few citizens are under a sanction${where} to compare the groups.`;
  const [first, second] = ratios.map(({ group, ratio }) => ({ group, times: `${shown(ratio)} times` }));
  const rest = second === undefined ? '' : `, group ${second.group} ${second.times}`;
  return `Group ${first!.group} is under a sanction ${first!.times} as often as group A${rest}${where}, in the last month.`;
}
