/** What became of a run under other rules from one month on, as plain text for a terminal. */
import type { MeasureResult } from '../run/results.js';
import { columns, hanging, wrapped } from './columns.js';
import { atFirst, ruleValue, STAMP } from './findings.js';
import { count, counted, digitsFor, shown } from './numbers.js';

interface Told {
  diff: readonly { path: string; a: unknown; b: unknown }[];
  measures: Record<string, MeasureResult>;
}

/** A column for the run as it was, and one for each branch. */
export function branchesTable(
  about: { citizens: number; months: number; seed: number; at: number },
  trunk: Told,
  branches: readonly Told[],
  width = 100,
): string {
  const { citizens, months, seed, at } = about;
  const head = `${STAMP}. ${counted(citizens, 'citizen')}, ${counted(months, 'month')}, seed ${seed}; other rules from month ${count(at)} on.`;
  const worlds = [trunk, ...branches];
  const rows = atFirst(trunk.measures).map(([id, { label, unit }]) => {
    const values = worlds.map(({ measures }) => measures[id]?.value ?? null);
    const digits = digitsFor(...values);
    return [unit === '' ? label : `${label}, ${unit}`, ...values.map((value) => shown(value, digits))];
  });
  const parts = [
    wrapped(head, width),
    ...branches.map(({ diff }, place) =>
      hanging(
        `${place + 1}: ${diff.map(({ path, a, b }) => `${path} from ${ruleValue(a)} to ${ruleValue(b)}`).join(', ') || 'no rule differs'}`,
        width,
        '   ',
      ),
    ),
    columns(
      [
        { head: 'Measure', wide: true },
        { head: 'As it was', right: true },
        ...branches.map((_, place) => ({ head: String(place + 1), right: true })),
      ],
      rows,
      width,
    ),
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}
