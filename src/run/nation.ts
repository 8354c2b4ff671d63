/**
 * One world lived district by district: a society too large to stand in memory with everything its citizens
 * own. The outcome is that of the same society in memory as a whole, to the last bit; what needs everybody at
 * once is left out, and said so.
 */

import {
  DistrictDesk,
  type DistrictStore,
  districtsOf,
  type Fabric,
  type Nation,
} from '../engine/district-desk.js';
import type { Machine } from '../engine/machine.js';
import { answerCensus, type CensusRequest, type Due, dueAfter } from '../engine/society/census.js';
import type { WorldPlan } from '../engine/world.js';
import { type CompiledWorld, compileSociety, compileWorld, type WorldSpec } from '../regime/compile.js';
import { close, countScores, countTies, fifthOfScore } from './closing.js';
import { Collector } from './collect.js';
import { digestOfCitizens, digestOfDistricts, type NewHasher } from './digest.js';
import { giveIntervals, groupsOf } from './intervals.js';
import { headOf, type LiveOptions } from './live.js';
import { countedPicture } from './picture.js';
import type { RunResult } from './results.js';
import type { Savepoint } from './savepoint.js';

/** What a worker is told to do with its districts. */
export type NationOrder =
  | { order: 'found' }
  | { order: 'before'; calendar: number }
  | { order: 'enter'; calendar: number }
  | { order: 'live'; calendar: number }
  | { order: 'scores'; calendar: number }
  | { order: 'ties'; calendar: number; fifth: Uint8Array }
  | { order: 'digests'; calendar: number };

/** What it says when it has done so: what it counted, and what it counted for the census. */
export interface NationAnswer {
  counted: Float64Array;
  /** The same by random group of districts, in a sample. */
  byGroup: Float64Array[];
  census: Float64Array;
  digests?: Uint8Array[];
}

/** Whoever lives the districts of a nation: in order of their districts. */
export interface NationCrew {
  readonly threads: number;
  readonly kernel: Machine['kernel'];
  ask(order: NationOrder): Promise<NationAnswer[]>;
}

/** What all workers share, and what stays between months. */
export interface SharedNation extends Nation {
  census: { society: Int32Array; world: Int32Array };
  /** One record a district: the society's until it enters the world, then the world's. */
  store: DistrictStore;
}

/** One worker's districts. */
export class DistrictPlace {
  private readonly society: DistrictDesk;
  private readonly world: DistrictDesk;
  private readonly compiled: CompiledWorld;
  /** The districts of this worker, by random group. */
  private readonly groups: readonly (readonly number[])[];

  constructor(
    spec: WorldSpec,
    nation: SharedNation,
    part: number,
    parts: number,
    machine: Machine,
    private readonly newHasher?: NewHasher,
  ) {
    const society = compileSociety(spec.society, spec.seed);
    this.compiled = compileWorld(spec);
    const { census, store } = nation;
    this.society = new DistrictDesk(society, nation, store, census.society, machine);
    this.world = new DistrictDesk(this.compiled, nation, store, census.world, machine);
    const districts = districtsOf(nation.citizens);
    const first = Math.floor((districts * part) / parts);
    const end = Math.floor((districts * (part + 1)) / parts);
    const many = spec.sample ? groupsOf(nation.citizens) : 1;
    this.groups = Array.from({ length: many }, (_, group) =>
      Array.from({ length: end - first }, (_, place) => first + place).filter(
        (district) => district % many === group,
      ),
    );
  }

  obey(order: NationOrder): NationAnswer {
    switch (order.order) {
      case 'found':
        return this.each((district) => {
          this.society.found(district);
          return this.society.count(1, true);
        });
      case 'before':
        return this.month(this.society, order.calendar);
      case 'enter':
        return this.each((district) => {
          this.world.takeOver(district, this.society, order.calendar);
          return this.world.count(order.calendar, true);
        });
      case 'live':
        return this.month(this.world, order.calendar);
      case 'scores':
        return this.look(order.calendar, () => countScores(this.compiled, this.world.memory));
      case 'ties':
        return this.look(order.calendar, () =>
          countTies(this.compiled, this.world.memory, order.calendar, order.fifth),
        );
      default:
        return this.digests(order.calendar);
    }
  }

