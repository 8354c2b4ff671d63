import type { Value } from '../run/results.js';
import { isNumber, NOT_ESTIMABLE, shown } from '../text/numbers.js';
import { columnOf, type Figure, legendOf, type Result, traceOf, worldsOf } from './figure.js';
import { draw, drawNothing } from './plot.js';
import { rowsPlot } from './rows.js';

const MEASURE = 'sanctioned-months-by-domain';

/** Of 1,000 months lived under the regime, in how many each door was closed. */
export function doors(result: Result): Figure {
  const id = 'doors';
  const trace = traceOf(result);
  const worlds = worldsOf(result);
  const parts = worlds.map(({ run }) => run.measures[MEASURE]?.parts ?? {});
  const sanctions = [...new Set(parts.flatMap((part) => Object.keys(part)))];
  const last = parts[parts.length - 1]!;
  const value = (part: (typeof parts)[number], sanction: string): number | null => finite(part[sanction]);
  const order = (sanction: string) => value(last, sanction) ?? value(parts[0]!, sanction) ?? 0;
  sanctions.sort((a, b) => order(b) - order(a) || (a < b ? -1 : 1));
  const label = (sanction: string) =>
    parts.map((part) => part[sanction]?.label).findLast((found) => found !== undefined) ?? sanction;
  const table = {
    caption: 'Months with each door closed, of 1,000 months lived under the regime',
    columns: ['Door', ...worlds.map((world) => columnOf(world, 'Of 1,000 months'))],
    rows: sanctions.map((sanction) => [
      label(sanction),
      ...worlds.map((_, index) => text(parts[index]!, sanction)),
    ]),
  };
  const note =
    'A month counts once for each door that was closed in it, so the rows do not add up to the months under any sanction.';
  if (
    sanctions.length === 0 ||
    sanctions.every((sanction) => parts.every((part) => !value(part, sanction)))
  ) {
    const title = worlds.length > 1 ? 'No door was closed in either world.' : 'No door was closed.';
    return { id, title, svg: drawNothing({ id, title, trace }), table };
  }
  const first = sanctions[0]!;
  const where = worlds[worlds.length - 1]!.where;
  const firstText = text(last, first);
  const title =
    `“${label(first)}” was in force in ${firstText} of 1,000 months lived${where}; no door was closed more often` +
    (worlds.length > 1 ? `. In world A it was in ${text(parts[0]!, first)} of 1,000.` : '.');
  // a world whose regime closes no door needs no stems
  const drawn = worlds
    .map((world, index) => ({ world, index }))
    .filter(({ index }) =>
      sanctions.some((sanction) => value(parts[index]!, sanction) !== 0 && sanction in parts[index]!),
    );
  const { height, plot } = rowsPlot(
    sanctions.map((sanction) => ({
      label: label(sanction),
      values: drawn.map(({ world: { kind }, index }) => ({
        kind,
        value: value(parts[index]!, sanction) ?? (sanction in parts[index]! ? null : 0),
        text: text(parts[index]!, sanction),
      })),
    })),
    { label: 'months with the door closed, of 1,000' },
  );
  const svg = draw({
    id,
    title,
    description: `A stem for each kind of closed door${worlds.length > 1 ? ' and world' : ''}: months in which it was closed, of 1,000.`,
    trace,
    height,
    legend: legendOf(drawn.map(({ world }) => world)),
    plot,
  });
  return { id, title, svg, table, note };
}

const finite = (found: Value | undefined): number | null => (isNumber(found?.value) ? found.value : null);

/** A world whose regime has no such sanction never closes the door. */
function text(part: Record<string, Value>, sanction: string): string {
  if (!(sanction in part)) return '0';
  const value = finite(part[sanction]);
  return value === null ? NOT_ESTIMABLE : shown(value);
}
