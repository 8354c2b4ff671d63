/** The laboratory of one life: founds a society, lives a citizen's months with their decisions, and those beside it. */
import { InputError } from '../../../engine/errors.js';
import { PlanError } from '../../../engine/layout.js';
import { type Machine, plainMachine } from '../../../engine/machine.js';
import type { Memory } from '../../../engine/memory.js';
import type { Override } from '../../../engine/overrides.js';
import { deskFor, foundSociety, liveMonth, type WorldPlan } from '../../../engine/world.js';
import { simdMachine } from '../../../kernels/simd.js';
import { compileSociety, compileWorld } from '../../../regime/compile.js';
import { scaleOf } from '../../../regime/kinds.js';
import { InputErrors, loadRegime, loadSociety } from '../../../regime/load.js';
import type { Regime, Society } from '../../../regime/regime.js';
import { refusal } from '../laboratory.js';
import type { Refused, Rules } from '../protocol.js';
import { citizenDrawn } from './draw.js';
import { glassOf, type WorldWithout } from './glass.js';
import { LivedLives, seen } from './lived.js';
import { otherLives } from './other-lives.js';
import {
  CHOSEN,
  type Glass,
  type LifeApi,
  type LifeBegun,
  type LifeQuestion,
  type LifeSoFar,
  type OtherLife,
  OWN,
  type Row,
  WATCHED,
} from './protocol.js';
import { letterIn, WholeWorld } from './whole-world.js';

/** Months lived beyond the last, to see what the last decision does to others. */
const BEYOND = 3;
/** Rules that would begin later than this are lived from the first month on. */
const LATEST_BEGIN = 60;
/** What of a file only a measure asks for. */
const GROUNDS = ['collective-punishment-share', 'cross-context-share'];

interface Founded {
  key: string;
  society: Society;
  plan: WorldPlan;
  memory: Memory;
  machine: Machine;
  first: number;
  worlds: Map<string, WholeWorld | undefined>;
  question: LifeQuestion;
}

export class LifeLaboratory implements LifeApi {
  private founded: Founded | undefined;
  private lives: LivedLives | undefined;

  /** @param pause  lets whoever waits have their turn */
  constructor(private readonly pause: () => Promise<void> = () => Promise.resolve()) {}

  async beginLife(question: LifeQuestion): Promise<LifeBegun | Refused> {
    try {
      await this.pause();
      const founded = this.found(question);
      const citizen = question.citizen ?? citizenDrawn(question.seed, question.citizens, 0);
      const whole = this.world(founded, []) as WholeWorld;
      if (this.lives?.whole !== whole || this.lives.citizen !== citizen) {
        this.lives = new LivedLives(whole, citizen, founded.first);
      }
      return begunOf(this.lives, founded);
    } catch (error) {
      return refusal(error);
    }
  }

  drawCitizen(seed: number, citizens: number, draw: number): number {
    return citizenDrawn(seed, citizens, draw);
  }

  liveLife(letters: string): LifeSoFar {
    const lives = this.living;
    const lived = lives.lived(letters.slice(0, CHOSEN));
    const { files, decided } = lived;
    const watched = files.filter(({ month }) => month >= lives.first);
    const months = watched.map((file, place) => seen(lives.whole, file, decided[place - WATCHED]));
    const offer = lives.offer(lived);
    const last = decided[decided.length - 1];
    const moved = last && last.letter !== OWN ? lives.movedByLast(lived.letters) : undefined;
    return { months, ...(offer ? { offer } : {}), ...(moved ? { moved } : {}) };
  }

  async liftGlass(letters: string, told: (done: number, of: number) => void): Promise<Glass> {
    const lives = this.living;
    const lived = lives.lived(padded(letters));
    return glassOf(lives, lived, this.worldWith(lives, lived.letters), told, () => this.turn(lives));
  }

  async otherLives(letters: string, row: Row, told: (life: OtherLife) => void): Promise<void> {
    const lives = this.living;
    const lived = lives.lived(padded(letters));
    const { seed } = (this.founded as Founded).question;
    const { min } = scaleOf(lives.whole.compiled.spec.regime);
    const world = this.worldWith(lives, lived.letters);
    for (const life of otherLives({ lives, lived, seed, min, world }, row)) {
      told(life);
      await this.turn(lives);
    }
  }

  /** Lets others have their turn, and ends what belongs to an earlier life. */
  private async turn(lives: LivedLives): Promise<void> {
    await this.pause();
    if (this.lives !== lives) throw new Error('another life has begun');
  }

