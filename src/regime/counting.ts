/**
 * Measures as kernels of a world: counts and tallies at the end of the month, and the observers they read.
 */
import type {
  Argument,
  BetweenMeasure,
  Clock,
  Consequence,
  CountMeasure,
  Idea,
  Measure,
  RulesInUse,
  Settings,
  TallyDeclaration,
  TallyMeasure,
  WorldsMeasure,
} from '../engine/contracts.js';
import { PlanError } from '../engine/layout.js';
import type { Tallied } from '../engine/measuring/counts.js';
import type { Plan, PlannedStep } from '../engine/plan.js';

/** One sum of a measure: its numerator or denominator, for a part where there are several. */
export interface Cell {
  measure: CountMeasure;
  /** The sanction whose months are counted, where a measure is split. */
  part?: string;
  of: 'numerator' | 'denominator';
}

/** One tally of a measure: its cells stand at `at`, four for each of its keys. */
export interface TallyCell {
  measure: TallyMeasure | BetweenMeasure;
  name: string;
  taken: TallyDeclaration['taken'];
  at: number;
  keys: number;
}

/** Measures of a state are taken every half year, and in the last month. */
const STATE_EVERY = 6;
const YEAR = 12;

export const isCount = (measure: Measure): measure is CountMeasure => 'numerator' in measure;
export const isTally = (measure: Measure): measure is TallyMeasure | BetweenMeasure => 'tallies' in measure;
export const isWorlds = (measure: Measure): measure is WorldsMeasure => 'compared' in measure;

/** Whether the society without a register is all a measure asks for beside the world itself. */
export const comparesWithNobodyScored = ({ worlds }: WorldsMeasure): boolean =>
  typeof worlds !== 'function' && Object.values(worlds).every((other) => other.regime === 'no-register');

interface Measuring {
  measuring: Idea[];
  cells: Cell[];
  tallies: (Omit<TallyCell, 'at'> & { idea: string })[];
}

export function measureIdeas(
  measures: readonly Measure[],
  rules: RulesInUse,
  settings: Settings,
  observers: readonly Idea[],
): Measuring {
  const owners = new Map(
    observers.flatMap(({ id, columns }) => (columns ?? []).map(({ name }) => [name, id])),
  );
  const counted = measures
    .filter(isCount)
    .flatMap((measure) => countsOf(measure, rules.consequences, owners));
  const tallied = measures.filter(isTally).flatMap((measure) => talliesOf(measure, rules, settings, owners));
  // those taken most often first: a month then sends no more cells than it has filled
  tallied.sort((a, b) => OFTEN.indexOf(a.taken) - OFTEN.indexOf(b.taken));
  return {
    measuring: [...counted, ...tallied].map(({ idea }) => idea),
    cells: counted.map(({ cell }) => cell),
    tallies: tallied.map(({ idea, measure, name, taken, keys }) => ({
      idea: idea.id,
      measure,
      name,
      taken,
      keys,
    })),
  };
}

const OFTEN: readonly TallyDeclaration['taken'][] = ['months', 'years', 'last'];

function countsOf(
  measure: CountMeasure,
  consequences: readonly Consequence[],
  owners: ReadonlyMap<string, string>,
): { idea: Idea; cell: Cell }[] {
  const sanctions = consequences.filter((consequence) => consequence.kind === 'sanction');
  const parts = measure.parts === 'sanctions' ? sanctions : [undefined];
  return parts.flatMap((part) =>
    (['numerator', 'denominator'] as const).flatMap((of) => {
      const declared = measure[of];
      if ('every' in declared) {
        return [];
      }
      const { run, only } = declared;
      const given =
        typeof declared.with === 'function' ? declared.with(part ? 1 << part.place : 0) : declared.with;
      const id = `measure/${measure.id}/${part ? `${part.id}/` : ''}${of}`;
      const when = measure.over === 'months' ? underRegime : whenTaken;
      const idea = counting(id, measure.label, { run, only, when }, given, `sum:${id}`, owners);
      return [{ idea, cell: { measure, part: part?.id, of } }];
    }),
  );
}

function talliesOf(
  measure: TallyMeasure | BetweenMeasure,
  rules: RulesInUse,
  settings: Settings,
  owners: ReadonlyMap<string, string>,
) {
  return Object.entries(measure.tallies).map(([name, { run, only, taken, keys, with: asked }]) => {
    const given = typeof asked === 'function' ? asked(rules) : asked;
    const id = `measure/${measure.id}/${name}`;
    const when = WHEN[taken];
    const idea = counting(id, measure.label, { run, only, when }, given, `keys:${id}`, owners);
    return { idea, measure, name, taken, keys: typeof keys === 'number' ? keys : keys(settings) };
  });
}

