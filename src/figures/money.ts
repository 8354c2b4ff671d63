import type { Comparison } from '../run/results.js';
import { FEWEST_EVENTS } from '../text/findings.js';
import { count, counted, isNumber, shown, signed } from '../text/numbers.js';
import { type Figure, traceOf } from './figure.js';
import { draw, drawNothing } from './plot.js';
import { rowsPlot } from './rows.js';

type Bin = Comparison['moneyBySanctionedMonths'][number];

/** How much less, or more, is left to those who spent months under a sanction. */
export function money(comparison: Comparison): Figure {
  const id = 'money';
  const trace = traceOf(comparison);
  const unit = comparison.b.measures['liquidity']?.unit ?? 'months of median expenditure';
  const bins = comparison.moneyBySanctionedMonths;
  const value = ({ difference, citizens }: Bin) =>
    isNumber(difference) && citizens >= FEWEST_EVENTS ? difference : null;
  const table = {
    caption: `Money left in world B less money left in world A, in ${unit}`,
    columns: ['Months under a sanction in world B', 'Citizens', 'Difference'],
    rows: bins.map((bin) => [span(bin), count(bin.citizens), signed(value(bin))]),
  };
  const known = bins.filter((bin) => value(bin) !== null);
  const note = `Not estimable below ${FEWEST_EVENTS} citizens. Those who spend long under a sanction were often poorer before; the same people are compared in both worlds, so that is not part of the difference.`;
  if (known.length === 0) {
    const title = 'What a sanction leaves in the purse is not estimable here.';
    return { id, title, svg: drawNothing({ id, title, trace }), table, note };
  }
  const title = sentence(known[known.length - 1]!, unit);
  const { height, plot } = rowsPlot(
    bins.map((bin) => ({
      label: `${span(bin)}: ${counted(bin.citizens, 'citizen')}`,
      values: [{ kind: 'b' as const, value: value(bin), text: signed(value(bin)) }],
    })),
    { label: `difference, ${unit}` },
  );
  const svg = draw({
    id,
    title,
    description:
      'A stem for each span of months under a sanction, from 0 to the difference in money left between the worlds.',
    trace,
    height,
    plot,
  });
  return { id, title, svg, table, note };
}

const span = ({ from, to }: Bin): string =>
  from === to
    ? from === 0
      ? 'No month under a sanction'
      : counted(from, 'month')
    : `${count(from)} to ${count(to)} months`;

function sentence(bin: Bin, unit: string): string {
  const who =
    bin.to === 0
      ? 'Citizens without a month under a sanction'
      : `Citizens with ${span(bin)} under a sanction`;
  const difference = bin.difference as number;
  if (difference === 0) return `${who} end with as much money as in world A.`;
  return `${who} end with ${shown(Math.abs(difference))} ${unit} ${difference < 0 ? 'less' : 'more'} than in world A.`;
}