  private month(desk: DistrictDesk, calendar: number): NationAnswer {
    const clock = desk.world.clockAt(calendar);
    let census: Float64Array = new Float64Array(0);
    const byGroup = this.groups.map((districts) => {
      desk.openMonth(clock);
      for (const district of districts) {
        desk.live(district, clock);
        census = added(census, desk.count(calendar + 1));
      }
      return desk.sums.slice();
    });
    return { counted: byGroup.reduce(addedTo, new Float64Array(0)), byGroup, census };
  }

  /** Does something with each district, and adds up what the census counts. */
  private each(visit: (district: number) => Float64Array): NationAnswer {
    const census = this.groups.flat().map(visit).reduce(addedTo, new Float64Array(0));
    return { counted: new Float64Array(0), byGroup: [], census };
  }

  private look(calendar: number, see: () => Float64Array): NationAnswer {
    const byGroup = this.groups.map((districts) => {
      let counted: Float64Array = new Float64Array(0);
      for (const district of districts) {
        this.world.look(district, calendar);
        counted = added(counted, see());
      }
      return counted;
    });
    return {
      counted: byGroup.reduce(addedTo, new Float64Array(0)),
      byGroup,
      census: new Float64Array(0),
    };
  }

  private digests(calendar: number): NationAnswer {
    const { plan } = this.compiled;
    const inOrder = this.groups.flat().sort((a, b) => a - b);
    const digests = inOrder.map((district) => {
      this.world.look(district, calendar);
      const { memory } = this.world;
      return digestOfCitizens(plan.layout, memory, calendar, 0, memory.size, this.newHasher);
    });
    return { counted: new Float64Array(0), byGroup: [], census: new Float64Array(0), digests };
  }
}

/** All districts in this thread. */
export class LoneNationCrew implements NationCrew {
  readonly threads = 1;
  readonly kernel: Machine['kernel'];
  private readonly place: DistrictPlace;

  constructor(spec: WorldSpec, nation: SharedNation, machine: Machine) {
    this.place = new DistrictPlace(spec, nation, 0, 1, machine);
    this.kernel = machine.kernel;
  }

  async ask(order: NationOrder): Promise<NationAnswer[]> {
    return [this.place.obey(order)];
  }
}

export interface LiveNationOptions extends Pick<LiveOptions, 'progress' | 'seconds' | 'peakBytes'> {
  /** Goes on from here instead of from the beginning; words, census and store are as they were then. */
  from?: Pick<Savepoint, 'calendar'> & { monthly: readonly Float64Array[]; tallied: Float64Array };
  save?: {
    every: number;
    keep(calendar: number, monthly: readonly Float64Array[], tallied: Float64Array): void | Promise<void>;
  };
}

export interface LivedNation {
  compiled: CompiledWorld;
  result: RunResult;
  monthly: readonly Float64Array[];
  /** Measures that need everybody at once. */
  leftOut: readonly string[];
}

/**
 * Lives a world district by district, from its founding to its last month.
 *
 * @param nation  the memory that the crew's workers share
 */