  /** The decisions of a life as the engine takes them. */
  overridesOf(letters: string): readonly Override[] {
    return this.living.lived(letters).overrides;
  }

  /** What would be done in the month to come if nobody decided, as a letter of what is offered. */
  ownLetter(letters: string): string {
    return this.living.ownLetter(this.living.lived(letters));
  }

  private get living(): LivedLives {
    if (!this.lives) throw new Error('no life has begun');
    return this.lives;
  }

  /** Worlds in which rules are changed, lived by everybody with this citizen's choices. */
  private worldWith({ citizen, first, last }: LivedLives, letters: string): WorldWithout {
    const founded = this.founded as Founded;
    return (set) => {
      const whole = this.world(founded, set);
      const letter = letterIn(letters, first);
      return whole && { whole, path: whole.along([whole.first], last + 1, citizen, letter) };
    };
  }

  private found(question: LifeQuestion): Founded {
    const { society: id, citizens, seed, rules } = question;
    const key = JSON.stringify([id, citizens, seed, rules]);
    if (this.founded?.key === key) return this.founded;
    const society = loadSociety(id);
    const regime = regimeWith(rules, []);
    refuseUnscored(regime);
    const machine = simdMachine() ?? plainMachine;
    const plan = compileSociety(society, seed);
    const memory = foundSociety(plan, citizens, undefined, machine.allocate);
    const desk = deskFor(plan, memory, { machine });
    for (let calendar = 1; calendar <= plan.burnIn; calendar++) {
      liveMonth(desk, { first: 0, size: citizens }, plan.clockAt(calendar));
    }
    const first = firstMonthOf(regime, society['first-month']);
    this.founded = { key, society, plan, memory, machine, first, worlds: new Map(), question };
    return this.founded;
  }

  /** The world of the question with rules changed; nothing where they cannot be. */
  private world(founded: Founded, set: readonly string[]): WholeWorld | undefined {
    const key = set.join();
    if (!founded.worlds.has(key)) founded.worlds.set(key, this.newWorld(founded, set));
    return founded.worlds.get(key);
  }

  private newWorld(founded: Founded, set: readonly string[]): WholeWorld | undefined {
    const { society, question, plan, memory, machine, first } = founded;
    const { citizens, seed, rules } = question;
    try {
      const regime = regimeWith(rules, set);
      const months = first + WATCHED + CHOSEN + BEYOND;
      const measures = set.length === 0 ? GROUNDS : [];
      const compiled = compileWorld({ society, regime, citizens, months, seed, measures });
      return new WholeWorld(compiled, { plan, memory }, machine);
    } catch (error) {
      const refused =
        error instanceof InputError || error instanceof InputErrors || error instanceof PlanError;
      if (set.length > 0 && refused) return undefined;
      throw error;
    }
  }
}

function begunOf(lives: LivedLives, founded: Founded): LifeBegun {
  const { whole, first } = lives;
  const { regime } = whole.compiled.spec;
  return {
    who: lives.circumstances(),
    citizens: whole.citizens,
    firstMonth: founded.society['first-month'],
    first,
    scale: scaleOf(regime),
    opacity: regime.opacity,
    regime: { id: regime.id, title: regime.title },
  };
}

const padded = (letters: string): string => letters.slice(0, CHOSEN).padEnd(CHOSEN, OWN);

function regimeWith(rules: Rules, set: readonly string[]): Regime {
  return 'text' in rules
    ? loadRegime({ text: rules.text, file: 'regime.yaml' }, { set: [...set] })
    : loadRegime(rules.preset, { set: [...rules.set, ...set] });
}

/** A life is told where a scorecard scores; lists and ledgers have no criteria to lift the glass from. */
function refuseUnscored({ kind, title }: Regime): void {
  if (kind !== 'score') {
    throw new InputError({
      kind: 'life-unscored',
      message: `A life needs a regime that makes a score of criteria; “${title}” does not.`,
      path: 'kind',
      found: kind,
      allowed: 'score',
    });
  }
}

/** The month after everybody has been scored, or could be, for the first time; month 1 is the first under the regime. */
function firstMonthOf(regime: Regime, begins: string): number {
  const { mandatory, voluntary } = regime.phases;
  const months = [mandatory, voluntary].map((date) => monthsBetween(begins, date));
  return (months.find((month) => month >= 1 && month <= LATEST_BEGIN) ?? 1) + 1;
}

function monthsBetween(from: string, to: string | undefined): number {
  const [start, end] = [from, to ?? ''].map((date) => {
    const [year, month] = date.split('-').map(Number);
    return year * 12 + month;
  });
  return end - start + 1;
}
