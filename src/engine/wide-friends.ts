/**
 * What kernels of one's own model ask of friends' wide public columns, gathered once a month.
 *
 * Values stand as they are: a sum keeps its low 32 bits, a mean is rounded to the nearest whole number,
 * a share is in 256ths. Without friends a sum, a count and a share are 0, everything else the start value.
 */
import type { ReduceHow } from './contracts.js';
import type { I32 } from './lanes.js';
import { PlanError } from './layout.js';
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
      const room = () => new Int32Array(this.supply.blockSize);
      const sum = new Float64Array(this.supply.blockSize);
      this.reduced.push({ sum, weight: room(), count: room(), least: room(), most: room() });
    }
    const into = this.supply.scratchColumn(`friends:${how}:${name}`) as I32;
    this.asked.push({ name, how, start: stored.declaration.start ?? 0, into, request });
    return true;
  }

  look(
    ties: Ties,
    words: Uint32Array,
    wide: ReadonlyMap<string, readonly [I32, I32]> | undefined,
    month: number,
    first: number,
    size: number,
  ): void {
    if (this.asked.length === 0) {
      return;
    }
    const requests = this.names.map((name, place) => {
      const both = wide?.get(name);
      if (!both) {
        throw new PlanError(`the memory of this world holds no wide column ${name}`);
      }
      return { ...this.reduced[place], column: both[month & 1] };
    });
    ties.reduceWide(words, month, first, size, requests);
    for (const { how, start, into, request } of this.asked) {
      answer(size, how, start, this.reduced[request], into);
    }
  }
}

function answer(size: number, how: ReduceHow, start: number, reduced: Reduced, into: I32): void {
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
      case 'mean':
        into[i] = some ? Math.floor((2 * sum[i] + weight[i]) / (2 * weight[i])) : start;
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