export async function liveNation(
  spec: WorldSpec,
  nation: Pick<SharedNation, 'census'> & { fabric: Pick<Fabric, 'bytes'> },
  crew: NationCrew,
  options: LiveNationOptions = {},
): Promise<LivedNation> {
  const society = compileSociety(spec.society, spec.seed);
  const world = compileWorld(spec);
  const seconds = options.seconds ?? (() => 0);
  const { census } = nation;
  const start = society.burnIn + 1;
  const last = society.burnIn + spec.months;
  const { from } = options;
  const tell = (calendar: number) => options.progress?.(calendar, last);

  if (!from) {
    closeCensus(society, await crew.ask({ order: 'found' }), census.society);
    for (let calendar = 1; calendar <= society.burnIn; calendar++) {
      const answers = await crew.ask({ order: 'before', calendar });
      closeCensus(society, answers, census.society, dueAfter(calendar));
      tell(calendar);
    }
    closeCensus(world, await crew.ask({ order: 'enter', calendar: start }), census.world);
  }
  const started = seconds();
  const collector = new Collector(world);
  const byGroup = spec.sample
    ? Array.from({ length: groupsOf(spec.citizens) }, () => new Collector(world))
    : [];
  if (from) {
    collector.restore(from.monthly, from.tallied);
  }
  for (let calendar = from?.calendar ?? start; calendar <= last; calendar++) {
    const answers = await crew.ask({ order: 'live', calendar });
    closeCensus(world, answers, census.world, dueAfter(calendar));
    collector.add(answers.map(({ counted }) => counted).reduce(addedTo));
    byGroup.forEach((part, group) => {
      part.add(groupOf(answers, group));
    });
    if (options.save && calendar < last && (calendar - society.burnIn) % options.save.every === 0) {
      await options.save.keep(calendar + 1, collector.monthly, collector.tallied);
    }
    tell(calendar);
  }
  const spent = seconds() - started;
  const lived = last - (from?.calendar ?? start) + 1;
  const collected = { collector, byGroup };
  return { ...(await closed(world, nation, crew, collected, { lived, spent, options })), compiled: world };
}

async function closed(
  world: CompiledWorld,
  nation: Pick<SharedNation, 'census'> & { fabric: Pick<Fabric, 'bytes'> },
  crew: NationCrew,
  { collector, byGroup }: { collector: Collector; byGroup: readonly Collector[] },
  { lived, spent, options }: { lived: number; spent: number; options: LiveNationOptions },
): Promise<Omit<LivedNation, 'compiled'>> {
  const calendar = world.burnIn + world.months + 1;
  const counted = (answers: NationAnswer[]) => answers.map((answer) => answer.counted).reduce(addedTo);
  const scoresBy = await crew.ask({ order: 'scores', calendar });
  const scores = counted(scoresBy);
  const tiesBy = await crew.ask({ order: 'ties', calendar, fifth: fifthOfScore(scores) });
  const ties = counted(tiesBy);
  const digests = (await crew.ask({ order: 'digests', calendar })).flatMap(({ digests = [] }) => digests);
  const others = [['census', nation.census.world]] as const;
  const digest = digestOfDistricts(world.plan.layout, digests, others, collector.everything);
  const head = headOf(world.spec, digest, crew, lived, spent, options.peakBytes?.() ?? 0);
  const closing = close(world, scores, ties);
  const result = collector.result(head, closing, nation.fabric.bytes, (found) =>
    countedPicture(world, closing, found),
  );
  const groups = byGroup.map((part, group) => {
    const own = close(world, groupOf(scoresBy, group), groupOf(tiesBy, group));
    return part.result(head, own, 0, (found) => countedPicture(world, own, found));
  });
  giveIntervals(result, groups, world.spec.sample);
  const leftOut = world.measures.map(({ id }) => id).filter((id) => !result.measures[id]);
  return { result, monthly: collector.monthly, leftOut };
}

/** Writes the answers of a census once every worker has counted its districts. */
function closeCensus(
  { plan }: WorldPlan,
  answers: readonly NationAnswer[],
  into: Int32Array,
  due?: Due,
): void {
  const requests: CensusRequest[] = [...plan.census.values()];
  if (requests.length > 0) {
    answerCensus(requests, answers.map(({ census }) => census).reduce(addedTo), into, due);
  }
}

const groupOf = (answers: readonly NationAnswer[], group: number): Float64Array =>
  answers.map(({ byGroup }) => byGroup[group]).reduce(addedTo);

/** `reduce` hands on more than two counts. */
const addedTo = (one: Float64Array, other: Float64Array): Float64Array => added(one, other);

/** Adds counts number by number; whoever counted less counted nothing further on. */
function added(one: Float64Array, other: Float64Array): Float64Array {
  const sum: Float64Array = other.length > one.length ? Float64Array.from(other) : one;
  const less = other.length > one.length ? one : other;
  for (let cell = 0; cell < less.length; cell++) {
    sum[cell] += less[cell];
  }
  return sum;
}
