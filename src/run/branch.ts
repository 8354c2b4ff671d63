/**
 * A life that goes on under other rules: the same citizens, the same past and the same luck, and from one month on
 * another regime.
 *
 * A branch whose rules change nothing before that month is the run under these rules from the start.
 */
import { InputError } from '../engine/errors.js';
import { plainMachine } from '../engine/machine.js';
import { fork } from '../engine/world.js';
import { type CompiledWorld, compileWorld, type WorldSpec } from '../regime/compile.js';
import type { Regime } from '../regime/regime.js';
import { LoneCrew } from './crew.js';
import { type LivedWorld, type LiveOptions, liveWorlds, type SettledSociety, settle } from './live.js';
import { changingColumns, type SavedWorld, takeUp } from './savepoint.js';

export interface Branches {
  /** The world as it was, to its last month. */
  trunk: LivedWorld;
  branches: LivedWorld[];
}

/**
 * Lives a world, and from month `at` on beside it under other regimes.
 *
 * @param at       the first month under the other rules, 2 to the last
 * @param regimes  one a branch
 * @throws InputError where a regime decides what is kept of people from the start
 */
export async function liveBranches(
  spec: WorldSpec,
  at: number,
  regimes: readonly Regime[],
  options: Pick<LiveOptions, 'crew' | 'progress' | 'seconds' | 'peakBytes'> = {},
): Promise<Branches> {
  const from = compileWorld(spec);
  const specs = regimes.map((regime) => ({ ...spec, regime }));
  const worlds = specs.map((one) => compileWorld(one));
  for (const world of worlds) {
    refuseOtherColumns(from, world);
  }
  const crew = options.crew ?? new LoneCrew();
  const settled = await settle(spec, { crew });
  let saved: SavedWorld | undefined;
  const calendar = from.burnIn + at;
  const save: LiveOptions['save'] = {
    every: at - 1,
    keep: (point) => {
      saved ??= point.calendar === calendar ? copyOf(point.worlds[0]) : undefined;
    },
  };
  const [trunk] = (await liveWorlds([spec], { ...options, crew, settled, save })).worlds;
  const past = saved as unknown as SavedWorld;
  const grafts = worlds.map((world) => graft(settled, from, past, world, calendar));
  const { worlds: branches } = await liveWorlds(specs, {
    ...options,
    crew,
    settled,
    from: { calendar, worlds: grafts },
  });
  return { trunk, branches };
}

/** A savepoint tells of the living memory itself, which goes on. */
const copyOf = ({ columns, monthly, tallied }: SavedWorld): SavedWorld => ({
  columns: columns.map(([name, column]) => [name, column.slice()] as const),
  monthly: monthly.map((sums) => sums.slice()),
  tallied: tallied.slice(),
});

/** What one world had become, as the past of another. */
function graft(
  { world: society, memory: founded }: SettledSociety,
  from: CompiledWorld,
  past: SavedWorld,
  to: CompiledWorld,
  calendar: number,
): SavedWorld {
  const { allocate } = plainMachine;
  const start = from.burnIn + 1;
  const before = fork({ plan: society.plan, memory: founded }, from, start, allocate);
  takeUp(past, before, calendar);
  const after = fork({ plan: from.plan, memory: before }, to, calendar, allocate);
  return {
    columns: changingColumns(after, calendar),
    monthly: past.monthly.map((sums) => moved(sums, cellsOf(from), cellsOf(to))),
    tallied: moved(past.tallied, talliesOf(from), talliesOf(to)),
  };
}

/** Sums by name, one entry for each group and the place that is always empty. */
const cellsOf = ({ cells }: CompiledWorld): string[] =>
  cells.flatMap(({ measure, part, of }) =>
    [0, 1, 2, 3].map((group) => `${measure.id} ${part ?? ''} ${of} ${group}`),
  );

const talliesOf = ({ tallyCells }: CompiledWorld): string[] =>
  tallyCells.flatMap(({ measure, name, keys }) =>
    Array.from({ length: 4 * keys }, (_, cell) => `${measure.id} ${name} ${keys} ${cell}`),
  );

/** Sums in their places in another world; what it counts and the first did not had not happened yet. */
function moved(sums: Float64Array, from: readonly string[], to: readonly string[]): Float64Array {
  const places = new Map(from.map((name, place) => [name, place]));
  return Float64Array.from(to, (name) => sums[places.get(name) ?? -1] ?? 0);
}

/** Rules that decide what a period of the register is, or where in a word somebody's doors and partners stand. */
const FROM_THE_START = ['register.slot-months', 'register.sticky'];

function refuseOtherColumns(from: CompiledWorld, to: CompiledWorld): void {
  const [before, after] = [from.plan, to.plan];
  const columns = [...after.layout.columns.values()].filter(({ name, declaration }) => {
    const old = before.layout.columns.get(name)?.declaration;
    return old !== undefined && (old.bits !== declaration.bits || old.start !== declaration.start);
  });
  const settings = Object.keys(after.settings).filter(
    (path) =>
      (FROM_THE_START.includes(path) || path.startsWith('places.')) &&
      path in before.settings &&
      before.settings[path] !== after.settings[path],
  );
  const seats = to.partners.filter(({ id, member }) =>
    from.partners.some((one) => one.id === id && one.member !== member),
  );
  const [reason] = [
    ...settings,
    ...columns.map(({ name }) => `the column ${name}`),
    ...seats.map(({ id }) => `the partner ${id}`),
  ];
  if (reason !== undefined) {
    throw new InputError({
      kind: 'decided-from-the-start',
      message:
        'These rules keep something of people otherwise from the first month on, so nobody can change to them halfway.',
      path: '--set',
      found: `another ${reason}`,
      next: 'Compare the two regimes from the start instead: `glasshouse compare`.',
    });
  }
}
