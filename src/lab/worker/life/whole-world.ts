/**
 * A world of everybody in which one citizen decides otherwise, lived from moments that are kept.
 *
 * Everybody lives the month as the model has it. Then the one citizen lives it again alone, with their decision,
 * and what comes of it takes its place: nobody reads of others but what they showed last month, so this is the same
 * as having decided in the world itself.
 */
import type { Desk } from '../../../engine/desk.js';
import type { Column, I32 } from '../../../engine/lanes.js';
import type { Machine } from '../../../engine/machine.js';
import type { Memory } from '../../../engine/memory.js';
import type { Override } from '../../../engine/overrides.js';
import { settingsIn } from '../../../engine/plan.js';
import { deskFor, endMonth, fork, liveMonth, type WorldPlan } from '../../../engine/world.js';
import type { CompiledWorld } from '../../../regime/compile.js';
import { type LifeFile, liveAndTell, type MonthOfLife, ReplayError, whoIs } from '../../../run/explain.js';
import { type KeptHistory, LoneLife, type Standing } from '../../../run/lone-life.js';
import { changingColumns, takeUp } from '../../../run/savepoint.js';
import { type Facts, overridesOf } from './decisions.js';
import { OWN, WATCHED } from './protocol.js';

/** Everybody as a month begins. */
export interface Moment {
  month: number;
  columns: readonly (readonly [string, Column])[];
  words: Uint32Array;
  census: Int32Array;
}

/** Moments from the first month on, each grown out of the one before. */
export type Path = readonly Moment[];

/** What is known of a citizen's month before it is decided. */
export interface Known {
  facts: Facts;
  standing: Standing;
}

export class WholeWorld {
  private readonly memory: Memory;
  private readonly desk: Desk;
  private readonly lone = new Map<number, LoneLife>();
  /** What a lone life reads of others: the month being lived. */
  private around: Moment;
  readonly ideas: ReadonlySet<string>;

  constructor(
    readonly compiled: CompiledWorld,
    society: { plan: WorldPlan; memory: Memory },
    machine: Machine,
  ) {
    const from = { plan: society.plan.plan, memory: society.memory };
    this.memory = fork(from, compiled, compiled.burnIn + 1, machine.allocate);
    this.desk = deskFor(compiled, this.memory, { machine });
    this.ideas = new Set(compiled.plan.ideas.map(({ id }) => id));
    this.around = this.moment(1);
    this.first = this.around;
  }

  /** Everybody as the first month under the regime begins. */
  readonly first: Moment;

  get citizens(): number {
    return this.memory.size;
  }

  /** The path one month longer: everybody lives it, and the citizen as the letter says. */
  next(path: Path, citizen: number, letter: string): Path {
    const moment = path[path.length - 1];
    const known = letter === OWN ? undefined : this.know(moment, citizen);
    const overrides = known && overridesOf(letter, known.facts);
    const calendar = this.compiled.burnIn + moment.month;
    takeUp({ columns: moment.columns, monthly: [], tallied: new Float64Array(0) }, this.memory, calendar);
    liveMonth(this.desk, { first: 0, size: this.citizens }, this.compiled.clockAt(calendar));
    if (known && overrides && overrides.length > 0) {
      this.decide(moment, known.standing, overrides, calendar);
      endMonth(this.compiled.plan, this.memory, calendar);
    }
    return [...path, this.moment(moment.month + 1)];
  }

  /** A path lived on to the beginning of a month, by letters from a month on. */
  along(path: Path, until: number, citizen: number, letterOf: (month: number) => string): Path {
    let longer = path;
    while (longer.length < until) {
      longer = this.next(longer, citizen, letterOf(longer.length));
    }
    return longer;
  }

  /** A month of a path as its citizen's file has it. */
  tell(path: Path, month: number, citizen: number, letter: string): MonthOfLife {
    const { standing, facts } = this.know(path[month - 1], citizen);
    const life = this.alone(path[month - 1], citizen);
    life.takeUp(standing);
    const overrides = overridesOf(letter, facts) ?? [];
    const told = liveAndTell(this.compiled, this.historyOf(path, citizen, month), life, month, overrides);
    if (told.word !== path[month].words[citizen]) {
      throw new ReplayError(`the life of citizen ${citizen} told again differs in month ${month}`);
    }
    return told.month;
  }

  /** Who a citizen is as a month begins. */
  who(moment: Moment, citizen: number): Omit<LifeFile, 'months'> & { traits: Record<string, number> } {
    const life = this.alone(moment, citizen);
    life.takeUp(this.standingOf(moment, citizen));
    life.live(moment.month, { overrides: [] });
    const traits = this.compiled.plan.ideas.filter(({ kind }) => kind === 'trait');
    return {
      ...whoIs(this.compiled, life),
      traits: Object.fromEntries(
        traits.map(({ id }) => [id, life.desk.scratch.get(`column:${id}`)?.[0] ?? 0]),
      ),
    };
  }

  /** What a citizen is about to do in a month, if nobody decides for them. */
  know(moment: Moment, citizen: number): Known {
    const standing = this.standingOf(moment, citizen);
    return { standing, facts: this.factsOf(this.alone(moment, citizen), moment.month, standing) };
  }

