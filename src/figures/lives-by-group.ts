import type { Comparison, Lives } from '../run/results.js';
import { asGood, FEWEST_CITIZENS, GROUPS } from '../text/findings.js';
import { count, NOT_ESTIMABLE, perThousand } from '../text/numbers.js';
import { type Figure, traceOf } from './figure.js';
import { draw } from './plot.js';
import { rowsPlot } from './rows.js';

/** Who bears it: of 1,000 lives in each group, how many are worse, as good and better. */
export function livesByGroup(comparison: Comparison): Figure {
  const id = 'lives-by-group';
  const groups = GROUPS.map((group) => ({ group, lives: comparison.groups[group].lives }));
  const known = groups.filter(({ lives }) => lives.total >= FEWEST_CITIZENS);
  const title = sentence(known);
  const { height, plot } = rowsPlot(
    groups.map(({ group, lives }) => ({
      label: `Group ${group}: ${count(lives.total)} citizens`,
      values: [
        { kind: 'worse', ...of(lives, lives.worse) },
        { kind: 'equal', ...of(lives, asGood(lives)) },
        { kind: 'better', ...of(lives, lives.better) },
      ],
    })),
    { label: 'lives of 1,000 in the group' },
  );
  const svg = draw({
    id,
    title,
    description:
      'Three stems for each group: lives that are worse, different but as good, and better in world B, of 1,000 lives in the group.',
    trace: traceOf(comparison),
    height,
    legend: [
      { kind: 'worse', text: 'worse' },
      { kind: 'equal', text: 'different, as good' },
      { kind: 'better', text: 'better' },
    ],
    plot,
  });
  return {
    id,
    title,
    svg,
    table: {
      caption: 'Lives in world B, held against the same lives in world A, by group',
      columns: ['Group', 'Citizens', 'Worse', 'As good', 'Better', 'The same', 'Worse of 1,000'],
      rows: groups.map(({ group, lives }) => [
        group,
        ...[lives.total, lives.worse, asGood(lives), lives.better, lives.total - lives.differ].map(count),
        of(lives, lives.worse).text,
      ]),
    },
    note: 'The groups are abstract. They differ only in what the society and the regime declare of them.',
  };
}

const of = (lives: Lives, part: number): { value: number | null; text: string } =>
  lives.total < FEWEST_CITIZENS
    ? { value: null, text: NOT_ESTIMABLE }
    : { value: (part * 1000) / lives.total, text: perThousand(part, lives.total) };

function sentence(groups: readonly { group: string; lives: Lives }[]): string {
  if (groups.length === 0) return 'No group has the 100 citizens it takes to say who bears it.';
  if (groups.every(({ lives }) => lives.differ === 0)) return 'In no group does any life differ.';
  if (groups.every(({ lives }) => lives.worse === 0)) return 'In no group is any life worse in world B.';
  const [first, ...others] = [...groups].sort(
    (a, b) => b.lives.worse / b.lives.total - a.lives.worse / a.lives.total,
  );
  const share = ({ group, lives }: { group: string; lives: Lives }) =>
    `${perThousand(lives.worse, lives.total)} in group ${group}`;
  const rest = others.map(share).join(', and ');
  return `Of 1,000 lives, ${share(first!)} are worse in world B${rest === '' ? '' : `, against ${rest}`}.`;
}
