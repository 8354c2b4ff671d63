/**
 * Lives lived otherwise: what one citizen does in one month instead of what the model would have them do.
 *
 * An override is written right after the idea it belongs to has written, so that everything that follows
 * takes it for what happened. Without overrides nothing here is ever called.
 */
import type { Clock } from './contracts.js';
import type { Column, I32 } from './lanes.js';
import { PlanError } from './layout.js';
import type { Plan, PlannedStep } from './plan.js';
import type { Supply } from './supply.js';

/** One citizen's choice in one month. */
export interface Override {
  citizen: number;
  /** Under the regime; 1 is its first month. */
  month: number;
  /** The idea whose outcome is chosen, such as `expression`. */
  idea: string;
  /**
   * New values of columns the idea owns, and events it causes (1 happens, 0 does not). An idea that speaks on
   * ties may also say `cut` or `offer` of the one tie reconsidered that month; what others say of it stands.
   */
  choice: Readonly<Record<string, number>>;
}

/**
 * @throws PlanError when an override names somebody, a month, an idea, a column or a value that this
 *   world does not have
 */
export function checkOverrides(
  plan: Plan,
  overrides: readonly Override[],
  world: { citizens: number; months: number },
): void {
  for (const { citizen, month, idea: id, choice } of overrides) {
    const refuse = (why: string) => new PlanError(`the override of ${id} in month ${month} ${why}`);
    if (!Number.isInteger(citizen) || citizen < 0 || citizen >= world.citizens) {
      throw refuse(`is for citizen ${citizen}; this world has citizens 0 to ${world.citizens - 1}`);
    }
    if (!Number.isInteger(month) || month < 1 || month > world.months) {
      throw refuse(`is outside the months 1 to ${world.months}`);
    }
    const idea = plan.ideas.find((one) => one.id === id);
    if (!idea) {
      throw refuse(`is of an idea that is not part of this world`);
    }
    for (const [name, value] of Object.entries(choice)) {
      const column = idea.columns?.find((one) => one.name === name && !one.fixed);
      if (!column && idea.events?.[name] === undefined && !speaksOnTies(plan, id, name)) {
        throw refuse(`chooses ${name}, which is neither an event it causes nor a column it owns`);
      }
      const { bits, signed } = column ?? { bits: 1, signed: false };
      const least = signed ? -(2 ** (bits - 1)) : 0;
      if (!Number.isInteger(value) || value < least || value >= least + 2 ** bits) {
        throw refuse(`sets ${name} to ${value}; whole numbers from ${least} to ${least + 2 ** bits - 1}`);
      }
    }
  }
}

/** What may be said of a tie. */
const OF_TIES = ['cut', 'offer'];

const speaksOnTies = (plan: Plan, idea: string, name: string): boolean =>
  OF_TIES.includes(name) &&
  plan.steps.some(
    (step) => step.idea === idea && step.use.with.some((one) => one.give === 'send' && one.channel === name),
  );

interface Change {
  citizen: number;
  month: number;
  /** Writes the choice for the citizen at this place of the block. */
  write: (place: number) => void;
}

/** The overrides of one desk, by the kernel after which they are written. */
export class Overruled {
  private readonly changes = new Map<PlannedStep, Change[]>();
  private readonly ideas: ReadonlySet<string>;
  private month = 0;

  constructor(
    overrides: readonly Override[],
    plan: Plan,
    private readonly supply: Supply,
  ) {
    this.ideas = new Set(overrides.map(({ idea }) => idea));
    for (const step of plan.steps) {
      const changes = overrides
        .filter(({ idea }) => step.stage !== 'birth' && idea === step.idea)
        .flatMap((override) => this.changesAfter(step, override, plan));
      if (changes.length > 0) {
        this.changes.set(step, changes);
      }
    }
  }

  /** Kernels of such an idea run on everybody, so that the choice stands before anybody reads it. */
  concerns(idea: string): boolean {
    return this.ideas.has(idea);
  }

  openMonth(clock: Clock): void {
    this.month = clock.month;
  }

  after(step: PlannedStep, first: number, size: number): void {
    for (const { citizen, month, write } of this.changes.get(step) ?? []) {
      if (month === this.month && citizen >= first && citizen < first + size) {
        write(citizen - first);
      }
    }
  }

  private changesAfter(step: PlannedStep, { citizen, month, choice }: Override, plan: Plan): Change[] {
    const writes = step.use.with.flatMap((argument) => {
      if (argument.give === 'own' && choice[argument.column] !== undefined) {
        return [this.writeColumn(argument.column, choice[argument.column])];
      }
      if (argument.give === 'send' && OF_TIES.includes(argument.channel)) {
        const said = choice[argument.channel];
        return said === undefined ? [] : [this.writeChannel(argument.channel, said)];
      }
      return argument.give === 'send' && argument.channel === 'events'
        ? [this.writeEvents(choice, plan)]
        : [];
    });
    return writes.map((write) => ({ citizen, month, write }));
  }

  private writeColumn(name: string, value: number): (place: number) => void {
    const view = this.supply.viewOf(name);
    return (place) => {
      const column = view === undefined ? this.supply.scratch.get(`column:${name}`) : this.supply.views[view];
      (column as Column)[place] = value;
    };
  }

  private writeChannel(name: string, value: number): (place: number) => void {
    const said = this.supply.scratchColumn(`channel:${name}`) as I32;
    return (place) => {
      said[place] = value;
    };
  }

  private writeEvents(choice: Override['choice'], plan: Plan): (place: number) => void {
    let named = 0;
    let happen = 0;
    for (const [event, value] of Object.entries(choice)) {
      const bit = plan.events.includes(event) ? 1 << plan.events.indexOf(event) : 0;
      named |= bit;
      happen |= value === 1 ? bit : 0;
    }
    const events = this.supply.scratchColumn('channel:events') as I32;
    return (place) => {
      events[place] = (events[place] & ~named) | happen;
    };
  }
}
