/** What a run of the lab leaves in files. Every one says that the society is synthetic. */
import type { Asked, Outcome } from './queue.svelte.js';

export const NOTE = 'synthetic society: no row describes a real person';
const NOT_ESTIMABLE = 'not estimable';
const GROUPS = ['A', 'B', 'C'] as const;

type Cell = string | number | null | undefined;

/** Comma-separated values as of RFC 4180; a value that is not estimable says so. */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string => {
    const text = value === null || value === undefined ? NOT_ESTIMABLE : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** One row for each seed, world, month and measure. */
export function monthsCsv(asked: Asked, outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ seed, values }) =>
    values.flatMap((months, world) =>
      months.flatMap((measures, month) =>
        Object.entries(measures).map(([measure, value]) => [
          seed,
          worldName(world),
          asked.worlds[world].id,
          month + 1,
          measure,
          value,
          NOTE,
        ]),
      ),
    ),
  );
  return csv(['seed', 'world', 'regime', 'month', 'measure', 'value', 'note'], rows);
}

/** One row for each seed, world and measure over all months, by group too. */
export function measuresCsv(asked: Asked, outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ seed, results }) =>
    results.flatMap(({ measures, head }, world) =>
      Object.values(measures).map((one) => [
        seed,
        worldName(world),
        asked.worlds[world].id,
        one.id,
        one.label,
        one.unit,
        one.value,
        one.numerator,
        one.denominator,
        ...GROUPS.map((group) => one.groups[group].value),
        head.digest,
        NOTE,
      ]),
    ),
  );
  const groups = GROUPS.map((group) => `group-${group.toLowerCase()}`);
  const columns = [
    'seed',
    'world',
    'regime',
    'measure',
    'label',
    'unit',
    'value',
    'numerator',
    'denominator',
  ];
  return csv([...columns, ...groups, 'digest', 'note'], rows);
}

export const worldName = (place: number): string => 'AB'[place] as string;

/** The YAML file a world of a run is exported to; undefined where the command line has the preset itself. */
export function fileOf(asked: Asked, world: number): string | undefined {
  const { rules, id } = asked.worlds[world];
  if ('preset' in rules) return undefined;
  const twice = asked.worlds.some((one, place) => place !== world && one.id === id);
  return `${id}${twice ? `-${worldName(world).toLowerCase()}` : ''}.yaml`;
}

const quoted = (text: string): string =>
  /^[\w.=:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** The command line that lives the same worlds, one for each seed. */
export function commandLines(asked: Asked): string[] {
  const named = asked.worlds.map(
    ({ rules }, world) => fileOf(asked, world) ?? ('preset' in rules ? rules.preset : ''),
  );
  const set = asked.worlds.map(({ rules }) =>
    'preset' in rules ? rules.set.map((change) => ` --set ${quoted(change)}`).join('') : '',
  );
  const { society, citizens, months, seed, seeds } = asked;
  const rest = `--society ${society} --citizens ${citizens} --months ${months}`;
  const [a, b] = named;
  // `compare` sets rules of the second world alone: where the first one is changed too each has its own run,
  // which counts what two worlds are counted by, for the digest is of that as well
  const lines =
    b === undefined
      ? [`run ${a}${set[0]}`]
      : set[0] === ''
        ? [`compare ${a} ${b}${set[1]}`]
        : [`run ${a}${set[0]} --measures pair`, `run ${b}${set[1]} --measures pair`];
  return Array.from({ length: seeds }, (_, place) =>
    lines.map((line) => `glasshouse ${line} ${rest} --seed ${seed + place}`),
  ).flat();
}
