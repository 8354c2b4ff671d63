/**
 * A world after its last month, everybody at once, for measures that cannot be added up block by block.
 */
import type { Found, Picture } from '../engine/contracts.js';
import type { Memory } from '../engine/memory.js';
import type { CompiledWorld } from '../regime/compile.js';
import { type Closing, lookAtFriends } from './closing.js';

/** A world in memory as a whole, as it stands after its last month. */
export interface Standing {
  compiled: CompiledWorld;
  memory: Memory;
  calendar: number;
  closing: Closing;
}

export function pictureOf(
  { compiled: world, memory, calendar, closing: { scored } }: Standing,
  found: (measure: string) => Found | undefined,
): Picture {
  const columns = new Map<string, ArrayLike<number> | undefined>();
  let ties: { degree: Int32Array; sum: Int32Array } | undefined;
  const { partners, fields, criteria, consequences } = world;
  return {
    citizens: memory.size,
    months: world.months,
    settings: world.plan.settings,
    partners,
    fields,
    criteria,
    consequences,
    found,
    scored,
    ties: () => {
      ties ??= lookAtFriends(memory, calendar, world.plan.layout.columns.has('band'));
      return ties;
    },
    friendsOf: (citizen) => memory.ties.friendsOf(citizen, memory.words[calendar & 1]),
    column: (name) => {
      if (!columns.has(name)) {
        columns.set(name, columnOf(world, memory, calendar, name));
      }
      return columns.get(name);
    },
  };
}

/** Asked for everybody at once where a society is lived district by district. */
export class EverybodyNeeded extends Error {
  override name = 'EverybodyNeeded';
}

/** What is known of a world that nobody sees as a whole: what was counted, district by district. */
export function countedPicture(
  { spec, plan, months, partners, fields, criteria, consequences }: CompiledWorld,
  { scored }: Closing,
  found: Picture['found'],
): Picture {
  const everybody = (): never => {
    throw new EverybodyNeeded('this society is lived district by district');
  };
  return {
    citizens: spec.citizens,
    months,
    settings: plan.settings,
    partners,
    fields,
    criteria,
    consequences,
    found,
    scored,
    ties: everybody,
    friendsOf: everybody,
    column: everybody,
  };
}

function columnOf(
  world: CompiledWorld,
  memory: Memory,
  calendar: number,
  name: string,
): ArrayLike<number> | undefined {
  const column = world.plan.layout.columns.get(name);
  if (!column) {
    return undefined;
  }
  if (column.where === 'array') {
    return memory.arrays.get(name);
  }
  const words = column.where === 'face' ? memory.words[calendar & 1] : memory.packed[column.word];
  const mask = 2 ** column.declaration.bits - 1;
  return Int32Array.from(words, (bits) => (bits >>> column.shift) & mask);
}