  /** The facts of a month of a lone life; it has been lived as the model has it when this returns. */
  factsOf(life: LoneLife, month: number, standing: Standing): Facts {
    life.takeUp(standing);
    const { desk } = life;
    const face = (name: string) => this.faceIn(standing.word, name);
    const own = (name: string) => standing.columns.get(name) ?? 0;
    life.live(month, { overrides: [] });
    const scratch = (name: string) => desk.scratch.get(name)?.[0] ?? 0;
    const bits = scratch('channel:events');
    const events = new Set(this.compiled.plan.events.filter((_, place) => (bits >>> place) & 1));
    const opinion = scratch('column:opinion') + scratch('channel:opinion-shift');
    const job = this.isFace('job') ? face('job') : own('job');
    return {
      citizen: life.citizen,
      month,
      ideas: this.ideas,
      money: own('liquidity'),
      arrears: own('arrears'),
      loan: own('loan'),
      job: job === 1,
      monthsWithoutWork: own('months-without-work'),
      events,
      finds: job === 0 && (this.isFace('job') ? scratch('column:job') : (life.own('job') ?? 0)) === 1,
      loyal: scratch('column:loyal') === 1,
      avoids: scratch('column:avoids') === 1,
      // as in the act `expression`
      disaffected: 118 - opinion * 4 + (own('resentment') >> 2) > 0,
      contact: this.contactOf(life),
      appeal: this.appealOf(life, month, own('appeal')),
    };
  }

  /** The history a lone life reads, of a path; `first` is the month it begins with. */
  historyOf(path: Path, citizen: number, first: number): KeptHistory {
    const { columns, traits } = this.standingOf(path[first - 1], citizen);
    return {
      start: new Map(columns),
      traits: [...traits],
      words: (month) => path[month - 1].words,
      census: (month) => path[month - 1].census,
      ties: () => this.memory.ties,
    };
  }

  /** Everything of one citizen as a month begins. */
  standingOf(moment: Moment, citizen: number): Standing {
    const own = moment.columns.filter(([name]) => this.memory.arrays.has(name));
    return {
      columns: new Map(own.map(([name, column]) => [name, column[citizen]])),
      traits: this.memory.packed.map((words) => words[citizen]),
      word: moment.words[citizen],
    };
  }

  column(moment: Moment, name: string): Column | undefined {
    return moment.columns.find(([one]) => one === name)?.[1];
  }

  friendsOf(moment: Moment, citizen: number): Set<number> {
    return this.memory.ties.friendsOf(citizen, moment.words);
  }

  faceIn(word: number, name: string): number {
    const column = this.compiled.plan.layout.columns.get(name);
    return column?.where === 'face' ? (word >>> column.shift) & (2 ** column.declaration.bits - 1) : 0;
  }

  private isFace(name: string): boolean {
    return this.compiled.plan.layout.columns.get(name)?.where === 'face';
  }

  private contactOf({ desk, memory, citizen }: LoneLife): Facts['contact'] {
    const place = desk.scratch.get('candidate:place') as I32 | undefined;
    if (!place || desk.scratch.get('candidate:active')?.[0] !== 1) {
      return undefined;
    }
    const other = new Int32Array(1);
    memory.ties.partnersAt(citizen, 1, place, other);
    return { other: other[0], lets: desk.scratch.get('channel:cut')?.[0] === 1 };
  }

  private appealOf(life: LoneLife, month: number, appealing: number): Facts['appeal'] {
    const onFile = life.desk.scratch.get('channel:on-file')?.[0] ?? 0;
    const delay = settingsIn(this.compiled.plan, month)['appeal.delay-months'] ?? 0;
    if (!this.ideas.has('appeal') || onFile === 0 || appealing !== 0 || delay < 1) {
      return undefined;
    }
    const filed = (delay << 1) | ((onFile >>> 1) & 1);
    return { filed, due: delay === 1 ? 1 : 0, files: (life.own('appeal') ?? 0) !== 0 };
  }

  private decide(moment: Moment, standing: Standing, overrides: readonly Override[], calendar: number): void {
    const { citizen } = overrides[0];
    const life = this.alone(moment, citizen);
    life.takeUp(standing);
    const word = life.live(moment.month, { overrides });
    for (const [name, array] of this.memory.arrays) {
      array[citizen] = life.own(name) as number;
    }
    this.memory.words[(calendar + 1) & 1][citizen] = word;
  }

  /** The citizen's own desk, with everybody else as a month begins; what they show next is not read in it. */
  private alone(moment: Moment, citizen: number): LoneLife {
    this.around = moment;
    const known = this.lone.get(citizen);
    if (known) {
      return known;
    }
    const history: KeptHistory = {
      ...this.historyOf([moment], citizen, 1),
      words: () => this.around.words,
      census: () => this.around.census,
    };
    const life = new LoneLife(this.compiled, history, citizen, { first: moment.month });
    this.lone.set(citizen, life);
    return life;
  }

  private moment(month: number): Moment {
    const columns = changingColumns(this.memory, this.compiled.burnIn + month).map(
      ([name, column]) => [name, column.slice()] as const,
    );
    const of = (name: string) => columns.find(([one]) => one === name)?.[1];
    return { month, columns, words: of('public words') as Uint32Array, census: of('census') as Int32Array };
  }
}

/** The letter of a month, by the months' place after the watched ones. */
export const letterIn =
  (letters: string, first: number) =>
  (month: number): string =>
    letters[month - first - WATCHED] ?? OWN;
