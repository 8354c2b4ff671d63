import type { Factor } from '../experiment/experiment.js';
import type { ExperimentFile } from '../experiment/experiment-file.js';
import type { Sensitivity } from '../experiment/sensitivity.js';
import type { Paired } from '../statistics/paired.js';
import { factorName } from '../text/factors.js';
import { ruleValue } from '../text/findings.js';
import { CANNOT_TELL, differenceWithInterval, signedWithInterval } from '../text/intervals.js';
import { capital, counted, unitOfDifference } from '../text/numbers.js';
import type { Figure } from './figure.js';
import { intervalsPlot } from './intervals.js';
import { draw } from './plot.js';

/** How far an endpoint moves when one factor goes to either end of its range. */
export function tornado(
  { measure, citizens, label, unit, factors: effects }: Sensitivity,
  { factors, seeds }: Pick<ExperimentFile, 'factors' | 'seeds'>,
  trace: string,
): Figure {
  const id = `tornado-${measure}-${citizens}`;
  const ends = effects
    .flatMap((effect) => ('reach' in effect ? [effect] : []))
    .sort((a, b) => (b.reach ?? -1) - (a.reach ?? -1))
    .map(({ factor: path, low, high }) => {
      const [from, to] = endsOf(factors.find((factor) => factor.path === path));
      return { path, low: { at: from, difference: low }, high: { at: to, difference: high } };
    });
  const [first] = ends;
  const title = sentence(first, label, unit);
  const { height, plot } = intervalsPlot(
    ends.map(({ path, low, high }) => ({
      label: capital(factorName(path)),
      values: [
        { kind: 'a', ...drawn(low.difference), text: `at ${low.at}: ${words(low.difference)}` },
        { kind: 'b', ...drawn(high.difference), text: `at ${high.at}: ${words(high.difference)}` },
      ],
    })),
    { label: `from as it stands${unit === '' ? '' : `, ${unitOfDifference(unit)}`}` },
  );
  return {
    id,
    title,
    svg: draw({
      id,
      title,
      description:
        'Two marks for each factor: the mean difference from the baseline with the factor at its lowest and at its highest value, each with its 95 % interval. The factor that reaches farthest is first.',
      trace,
      height,
      legend: [
        { kind: 'a', text: 'at the lowest value' },
        { kind: 'b', text: 'at the highest value' },
      ],
      plot,
    }),
    table: {
      caption: `${label}: one factor at a time, the others as the baseline has them`,
      columns: ['Factor', 'Lowest', 'Difference', 'Highest', 'Difference there'],
      rows: ends.map(({ path, low, high }) => [
        path,
        low.at,
        words(low.difference),
        high.at,
        words(high.difference),
      ]),
    },
    note: `Over ${counted(seeds.length, 'replicate')} with the same luck. What factors do together does not show here.`,
  };
}

/** What a factor is at either end. */
function endsOf(factor: Factor | undefined): [string, string] {
  if (factor === undefined) return ['the lowest', 'the highest'];
  const { range } = factor;
  return 'values' in range
    ? [ruleValue(range.values[0]), ruleValue(range.values[range.values.length - 1])]
    : [ruleValue(range.from), ruleValue(range.to)];
}

const drawn = ({ mean, interval }: Paired) => ({ value: mean, interval });
const words = ({ mean, interval }: Paired): string => signedWithInterval(mean, interval);

function sentence(
  first: { path: string; low: { at: string; difference: Paired }; high: { at: string; difference: Paired } },
  label: string,
  unit: string,
): string {
  const size = ({ mean }: Paired): number => Math.abs(mean ?? 0);
  const end = size(first.low.difference) > size(first.high.difference) ? first.low : first.high;
  const { mean, interval } = end.difference;
  const told = interval !== null && (interval[0] > 0 || interval[1] < 0);
  return told
    ? `${capital(factorName(first.path))} reaches farthest: at ${end.at}, “${label}” is ${differenceWithInterval(mean, interval, unit)}.`
    : `What ${factorName(first.path)} does to “${label}”, the most of all factors, ${CANNOT_TELL}.`;
}
