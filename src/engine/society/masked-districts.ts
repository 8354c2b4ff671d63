/**
 * Worked-out ties of a society that is lived district by district: of those elsewhere only the groups that weak ties
 * lead to are looked at, group by group.
 */
import type { Fabric } from '../district-desk.js';
import { columnOn, type Machine } from '../machine.js';
import { type Memory, wordsIn } from '../memory.js';
import type { WorldPlan } from '../world.js';
import { DISTRICT } from './district.js';
import { GROUP, MaskedTies, type MaskTables, type View, WEAK_SLOTS } from './masked-ties.js';
import { SETTLEMENT } from './settlement.js';
import { SLOTS } from './slot-ties.js';
import { startWilling } from './start-willing.js';

const GROUPS = DISTRICT / GROUP;
const MASKS = (DISTRICT / SETTLEMENT) * SLOTS;

export class MaskedDistricts implements Fabric {
  readonly elsewhere = WEAK_SLOTS * DISTRICT;
  private readonly masks: Uint16Array;
  private readonly groups: Uint32Array;
  private readonly view: View;
  private readonly ties: MaskedTies;

  /** @param tables  of the whole society, in memory that threads may share */
  constructor(
    private readonly tables: MaskTables,
    machine: Machine,
  ) {
    this.masks = columnOn(machine, 'u16', MASKS) as Uint16Array;
    this.groups = wordsIn(machine.allocate, GROUPS * WEAK_SLOTS);
    this.view = { firstShown: 0, places: wordsIn(machine.allocate, GROUPS * WEAK_SLOTS) };
    const { citizens } = tables;
    this.ties = new MaskedTies({ citizens, masks: this.masks, groups: this.groups }, this.view);
  }

  get bytes(): number {
    return new MaskedTies(this.tables).bytes;
  }

  open(district: number, words: Uint32Array, near: Uint32Array): MaskedTies {
    const many = this.turnTo(district);
    for (let slot = 0; slot < WEAK_SLOTS; slot++) {
      for (let group = 0; group < many; group++) {
        const entry = this.groups[group * WEAK_SLOTS + slot];
        const from = (entry & ~(GROUP - 1)) >>> 0;
        const behind = placeBehind(group, slot);
        for (let lane = 0; lane < GROUP; lane++) {
          // whoever was never there shows nothing
          near[behind + lane] = words[from + lane];
        }
      }
    }
    return this.ties;
  }

  begin(world: WorldPlan, memory: Memory, near: Uint32Array): void {
    this.turnTo(memory.first / DISTRICT);
    startWilling(near, this.ties, world.plan, memory, world.seed);
  }

  /** Brings a district's part of the tables near; returns how many groups it has. */
  private turnTo(district: number): number {
    const { masks, groups } = this.tables;
    const part = groups.subarray(
      district * GROUPS * WEAK_SLOTS,
      Math.min(groups.length, (district + 1) * GROUPS * WEAK_SLOTS),
    );
    this.masks.set(masks.subarray(district * MASKS, Math.min(masks.length, (district + 1) * MASKS)));
    this.groups.set(part);
    this.view.firstShown = district * DISTRICT;
    const many = part.length / WEAK_SLOTS;
    for (let group = 0; group < many; group++) {
      for (let slot = 0; slot < WEAK_SLOTS; slot++) {
        const flipped = part[group * WEAK_SLOTS + slot] & (GROUP - 1);
        this.view.places[group * WEAK_SLOTS + slot] = placeBehind(group, slot) | flipped;
      }
    }
    return many;
  }
}

/** Where the words of a partner group stand behind the district's own. */
const placeBehind = (group: number, slot: number): number => DISTRICT * (1 + slot) + group * GROUP;
