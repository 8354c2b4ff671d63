/**
 * The luck of a block: which calls its kernels need, drawn when first asked for and not twice.
 */
import type { Clock } from '../contracts.js';
import type { I32, U16 } from '../lanes.js';
import { columnOn, type Machine, onMachine, plainMachine } from '../machine.js';
import type { PlannedDraw } from '../plan.js';
import { luckCounter, luckKey, UNIT_SHIFT } from './address.js';
import { fillSixteens } from './sixteens.js';
import { fillWords } from './threefry.js';

/** One call of one key: 64 bits a citizen, cut into up to four draws. */
export interface Call {
  key0: number;
  key1: number;
  call: number;
  shift: number;
  /** A draw of society is one for everybody. */
  shared: boolean;
  sixteens: (U16 | undefined)[];
  words: (I32 | undefined)[];
  /** The four columns to fill when all are sixteens of a citizen; spare ones where nobody asks. */
  four?: [U16, U16, U16, U16];
  drawn: boolean;
}

/** Seeds of what can be drawn again alone; what is not given is drawn from the run’s own. */
export interface OtherSeeds {
  /** Of mistakes and misses. */
  errorSeed?: number;
  /** Of which partners know whom. */
  partnerSeed?: number;
}

export class Luck {
  private readonly calls = new Map<string, Call>();
  private readonly low: I32;
  private readonly high: I32;
  private readonly spare: U16;
  private readonly halves: readonly U16[];
  private readonly sixteens: typeof fillSixteens;
  private readonly words: typeof fillWords;
  /** Compiled words come four at a time; as written, sixteens joined are faster. */
  private readonly wordsAtOnce: boolean;

  constructor(
    private readonly seed: number,
    room: number,
    private readonly others: OtherSeeds = {},
    machine: Machine = plainMachine,
  ) {
    this.low = columnOn(machine, 'i32', room) as I32;
    this.high = columnOn(machine, 'i32', room) as I32;
    this.spare = columnOn(machine, 'u16', room) as U16;
    this.halves = [0, 1, 2, 3].map(() => columnOn(machine, 'u16', room) as U16);
    this.sixteens = onMachine(machine, fillSixteens);
    this.words = onMachine(machine, fillWords);
    this.wordsAtOnce = this.words !== fillWords;
  }

  /** Says that a draw goes into this column; returns the call that fills it. */
  want(planned: PlannedDraw, into: U16 | I32): Call {
    const { unit, bits } = planned.declaration;
    const id = `${planned.idea}/${unit}/${planned.call}`;
    let call = this.calls.get(id);
    if (!call) {
      call = {
        ...luckKey(this.seedOf(planned.declaration), planned.idea, unit),
        call: planned.call,
        shift: unit === 'society' ? 0 : UNIT_SHIFT[unit],
        shared: unit === 'society',
        sixteens: [undefined, undefined, undefined, undefined],
        words: [undefined, undefined],
        drawn: false,
      };
      this.calls.set(id, call);
    }
    if (bits === 16) {
      call.sixteens[planned.lane] = into as U16;
    } else {
      call.words[planned.lane >> 1] = into as I32;
    }
    call.four =
      call.words[0] || call.words[1] || call.shift > 0 || call.shared
        ? undefined
        : (call.sixteens.map((column) => column ?? this.spare) as [U16, U16, U16, U16]);
    return call;
  }

  private seedOf({ error, acquaintance }: PlannedDraw['declaration']): number {
    const other = error ? this.others.errorSeed : acquaintance ? this.others.partnerSeed : undefined;
    return other ?? this.seed;
  }

  /** A new block: nothing is drawn yet. */
  open(): void {
    for (const call of this.calls.values()) {
      call.drawn = false;
    }
  }

  /** Draws for these citizens. */
  draw(call: Call, size: number, clock: Clock, ids: I32): void {
    if (call.drawn) {
      return;
    }
    call.drawn = true;
    const counter = luckCounter(clock.calendar, call.call);
    if (call.four) {
      const [one, two, three, four] = call.four;
      this.sixteens(size, ids, call.key0, call.key1, counter, one, two, three, four);
      return;
    }
    const { low, high } = this;
    if (call.shared) {
      fillWords(1, Int32Array.of(0), call.key0, call.key1, counter, low, high);
      low.fill(low[0], 0, size);
      high.fill(high[0], 0, size);
    } else if (call.shift > 0 || this.wordsAtOnce) {
      this.words(size, ids, call.key0, call.key1, counter, low, high, call.shift);
    } else {
      const [one, two, three, four] = this.halves;
      this.sixteens(size, ids, call.key0, call.key1, counter, one, two, three, four);
      join(size, one, two, low);
      join(size, three, four, high);
    }
    call.words[0]?.set(low.subarray(0, size));
    call.words[1]?.set(high.subarray(0, size));
    call.sixteens.forEach((column, lane) => {
      if (column) {
        takeHalf(size, lane < 2 ? low : high, (lane & 1) * 16, column);
      }
    });
  }
}

function join(size: number, lower: U16, upper: U16, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = lower[i] | (upper[i] << 16);
  }
}

function takeHalf(size: number, words: I32, shift: number, into: U16): void {
  for (let i = 0; i < size; i++) {
    into[i] = words[i] >>> shift;
  }
}
