/**
 * The laboratory of a page: lives the worlds of one question at a time and keeps what single lives are
 * replayed from. Knows nothing of workers and pages.
 */
import { compareWorlds } from '../../compare/compare.js';
import { InputError, type InputProblem } from '../../engine/errors.js';
import { PlanError } from '../../engine/layout.js';
import { simdMachine } from '../../kernels/simd.js';
import { catalogue } from '../../regime/catalogue.js';
import type { WorldSpec } from '../../regime/compile.js';
import { hasScore, scaleOf } from '../../regime/kinds.js';
import {
  diffRegimes,
  hashOf,
  InputErrors,
  loadRegime,
  loadSociety,
  regimeYaml,
  warningsOf,
} from '../../regime/load.js';
import type { Regime } from '../../regime/regime.js';
import type { YamlValue } from '../../regime/yaml-document.js';
import { close, countScores } from '../../run/closing.js';
import { LoneCrew } from '../../run/crew.js';
import { explainLife, type LifeFile } from '../../run/explain.js';
import { type LivedWorld, type LiveOptions, liveWorlds } from '../../run/live.js';
import type { GroupName, RunHead } from '../../run/results.js';
import { aboutRun, citizenColumns } from '../../run/tables.js';
import type { TwinTallies } from '../../run/twins.js';
import { detailsOfRegime } from '../../text/regime-details.js';
import { factsOfRegime } from '../../text/regime-facts.js';
import { regimeInWords } from '../../text/regime-words.js';
import { circleOf } from './circle.js';
import { KeptWorld } from './kept-world.js';
import type {
  Answer,
  Begun,
  Checked,
  Circle,
  CitizenTable,
  FormSource,
  LaboratoryApi,
  Papers,
  Presets,
  Question,
  ReadRules,
  Refused,
  Rules,
  SourcesTold,
  Story,
  Told,
  Twins,
  WorldFacts,
} from './protocol.js';
import { OUTCOMES } from './protocol.js';
import { editRules, FILE, formSource, idleIn, inForceOf, regimeText, saidIn } from './rules.js';
import { toldSources } from './sources.js';
import { findStory } from './stories.js';

let presets: Presets | undefined;

/** The run was stopped by whoever asked for it. */
class Stopped extends Error {}

export class Laboratory implements LaboratoryApi {
  private worlds: KeptWorld[] = [];
  /** Of the worlds that have been lived to their end. */
  private heads: RunHead[] = [];
  private asked = 0;

  /** @param pause  lets whoever waits have their turn, between months */
  constructor(
    private readonly pause: () => Promise<void> = () => Promise.resolve(),
    private readonly clock: () => number = () => performance.now(),
  ) {}

  async live(question: Question, told: (news: Told) => void): Promise<Refused | undefined> {
    const asked = ++this.asked;
    this.worlds = [];
    this.heads = [];
    try {
      await this.pause();
      const answer = await this.answer(question, told, () => this.asked !== asked);
      this.heads = answer.results.map(({ head }) => head);
      told({ what: 'done', answer });
      return undefined;
    } catch (error) {
      return refusal(error);
    }
  }

  stop(): void {
    this.asked++;
  }

  presets(): Presets {
    presets ??= {
      regimes: Object.keys(catalogue.regimeFiles).map((id) => {
        const { title, story = '', kind } = loadRegime(id);
        return { id, title, story, kind };
      }),
      societies: Object.keys(catalogue.societyFiles).map((id) => ({ id, title: loadSociety(id).title })),
    };
    return presets;
  }

  frame(world: number, month: number): Uint8Array | undefined {
    return this.worlds[world]?.frame(month)?.slice();
  }

  life(world: number, citizen: number): LifeFile | undefined {
    const kept = this.worlds[world];
    if (!kept || kept.months === 0 || citizen >= kept.citizens) {
      return undefined;
    }
    return explainLife({ ...kept.compiled, months: kept.months }, kept.historyOf(citizen), citizen);
  }

