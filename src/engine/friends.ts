/**
 * What a block's kernels ask of friends and household, gathered once a month in one pass.
 */
import type { Clock, KernelUse, ReduceHow } from './contracts.js';
import { choose, flag, type I32, type i32, type U8, type U32 } from './lanes.js';
import { PlanError } from './layout.js';
import { onMachine } from './machine.js';
import type { Memory } from './memory.js';
import type { Plan } from './plan.js';
import type { FriendsRequest } from './society/ties.js';
import type { Supply } from './supply.js';
import { WideFriends } from './wide-friends.js';

/** Shares of friends are in 256ths, means in sixteenths. */
export const SHARE_SCALE = 256;
export const MEAN_SCALE = 16;
/** One-bit columns counted in one look at friends. */
const COUNTS_A_LOOK = 4;

/** Made of the sums over friends: a share or a mean, for the kernels that ask for it. */
interface Derived {
  from: I32;
  into: I32;
  scale: number;
  none: number;
  askers: readonly KernelUse[];
}

export class Company {
  private readonly request: FriendsRequest | undefined;
  /** Counts for which the first look at friends has no room, four a look. */
  private readonly further: FriendsRequest[] = [];
  private readonly derived: Derived[] = [];
  private due: readonly Derived[] = [];
  private readonly namesakes: { shift: number; into: I32 }[] = [];
  private readonly household: { shift: number; having: I32; lacking: I32 }[] = [];
  private least: { into: I32; none: number } | undefined;
  private readonly wide: WideFriends;
  /** Whether more is asked than wide columns: then friends' faces are looked at. */
  private faces = false;

  constructor(
    private readonly plan: Plan,
    private readonly supply: Supply,
  ) {
    this.wide = new WideFriends(plan, supply);
    const asked = new Map<string, { how: ReduceHow; column: string }>();
    for (const step of plan.steps) {
      for (const argument of step.use.with) {
        if (argument.give === 'friends') {
          asked.set(`${argument.how}:${argument.column}`, argument);
        } else if (argument.give === 'household') {
          this.askHousehold(argument.column);
        } else if (argument.give === 'namesake') {
          this.askNamesake(argument.column);
        }
      }
    }
    this.request = asked.size > 0 ? this.askFriends([...asked.values()]) : undefined;
  }

  private askFriends(asked: readonly { how: ReduceHow; column: string }[]): FriendsRequest {
    const column = (name: string) => this.supply.scratchColumn(name) as I32;
    const counts: { shift: number; into: I32 }[] = [];
    const { machine, blockSize: room } = this.supply;
    const degree = column('friends:count:ties');
    const request: { sum?: I32; least?: I32 } & FriendsRequest = { degree, counts, machine, room };
    for (const { how, column: name } of asked) {
      if (this.wide.ask(how, name)) {
        continue;
      }
      this.faces = true;
      if (name === 'ties') {
        continue;
      }
      const stored = this.plan.layout.columns.get(name);
      const start = this.plan.absent.get(name)?.start ?? stored?.declaration.start ?? 0;
      const into = column(`friends:${how}:${name}`);
      const askers = this.askersOf(how, name);
      if (!stored) {
        into.fill(how === 'mean' ? start * MEAN_SCALE : how === 'least' ? start : 0);
      } else if (!stored.declaration.public) {
        throw new PlanError(`friends cannot see ${name}: it is private`);
      } else if (stored.declaration.bits === 1) {
        const counted = column(`friends:count:${name}`);
        if (!counts.some((count) => count.into === counted)) {
          counts.push({ shift: stored.shift, into: counted });
        }
        if (how === 'share') {
          this.derived.push({ from: counted, into, scale: SHARE_SCALE, none: 0, askers });
        }
      } else if (how === 'most') {
        throw new PlanError(`the face of friends shows no greatest ${name}: ask for the least or the mean`);
      } else if (how === 'least') {
        request.least = into;
        this.least = { into, none: start };
      } else {
        request.sum = column(`friends:sum:${name}`);
        if (how === 'mean') {
          this.derived.push({ from: request.sum, into, scale: MEAN_SCALE, none: start * MEAN_SCALE, askers });
        }
      }
    }
    for (let place = COUNTS_A_LOOK; place < counts.length; place += COUNTS_A_LOOK) {
      this.further.push({ degree, counts: counts.slice(place, place + COUNTS_A_LOOK), machine, room });
    }
    return { ...request, counts: counts.slice(0, COUNTS_A_LOOK) };
  }

