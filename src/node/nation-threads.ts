/**
 * Threads that live a society district by district: each has its own range of districts and its own columns
 * for the one at hand; what everybody shows is shared.
 */
import type { Machine } from '../engine/machine.js';
import type { MaskTables } from '../engine/society/masked-ties.js';
import type { WorldSpec } from '../regime/compile.js';
import type { NationAnswer, NationCrew, NationOrder } from '../run/nation.js';
import type { StorePlan } from './district-store.js';
import { Hand } from './threads.js';

/** What a thread is told at its start. */
export interface NationData {
  part: number;
  parts: number;
  spec: WorldSpec;
  kernel: Machine['kernel'];
  /** As buffers: a view of more than 4 GiB does not survive being sent to a thread. */
  words: readonly [SharedArrayBuffer, SharedArrayBuffer];
  census: { society: Int32Array; world: Int32Array };
  fabric: MaskTables;
  store: StorePlan;
  settlements?: Uint32Array;
}

export class NationThreads implements NationCrew {
  readonly kernel: Machine['kernel'];
  private readonly hands: Hand<NationOrder>[];

  constructor(
    readonly threads: number,
    given: Omit<NationData, 'part' | 'parts'>,
  ) {
    this.kernel = given.kernel;
    const script = new URL('./nation-worker.js', import.meta.url);
    this.hands = Array.from(
      { length: threads },
      (_, part) => new Hand(script, { ...given, part, parts: threads } satisfies NationData),
    );
  }

  ask(order: NationOrder): Promise<NationAnswer[]> {
    return Promise.all(this.hands.map((hand) => hand.ask(order) as Promise<NationAnswer>));
  }

  async close(): Promise<void> {
    await Promise.all(this.hands.map((hand) => hand.stop()));
  }
}