  circle(world: number, citizen: number, month: number): Circle | undefined {
    const kept = this.worlds[world];
    return kept && month <= kept.months ? circleOf(kept, citizen, month) : undefined;
  }

  story(world: number, story: Story, month: number, most: number): number[] {
    const kept = this.worlds[world];
    return kept ? findStory(kept, story, Math.min(month, kept.months), most) : [];
  }

  check(rules: Rules, against?: Rules | string): Checked {
    return checked(rules, against).told;
  }

  read(text: string, against?: string): ReadRules {
    const { told, regime } = checked({ text }, against);
    const said = saidIn(text);
    return {
      ...told,
      ...(said && { said }),
      ...(regime && { inForce: inForceOf(regime) }),
      idle: regime ? idleIn(regime) : [],
    };
  }

  text(rules: Rules): string {
    return regimeText(rules);
  }

  edit(text: string, path: readonly string[], value?: YamlValue): string | undefined {
    return editRules(text, path, value);
  }

  form(): FormSource {
    return formSource();
  }

  citizens(world: number): CitizenTable | undefined {
    const head = this.heads[world];
    const standing = this.worlds[world]?.standing();
    return head && standing && { about: aboutRun(head), columns: citizenColumns(standing) };
  }

  papers({ society, worlds }: Question): Papers {
    const regimes = worlds.map(regimeOf);
    return { society: loadSociety(society), regimes, rules: regimes.map(factsOfRegime) };
  }

  sources(): SourcesTold {
    return toldSources();
  }

  private async answer(
    question: Question,
    told: (news: Told) => void,
    stopped: () => boolean,
  ): Promise<Answer> {
    const specs = specsOf(question);
    const started = this.clock();
    const beforeRegimes = specs[0].society['burn-in-months'].value;
    const options: LiveOptions = {
      crew: new LoneCrew(
        async () => {
          await this.pause();
          if (stopped()) throw new Stopped();
        },
        undefined,
        simdMachine(),
      ),
      progress: (done, total) => {
        if (done <= beforeRegimes) told({ what: 'founding', done, total });
      },
      follower: this.follower(specs, told),
    };
    const seconds = () => (this.clock() - started) / 1000;
    if (specs.length === 1) {
      const { worlds } = await liveWorlds(specs, options);
      return { ...outcomeOf(worlds), seconds: seconds() };
    }
    const { comparison, lives, lived } = await compareWorlds(specs[0], specs[1], options);
    return {
      ...outcomeOf(lived.worlds),
      comparison,
      outcomes: Uint8Array.from(lives.outcomes, (outcome) => OUTCOMES.indexOf(outcome)),
      parting: Uint16Array.from(lives.tallies.firstMonth),
      partingColumn: Uint8Array.from(lives.tallies.firstColumn),
      columns: lives.columns,
      twins: twinsOf(lives.tallies, lived.worlds),
      seconds: seconds(),
    };
  }

  private follower(specs: readonly WorldSpec[], told: (news: Told) => void): LiveOptions['follower'] {
    const worlds: KeptWorld[] = [];
    let people: Record<GroupName, number>;
    return {
      begins: (place, compiled, memory, calendar) => {
        worlds[place] = new KeptWorld(compiled, memory, calendar);
        if (place === specs.length - 1) {
          people = close(compiled, countScores(compiled, memory), new Float64Array(14)).citizensByGroup;
          this.worlds = worlds;
          told({ what: 'begun', begun: begun(specs, worlds) });
        }
      },
      month: (place, memory, calendar, counted) => {
        const kept = worlds[place];
        kept.keep(memory, calendar);
        const { months } = kept;
        told({
          what: 'month',
          month: {
            world: place,
            month: months,
            frame: (kept.frame(months) as Uint8Array).slice(),
            values: counted.latest(people),
          },
        });
      },
    };
  }
}

