/**
 * Computed ties of a society lived district by district: the tables of the district at hand, and the words of those
 * elsewhere that its weak ties lead to, copied behind its own.
 */
import type { Fabric } from '../district-desk.js';
import type { U16, U32 } from '../lanes.js';
import { columnOn, type Machine } from '../machine.js';
import type { Memory } from '../memory.js';
import type { WorldPlan } from '../world.js';
import { DISTRICT } from './district.js';
import { GROUP, MaskedTies, type MaskTables, type View, WEAK_SLOTS } from './masked-ties.js';
import { SETTLEMENT_BITS } from './settlement.js';
import { SLOTS } from './slot-ties.js';
import { startWilling } from './start-willing.js';

const SETTLEMENTS = DISTRICT >> SETTLEMENT_BITS;
const GROUPS = DISTRICT / GROUP;

export class MaskFabric implements Fabric {
  readonly elsewhere = WEAK_SLOTS * DISTRICT;
  readonly bytes: number;
  private readonly masks: U16;
  private readonly groups: U32;
  private readonly view: View;
  private readonly ties: MaskedTies;

  constructor(
    private readonly tables: MaskTables,
    machine: Machine,
  ) {
    this.bytes = tables.masks.byteLength + tables.groups.byteLength;
    this.masks = columnOn(machine, 'u16', SETTLEMENTS * SLOTS) as U16;
    this.groups = columnOn(machine, 'u32', GROUPS * WEAK_SLOTS) as U32;
    this.view = { firstShown: 0, places: columnOn(machine, 'u32', GROUPS * WEAK_SLOTS) as U32 };
    // one for all districts: each would take memory of its own on the machine
    const { citizens } = tables;
    this.ties = new MaskedTies({ citizens, masks: this.masks, groups: this.groups }, this.view);
  }

  open(district: number, words: Uint32Array, near: Uint32Array): MaskedTies {
    const { masks, groups } = this.tables;
    const { places } = this.view;
    const firstShown = district * DISTRICT;
    const firstRow = district * SETTLEMENTS * SLOTS;
    const firstEntry = district * GROUPS * WEAK_SLOTS;
    this.masks.set(masks.subarray(firstRow, firstRow + this.masks.length));
    const here = groups.subarray(firstEntry, firstEntry + this.groups.length);
    this.groups.set(here);
    for (let entry = 0, behind = DISTRICT; entry < here.length; entry++, behind += GROUP) {
      const mask = here[entry] & (GROUP - 1);
      const start = here[entry] - mask;
      const place = start - firstShown;
      if (place >= 0 && place < DISTRICT) {
        places[entry] = place + mask;
        continue;
      }
      places[entry] = behind + mask;
      const last = Math.min(GROUP, words.length - start);
      for (let one = 0; one < last; one++) {
        near[behind + one] = words[start + one];
      }
    }
    this.view.firstShown = firstShown;
    return this.ties;
  }

  begin(world: WorldPlan, memory: Memory, near: Uint32Array): void {
    startWilling(near, memory.ties, world.plan, memory, world.seed);
  }
}
