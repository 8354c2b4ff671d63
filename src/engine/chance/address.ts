/**
 * Luck has an address: the seed, who decides, the month, and which decision.
 *
 * A key belongs to an idea and a kind of unit; a counter to one unit in one month. No draw depends on
 * another having happened, so a changed rule cannot shift anybody else's luck.
 */
import type { Unit } from '../contracts.js';
import { threefry } from './threefry.js';

export interface LuckKey {
  key0: number;
  key1: number;
}

/** FNV-1a over the UTF-16 units of a text: 32 bits (Fowler, Noll & Vo). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** The key of an idea's draws for one kind of unit. `seed` is a whole number from 0 to 2^53 - 1. */
export function luckKey(seed: number, idea: string, unit: Unit | 'pair'): LuckKey {
  const low = seed >>> 0;
  const high = Math.floor(seed / 4294967296) >>> 0;
  const [key0, key1] = threefry(low, high, hashText(`${idea} / ${unit}`), 0);
  return { key0: key0 | 0, key1: key1 | 0 };
}

/** The second counter word: months since birth (up to 4,095) and which of the idea's calls. */
export function luckCounter(calendar: number, call: number): number {
  return (calendar << 20) | call | 0;
}

/** How far ids shift right so that members of a unit share a draw: households of four, neighbourhoods of 64. */
export const UNIT_SHIFT: Record<Exclude<Unit, 'society'>, number> = {
  citizen: 0,
  household: 2,
  neighbourhood: 6,
};
