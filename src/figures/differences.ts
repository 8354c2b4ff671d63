import type { ExperimentFile } from '../experiment/experiment-file.js';
import type { Finding } from '../experiment/findings.js';
import {
  CANNOT_TELL,
  differenceWithInterval,
  digitsOfInterval,
  signedWithInterval,
} from '../text/intervals.js';
import { capital, count, counted, NOT_ESTIMABLE, shown, signed, unitOfDifference } from '../text/numbers.js';
import type { Figure } from './figure.js';
import { intervalsPlot } from './intervals.js';
import { draw, type Kind } from './plot.js';

/** For each measure, how every variant differs from the baseline, as the rules stand: one figure a measure and size. */
export function differences({ findings, arms }: ExperimentFile, trace: string): Figure[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.filter(({ point }) => point < 0)) {
    const key = `${finding.measure} ${finding.citizens}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const titles = new Map(arms.map(({ id, title }) => [id, title]));
  return [...groups.values()].map((group) => figureOf(group, titles, trace));
}

function figureOf(group: readonly Finding[], titles: ReadonlyMap<string, string>, trace: string): Figure {
  const [{ measure, citizens, label, unit }] = group;
  const id = `differences-${measure}-${citizens}`;
  const name = (arm: string): string => titles.get(arm) ?? arm;
  const title = sentence(group, name);
  const { height, plot } = intervalsPlot(
    group.map(({ arm, difference, verdict, worse }) => ({
      label: name(arm),
      values: [
        {
          kind: kindOf(verdict, worse, difference.mean),
          value: difference.mean,
          interval: difference.interval,
          text:
            verdict === 'none'
              ? 'the same in every pair'
              : signedWithInterval(difference.mean, difference.interval),
        },
      ],
    })),
    { label: `from the baseline${unit === '' ? '' : `, ${unitOfDifference(unit)}`}` },
  );
  const kinds = new Set(
    group.map(({ verdict, worse, difference }) => kindOf(verdict, worse, difference.mean)),
  );
  return {
    id,
    title,
    svg: draw({
      id,
      title,
      description:
        'A mark for each variant at its mean difference from the baseline, with a line as long as the 95 % interval, and a rule at no difference.',
      trace,
      height,
      legend: LEGEND.filter(({ kind }) => kinds.has(kind)),
      plot,
    }),
    table: {
      caption: `${label}: each variant against the baseline, over pairs of worlds with the same luck`,
      columns: ['Variant', 'Baseline', 'Difference', '95 % interval', 'Pairs', 'Variance ratio'],
      rows: group.map(({ arm, a, difference: { mean, interval, replicates, varianceRatio } }) => {
        const digits = digitsOfInterval(interval, a, mean);
        return [
          name(arm),
          shown(a, digits),
          signed(mean, digits),
          interval === null
            ? NOT_ESTIMABLE
            : `${shown(interval[0], digits)} to ${shown(interval[1], digits)}`,
          count(replicates),
          shown(varianceRatio),
        ];
      }),
    },
    note: 'The replicate, a society with its luck, is the unit. Variance ratio: how many times as uncertain the difference would be if each world had luck of its own.',
  };
}

const LEGEND: { kind: Kind; text: string }[] = [
  { kind: 'worse', text: 'for the worse' },
  { kind: 'better', text: 'for the better' },
  { kind: 'one', text: 'differs' },
  { kind: 'equal', text: CANNOT_TELL },
];

function kindOf(verdict: Finding['verdict'], worse: Finding['worse'], mean: number | null): Kind {
  if (verdict !== 'apart' || mean === null) return 'equal';
  if (worse === 'neither') return 'one';
  return mean > 0 === (worse === 'higher') ? 'worse' : 'better';
}

/** The largest difference that luck does not explain; where there is none, that. */
function sentence(group: readonly Finding[], name: (arm: string) => string): string {
  const [{ label, unit }] = group;
  const size = ({ difference }: Finding): number => Math.abs(difference.mean ?? 0);
  const apart = group.filter(({ verdict }) => verdict === 'apart').sort((a, b) => size(b) - size(a));
  const [most] = apart;
  if (most === undefined) {
    const what = group.every(({ verdict }) => verdict === 'none')
      ? 'is the same in every pair'
      : `${CANNOT_TELL} in ${group.length === 1 ? 'the variant' : `any of ${counted(group.length, 'variant')}`}`;
    return `${label}: a difference ${what}.`.replace('a difference is', 'it is');
  }
  const { mean, interval } = most.difference;
  const rest =
    group.length === 1 ? '' : `; in ${count(apart.length)} of ${counted(group.length, 'variant')} it differs`;
  return `${capital(name(most.arm))}: “${label}” is ${differenceWithInterval(mean, interval, unit)}${rest}.`;
}
