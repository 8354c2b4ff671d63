/**
 * What kernels of one's own model ask of friends' wide public columns, gathered once a month.
 *
 * Values stand as they are: a sum keeps its low 32 bits, a mean is rounded to the nearest whole number,
 * a share is in 256ths. Without friends a sum, a count and a share are 0, everything else the start value.
 */
import type { ReduceHow } from './contracts.js';
import type { I32, i32 } from './lanes.js';
import { PlanError } from './layout.js';
import { columnOn, onMachine } from './machine.js';
import { type Memory, roomFor } from './memory.js';
import type { Plan } from './plan.js';
import type { Ties, WideRequest } from './society/ties.js';
import type { Supply } from './supply.js';

/** Shares of friends are in 256ths. */
const SHARE_SCALE = 256;

interface Asked {
  name: string;
  how: ReduceHow;
  start: number;
  into: I32;
  request: number;
}

type Reduced = Omit<WideRequest, 'column'>;

export class WideFriends {
  private readonly asked: Asked[] = [];
  private readonly names: string[] = [];
  private readonly reduced: Reduced[] = [];
  /** What is asked in even and odd months. */
  private readonly requests: WideRequest[][] = [[], []];

  constructor(
    private readonly plan: Plan,
    private readonly supply: Supply,
  ) {}

  /** Whether a column is wide; if so, what is asked of it is gathered from now on. */
  ask(how: ReduceHow, name: string): boolean {
    const stored = this.plan.layout.columns.get(name);
    if (stored?.where !== 'wide') {
      return false;
    }
    let request = this.names.indexOf(name);
    if (request < 0) {
      request = this.names.push(name) - 1;
      this.reduced.push(this.room());
    }
    this.reduced[request].onlySum &&= how === 'sum' || how === 'mean';
    const into = this.supply.scratchColumn(`friends:${how}:${name}`) as I32;
    this.asked.push({ name, how, start: stored.declaration.start ?? 0, into, request });
    return true;
  }

  private room(): Reduced {
    const { blockSize, machine } = this.supply;
    const whole = () => columnOn(machine, 'i32', blockSize) as I32;
    const { buffer, at } = roomFor(machine.allocate, blockSize * 8);
    const sum = new Float64Array(buffer, at, blockSize);
    return { machine, onlySum: true, sum, weight: whole(), count: whole(), least: whole(), most: whole() };
  }

  private requestOf(name: string, place: number, wide: Memory['wide'], month: number): WideRequest {
    const both = wide?.get(name);
    if (!both) {
      throw new PlanError(`the memory of this world holds no wide column ${name}`);
    }
    return { ...this.reduced[place], column: both[month & 1] };
  }

  look(
    ties: Ties,
    words: Uint32Array,
    wide: Memory['wide'],
    month: number,
    first: number,
    size: number,
  ): void {
    if (this.asked.length === 0) {
      return;
    }
    const requests = this.requests[month & 1];
    if (requests.length === 0) {
      requests.push(...this.names.map((name, place) => this.requestOf(name, place, wide, month)));
    }
    ties.reduceWide(words, month, first, size, requests);
    const mean = onMachine(this.supply.machine, roundedMean);
    for (const { how, start, into, request } of this.asked) {
      const reduced = this.reduced[request];
      if (how === 'mean') {
        mean(size, reduced.sum, reduced.weight, start, into);
      } else {
        answer(size, how, start, reduced, into);
      }
    }
  }
}

/** The mean to the nearest whole number, halves up; `none` without friends. */
export function roundedMean(size: i32, sum: Float64Array, weight: I32, none: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = weight[i] > 0 ? Math.floor((2 * sum[i] + weight[i]) / (2 * weight[i])) : none;
  }
}

function answer(
  size: number,
  how: Exclude<ReduceHow, 'mean'>,
  start: number,
  reduced: Reduced,
  into: I32,
): void {
  const { sum, weight, count, least, most } = reduced;
  for (let i = 0; i < size; i++) {
    const some = weight[i] > 0;
    switch (how) {
      case 'sum':
        into[i] = sum[i];
        break;
      case 'count':
        into[i] = count[i];
        break;
      case 'share':
        into[i] = some ? Math.floor((count[i] * SHARE_SCALE) / weight[i]) : 0;
        break;
      case 'least':
        into[i] = some ? least[i] : start;
        break;
      default:
        into[i] = some ? most[i] : start;
    }
  }
}
