/**
 * The one tie each citizen of a block reconsiders this month, and what its other end shows.
 */
import type { Call, Luck } from './chance/luck.js';
import { cutOut, pickI32 } from './columns.js';
import type { Clock } from './contracts.js';
import type { I32, U16 } from './lanes.js';
import { onMachine } from './machine.js';
import type { Memory } from './memory.js';
import { CHOOSE_TIE_PLACE, EVERYDAY, type Plan, type PlannedDraw } from './plan.js';
import type { CandidateRequest } from './society/ties.js';
import type { Supply } from './supply.js';

/** All the engine itself draws for a month: which tie somebody reconsiders. */
const CHOOSE_TIE: PlannedDraw = {
  idea: EVERYDAY,
  name: 'choose-tie',
  declaration: { bits: 16, unit: 'citizen' },
  call: CHOOSE_TIE_PLACE >> 2,
  lane: CHOOSE_TIE_PLACE & 3,
};

export class Candidate {
  private readonly request: CandidateRequest;
  private readonly call: Call;
  private readonly cut: typeof cutOut;
  private readonly seen: { shift: number; mask: number; into: I32 }[] = [];
  private readonly wide: { name: string; into: I32 }[] = [];
  private readonly other: I32;

  constructor(
    plan: Plan,
    supply: Supply,
    private readonly luck: Luck,
  ) {
    const column = (name: string) => supply.scratchColumn(`candidate:${name}`) as I32;
    this.cut = onMachine(supply.machine, cutOut);
    const choice = supply.scratchColumn('luck:choose-tie', 'u16') as U16;
    this.call = luck.want(CHOOSE_TIE, choice);
    this.request = {
      luck: choice,
      place: column('place'),
      layer: column('layer'),
      willing: column('willing'),
      active: column('active'),
      word: column('word'),
      machine: supply.machine,
    };
    this.other = new Int32Array(supply.blockSize);
    const asked = plan.steps
      .flatMap((step) => step.use.with)
      .flatMap((argument) => (argument.give === 'candidate' ? [argument.of] : []));
    for (const name of new Set(asked)) {
      const stored = plan.layout.columns.get(name);
      const absent = plan.absent.get(name);
      if (stored?.where === 'wide') {
        this.wide.push({ name, into: column(name) });
      } else if (stored?.declaration.public) {
        const mask = (2 ** stored.declaration.bits - 1) | 0;
        this.seen.push({ shift: stored.shift, mask, into: column(name) });
      } else if (absent) {
        column(name).fill(absent.start);
      }
    }
  }

  get place(): I32 {
    return this.request.place;
  }

  find(memory: Memory, words: Uint32Array, first: number, size: number, clock: Clock, who: I32): void {
    const { word } = this.request;
    this.luck.draw(this.call, size, clock, who);
    memory.ties.findCandidate(words, clock.calendar, first, size, this.request);
    for (const { shift, mask, into } of this.seen) {
      this.cut(size, word, shift, mask, into);
    }
    if (this.wide.length > 0) {
      memory.ties.partnersAt(first, size, this.request.place, this.other);
    }
    for (const { name, into } of this.wide) {
      const both = memory.wide?.get(name);
      if (both) {
        pickI32(size, this.other, both[clock.calendar & 1], into);
      }
    }
  }
}
