/**
 * Where cells are lived, one after another: a society is founded once, and every world of it begins there.
 */

import { plainMachine } from '../../engine/machine.js';
import { type CellResult, cellValueOf } from '../../experiment/cell-result.js';
import type { Cell } from '../../experiment/cells.js';
import { societyKey } from '../../experiment/cells.js';
import { type SimdMachine, simdMachine, simdReach } from '../../kernels/simd.js';
import { catalogue } from '../../regime/catalogue.js';
import type { WorldSpec } from '../../regime/compile.js';
import { isWorlds } from '../../regime/counting.js';
import { LoneCrew } from '../../run/crew.js';
import { compareFurther, type FurtherWorlds, furtherWorlds } from '../../run/further.js';
import { type LivedWorld, liveWorlds, type SettledSociety, settle } from '../../run/live.js';
import type { MeasureResult } from '../../run/results.js';
import { bytesNeeded } from '../room.js';

/** Measures that take further worlds than the cell's own. */
const FURTHER = new Set(catalogue.measures.filter(isWorlds).map(({ id }) => id));
const asksFurther = ({ measures }: Cell): boolean => measures.some((id) => FURTHER.has(id));
const NOTHING_FURTHER: FurtherWorlds = { specs: [], labels: [], asked: [] };

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The society of the last cell, kept for the next one of the same. */
interface Held {
  key: string;
  society: SettledSociety;
  machine: SimdMachine | undefined;
}

export class CellRoom {
  private readonly machine = simdMachine();
  private held: Held | undefined;
  /** Takes back the memory of the society that is held. */
  private lent: (() => void) | undefined;

  constructor(private readonly version: string) {}

  async live(cell: Cell, spec: WorldSpec): Promise<CellResult> {
    const begin = performance.now();
    const further = asksFurther(cell) ? furtherWorlds(spec) : NOTHING_FURTHER;
    const specs = [spec, ...further.specs];
    const held = await this.settled(societyKey(cell), specs);
    const founded = performance.now();
    const leave = held.machine?.lend();
    try {
      const worlds: LivedWorld[] = [];
      for (const one of specs) {
        const crew = new LoneCrew(pause, undefined, held.machine ?? plainMachine);
        worlds.push(...(await liveWorlds([one], { crew, settled: held.society })).worlds);
      }
      const [own, ...others] = worlds;
      const found: Record<string, MeasureResult> = {
        ...own.result.measures,
        ...compareFurther(own, others, further.asked),
      };
      return {
        glasshouse: this.version,
        cell: cell.hash,
        digest: own.result.head.digest,
        seconds: since(begin),
        founding: (founded - begin) / 1000,
        values: Object.fromEntries(
          cell.measures.flatMap((id) => (found[id] === undefined ? [] : [[id, cellValueOf(found[id])]])),
        ),
      };
    } finally {
      leave?.();
    }
  }

  private async settled(key: string, specs: readonly WorldSpec[]): Promise<Held> {
    if (this.held?.key === key) {
      return this.held;
    }
    this.leave();
    const [{ society, seed, citizens }] = specs;
    const machine =
      bytesNeeded({ society, seed, citizens }, specs) <= simdReach / 2 ? this.machine : undefined;
    this.lent = machine?.lend();
    const crew = new LoneCrew(pause, undefined, machine ?? plainMachine);
    this.held = { key, society: await settle({ society, seed, citizens }, { crew }), machine };
    return this.held;
  }

  private leave(): void {
    this.held = undefined;
    this.lent?.();
    this.lent = undefined;
  }
}

const since = (begin: number): number => (performance.now() - begin) / 1000;