function counting(
  id: string,
  label: string,
  use: Pick<NonNullable<Idea['kernels']>[number], 'run' | 'only' | 'when'>,
  given: readonly Argument[],
  into: string,
  owners: ReadonlyMap<string, string>,
): Idea {
  const looked = use.only ? [...given, use.only.of] : given;
  const after = looked.flatMap((argument) =>
    argument.give === 'read' ? (owners.get(argument.column) ?? []) : [],
  );
  return {
    id,
    kind: 'observer',
    label,
    kernels: [
      {
        stage: 'count',
        ...use,
        after: [...new Set(after)],
        with: [...given, { give: 'scratch', name: into, writes: true }],
      },
    ],
  };
}

const underRegime = (clock: Clock): boolean => clock.month >= 1;
const lastMonth = (clock: Clock, settings: Settings): boolean => clock.month === settings.months;
/** Whether measures of a state are taken in this month. */
export const whenTaken = (clock: Clock, settings: Settings): boolean =>
  clock.month >= 1 && (clock.month % STATE_EVERY === 0 || lastMonth(clock, settings));
const WHEN: Record<TallyDeclaration['taken'], (clock: Clock, settings: Settings) => boolean> = {
  months: underRegime,
  years: (clock) => clock.month >= 1 && clock.month % YEAR === 0,
  last: lastMonth,
};

/** The observers whose columns are read: by a measure, or by an observer that is. */
export function observersFor(
  measures: readonly Measure[],
  rules: RulesInUse,
  observers: readonly Idea[],
): Idea[] {
  observers.forEach(refuseFeedback);
  const wanted = new Set(measures.flatMap((measure) => columnsOf(measure, rules)));
  const taken = new Set<Idea>();
  for (let before = -1; before < taken.size; ) {
    before = taken.size;
    for (const observer of observers) {
      if (!taken.has(observer) && (observer.columns ?? []).some(({ name }) => wanted.has(name))) {
        taken.add(observer);
        for (const use of observer.kernels ?? []) {
          columnsRead(use.with).forEach((name) => {
            wanted.add(name);
          });
        }
      }
    }
  }
  return observers.filter((observer) => taken.has(observer));
}

function columnsOf(measure: Measure, rules: RulesInUse): string[] {
  const columns = [...(measure.needs ?? [])];
  if (isWorlds(measure)) {
    columns.push(...(measure.reads ?? []));
  } else if (isTally(measure)) {
    for (const { with: asked, only } of Object.values(measure.tallies)) {
      const given = typeof asked === 'function' ? asked(rules) : asked;
      columns.push(...columnsRead(only ? [...given, only.of] : given));
    }
  } else if (isCount(measure)) {
    for (const declared of [measure.numerator, measure.denominator]) {
      if (!('every' in declared)) {
        const given = typeof declared.with === 'function' ? declared.with(0) : declared.with;
        columns.push(...columnsRead(declared.only ? [...given, declared.only.of] : given));
      }
    }
  }
  return columns;
}

const columnsRead = (given: readonly Argument[]): string[] =>
  given.flatMap((argument) =>
    argument.give === 'read' || argument.give === 'last' || argument.give === 'own' ? argument.column : [],
  );

/** An observer is told everything and tells nobody. */
function refuseFeedback({ id, kernels = [], columns = [] }: Idea): void {
  const tells =
    columns.some((column) => column.public) ||
    kernels.some(
      ({ stage, with: given }) =>
        stage !== 'count' || given.some(({ give }) => give === 'send' || give === 'draw'),
    );
  if (tells) {
    throw new PlanError(
      `the observer ${id} may only look: its kernels belong to the stage "count", send nothing and draw no luck, and its columns are private`,
    );
  }
}

/** The planned steps that are summed and tallied, and where each tally's cells stand. */
export function countedSteps(
  plan: Plan,
  { measuring, tallies }: Measuring,
): { counted: PlannedStep[]; tallied: Tallied[]; tallyCells: TallyCell[] } {
  const steps = new Map(plan.steps.map((step) => [step.idea, step]));
  const stepOf = (id: string): PlannedStep => {
    const step = steps.get(id);
    if (!step) {
      throw new Error(`the measure ${id} was not planned`);
    }
    return step;
  };
  const byTally = new Set(tallies.map(({ idea }) => idea));
  const counted = measuring.filter(({ id }) => !byTally.has(id)).map(({ id }) => stepOf(id));
  let at = counted.length * 4;
  const tallyCells = tallies.map(({ measure, name, taken, keys }) => {
    const cell = { measure, name, taken, keys, at };
    at += keys * 4;
    return cell;
  });
  const tallied = tallies.map(({ idea, keys }) => ({ step: stepOf(idea), keys }));
  return { counted, tallied, tallyCells };
}