  private askersOf(how: string, name: string): KernelUse[] {
    return this.plan.steps
      .map((step) => step.use)
      .filter((use) =>
        use.with.some(
          (argument) => argument.give === 'friends' && argument.how === how && argument.column === name,
        ),
      );
  }

  /** What is asked this month; what nobody asks is not worked out. */
  openMonth(clock: Clock): void {
    this.due = this.derived.filter(({ askers }) =>
      askers.some((use) => !use.when || use.when(clock, this.supply.settings)),
    );
  }

  private askHousehold(name: string): void {
    const stored = this.plan.layout.columns.get(name);
    const having = this.supply.scratchColumn(`household:count:${name}`) as I32;
    const lacking = this.supply.scratchColumn(`household:lacking:${name}`) as I32;
    if (stored?.declaration.public && !this.household.some((known) => known.having === having)) {
      this.household.push({ shift: stored.shift, having, lacking });
    }
  }

  private askNamesake(name: string): void {
    const stored = this.plan.layout.columns.get(name);
    const into = this.supply.scratchColumn(`namesake:${name}`) as I32;
    if (stored?.where === 'face' && !this.namesakes.some((known) => known.into === into)) {
      this.namesakes.push({ shift: stored.shift, into });
    }
  }

  /** Looks at everybody's public words of last month. */
  look(memory: Memory, words: Uint32Array, month: number, first: number, size: number): void {
    const { ties } = memory;
    const { machine } = this.supply;
    for (const { shift, having, lacking } of this.household) {
      const mates = this.supply.scratch.get('column:housemates') as U8;
      onMachine(machine, lookAtHousehold)(size, first, words, mates, shift, having, lacking);
    }
    for (const { shift, into } of this.namesakes) {
      onMachine(machine, lookAtNamesake)(size, first, words, words.length, shift, into);
    }
    if (!this.request) {
      return;
    }
    if (this.faces) {
      ties.reduceFriends(words, month, first, size, this.request);
      for (const request of this.further) {
        ties.reduceFriends(words, month, first, size, request);
      }
    }
    this.wide.look(ties, words, memory.wide, month, first, size);
    const { degree } = this.request;
    for (const { from, into, scale, none } of this.due) {
      onMachine(machine, divide)(size, from, degree, scale, none, into);
    }
    if (this.least) {
      const { into, none } = this.least;
      onMachine(machine, unlessAlone)(size, degree, none, into);
    }
  }
}

/** What is said of friends, or `none` without any. */
export function unlessAlone(size: i32, degree: I32, none: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = choose(degree[i] > 0, into[i], none);
  }
}

/** A scaled mean, rounded down; `none` without friends. */
export function divide(size: i32, from: I32, degree: I32, scale: i32, none: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    const many = degree[i];
    into[i] = many > 0 ? ((from[i] * scale) / many) | 0 : none;
  }
}

/** How many of the household show a bit, and how many do not. */
export function lookAtHousehold(
  size: i32,
  first: i32,
  words: U32,
  mates: U8,
  shift: i32,
  having: I32,
  lacking: I32,
): void {
  for (let i = 0; i < size; i++) {
    const mask = mates[i];
    const citizen = first + i;
    const one = mask & 1;
    const two = (mask >>> 1) & 1;
    const three = (mask >>> 2) & 1;
    // whoever is not there is read as oneself and counted not at all
    const has =
      ((words[citizen ^ one] >>> shift) & one) +
      ((words[citizen ^ (two << 1)] >>> shift) & two) +
      ((words[citizen ^ (three * 3)] >>> shift) & three);
    having[i] = has;
    lacking[i] = one + two + three - has;
  }
}

/** Who has a like name: in the same settlement, another neighbourhood and another place in the household. */
export const NAMESAKE = 341;

/** What somebody of a like name shows. */
export function lookAtNamesake(size: i32, first: i32, words: U32, shown: i32, shift: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    const other = (first + i) ^ NAMESAKE;
    const there = flag(other < shown);
    into[i] = (words[choose(there === 1, other, first + i)] >>> shift) & there;
  }
}