function specsOf({ society: id, citizens, seed, months, worlds, choices = [] }: Question): WorldSpec[] {
  const society = loadSociety(id);
  return worlds.map((rules, place) => ({
    society,
    regime: regimeOf(rules),
    citizens,
    months,
    seed,
    // as the command line measures one world, and two
    measures: worlds.length === 1 ? ('world' as const) : ('pair' as const),
    ...(choices.length > 0 && place === worlds.length - 1 ? { overrides: choices } : {}),
  }));
}

function checked(rules: Rules, against: Rules | string | undefined): { told: Checked; regime?: Regime } {
  try {
    const regime = regimeOf(rules);
    const warnings = warningsOf(regime).map(inOneLine);
    return { told: { problems: [], warnings, regime: tell(regime, against) }, regime };
  } catch (error) {
    const refused = refusal(error);
    return { told: { problems: refused.why === 'input' ? refused.problems : [], warnings: [] } };
  }
}

export function regimeOf(rules: Rules): Regime {
  return 'text' in rules
    ? loadRegime({ text: rules.text, file: FILE })
    : loadRegime(rules.preset, { set: [...rules.set] });
}

function tell(regime: Regime, against: Rules | string | undefined): Checked['regime'] {
  return {
    id: regime.id,
    title: regime.title,
    story: regime.story ?? '',
    kind: regime.kind,
    hash: hashOf(regime),
    yaml: regimeYaml(regime),
    rules: factsOfRegime(regime),
    details: detailsOfRegime(regime),
    words: regimeInWords(regime),
    differences:
      against === undefined
        ? []
        : diffRegimes(typeof against === 'string' ? loadRegime(against) : regimeOf(against), regime),
  };
}

function begun(specs: readonly WorldSpec[], worlds: readonly KeptWorld[]): Begun {
  const [first] = worlds;
  return {
    citizens: first.citizens,
    months: specs[0].months,
    firstMonth: specs[0].society['first-month'],
    worlds: specs.map(({ regime }) => factsOf(regime)),
    group: first.trait('group'),
    income: first.trait('income-class'),
  };
}

function factsOf(regime: Regime): WorldFacts {
  const { id, title, story = '', kind } = regime;
  const scored = hasScore(regime) ? { scale: { min: scaleOf(regime).min, max: scaleOf(regime).max } } : {};
  const from = kind === 'none' ? undefined : regime.phases.mandatory;
  return { id, title, story, kind, ...scored, ...(from ? { mandatoryFrom: from } : {}) };
}

const outcomeOf = (worlds: readonly LivedWorld[]): Pick<Answer, 'digests' | 'results'> => ({
  digests: worlds.map(({ result }) => result.head.digest),
  results: worlds.map(({ result }) => result),
});

function twinsOf({ sanctioned, monthsUnder, behind }: TwinTallies, worlds: readonly LivedWorld[]): Twins {
  const whole = ([a, b]: [Uint16Array, Uint16Array]) => [Uint16Array.from(a), Uint16Array.from(b)] as const;
  const [first, second] = worlds.map(({ memory }) => Int8Array.from(memory.arrays.get('liquidity') ?? []));
  return {
    doors: whole(sanctioned),
    under: whole(monthsUnder),
    behind: whole(behind),
    money: [first, second],
  };
}

const inOneLine = ({ message, next }: InputError): string => (next ? `${message} ${next}` : message);

export function refusal(error: unknown): Refused {
  if (error instanceof Stopped) {
    return { why: 'stopped' };
  }
  if (error instanceof InputErrors) {
    return { why: 'input', problems: error.problems.map(problemOf) };
  }
  if (error instanceof InputError) {
    return { why: 'input', problems: [problemOf(error)] };
  }
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof PlanError
    ? { why: 'input', problems: [{ kind: 'plan', message }] }
    : { why: 'failed', message };
}

function problemOf(error: InputError): InputProblem {
  const { kind, message, file, line, column, path, found, allowed, next } = error;
  return {
    kind,
    message,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(path !== undefined && { path }),
    ...(found !== undefined && { found }),
    ...(allowed !== undefined && { allowed }),
    ...(next !== undefined && { next }),
  };
}
