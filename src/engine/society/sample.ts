/**
 * A sample of a large society: one settlement of every so many, drawn with the society's seed.
 *
 * Whoever is in it has the number they have in the whole society, and so the traits, the luck and the partners within
 * their settlement; weak ties lead to other settlements of the sample.
 */
import { luckCounter, luckKey } from '../chance/address.js';
import { threefry } from '../chance/threefry.js';
import type { I32 } from '../lanes.js';
import { SETTLEMENT, SETTLEMENT_BITS } from './settlement.js';

export interface Sample {
  /** One settlement of so many. */
  every: number;
  /** Citizens of the whole society. */
  of: number;
}

/** Citizens in a sample: whole settlements. */
export const citizensIn = ({ every, of }: Sample): number => Math.floor(of / SETTLEMENT / every) * SETTLEMENT;

/** The settlements of a sample by their number in the whole society, in order. */
export function settlementsIn(sample: Sample, seed: number): Uint32Array {
  const { key0, key1 } = luckKey(seed, 'sample', 'society');
  const { every } = sample;
  return Uint32Array.from({ length: citizensIn(sample) / SETTLEMENT }, (_, stratum) => {
    const [draw] = threefry(key0, key1, stratum, luckCounter(0, 0));
    return stratum * every + Math.floor(((draw >>> 0) * every) / 2 ** 32);
  });
}

/** The numbers of citizens by the places they stand at; `settlements` are those of a sample. */
export function nameCitizens(
  settlements: Uint32Array | undefined,
  first: number,
  size: number,
  who: I32,
): void {
  if (!settlements) {
    for (let i = 0; i < size; i++) {
      who[i] = first + i;
    }
    return;
  }
  for (let i = 0; i < size; i++) {
    const place = first + i;
    who[i] = (settlements[place >>> SETTLEMENT_BITS] << SETTLEMENT_BITS) | (place & (SETTLEMENT - 1));
  }
}
