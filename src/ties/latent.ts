/**
 * Latent ties: friends of friends who may come to know each other.
 *
 * An imported topology tells who is tied, not who might be; without candidates its ties could only be lost.
 */
import { type Rows, toRows } from './rows.js';
import { SmallestDraws } from './smallest-draws.js';
import { sortPairs } from './sort-pairs.js';

/** Rows of all candidate ties: those of the topology and the latent ones. */
export interface LatentRows extends Rows {
  /** For every place in `partners`: 0 a tie of the topology, 1 a latent tie. */
  latent: Uint8Array;
}

export interface LatentOptions {
  /** Latent ties wanted as a share of the ties of the topology, in 65,536ths; rounded down. May exceed 65,536. */
  shareQ16: number;
  /**
   * The 32-bit unsigned draw of a pair, `low < high`. Also asked once with `low` = `high`, an address no pair has,
   * for every node whose friends of friends are too many to look at all of them.
   */
  seedDraw: (low: number, high: number) => number;
  /** Most latent ties in all, whatever the share. */
  maximum: number;
}

/** Share of whole, 65,536ths. */
const WHOLE_Q16 = 65536;

/**
 * Most walks of two ties that are followed in all: a few seconds' work. Assumption.
 *
 * The published topology of 4,039 nodes has 19 million and is looked at whole.
 */
const MOST_WALKS = 2 ** 25;

/**
 * Adds latent ties to a topology: the pairs at distance two whose draws are the smallest.
 *
 * As long as the topology has at most 2^25 walks of two ties, every pair at distance two is looked at, so the
 * latent ties are a uniform sample of them. Beyond that each node follows an equal number of its walks at most,
 * evenly spread over all of them from a drawn start; a pair is looked at if either end comes across it.
 * Draws belong to pairs, so neither the order of lines nor the share moves anybody else's luck: a larger share
 * keeps the latent ties of a smaller one.
 *
 * @param rows  the topology, as `toRows` gives it. Not changed.
 * @returns rows that hold both kinds, sorted as before. Fewer latent ties than asked if there are fewer pairs.
 * @throws RangeError if the share or the maximum is not a whole number from 0 on.
 * @example
 * // a path of three nodes has one pair at distance two: its ends
 * withLatentTies(path, { shareQ16: 32768, seedDraw, maximum: 10 }).partners // 1 2 0 2 0 1
 */
export function withLatentTies(rows: Rows, options: LatentOptions): LatentRows {
  const { shareQ16, maximum } = options;
  if (!Number.isInteger(shareQ16) || shareQ16 < 0)
    throw new RangeError('shareQ16 is a whole number from 0 on');
  if (!Number.isInteger(maximum) || maximum < 0) throw new RangeError('maximum is a whole number from 0 on');
  const ties = rows.partners.length / 2;
  const wanted = Math.min(maximum, Math.floor((ties * shareQ16) / WHOLE_Q16));
  return joined(rows, wanted === 0 ? new Uint32Array(0) : choosePairs(rows, wanted, options.seedDraw));
}

/** The ends of the chosen pairs beside each other. */
function choosePairs(rows: Rows, wanted: number, seedDraw: LatentOptions['seedDraw']): Uint32Array {
  const { offsets, partners } = rows;
  const nodes = offsets.length - 1;
  const walks = walksFrom(rows);
  const limit = walksAllowed(walks, MOST_WALKS);
  const smallest = new SmallestDraws(wanted);
  const known = new Uint32Array(nodes); // node + 1 of whoever knows them, itself included, or has looked at them
  for (let node = 0; node < nodes; node++) {
    known[node] = node + 1;
    for (let i = offsets[node]; i < offsets[node + 1]; i++) known[partners[i]] = node + 1;

    const step = Math.ceil(walks[node] / limit);
    let skip = step > 1 ? seedDraw(node, node) % step : 0;
    for (let i = offsets[node]; i < offsets[node + 1]; i++) {
      const row = offsets[partners[i]];
      const length = offsets[partners[i] + 1] - row;
      for (; skip < length; skip += step) {
        const other = partners[row + skip];
        if (known[other] === node + 1) continue;
        known[other] = node + 1;
        if (node < other) smallest.offer(seedDraw(node, other), node, other);
        // a smaller node that follows all its walks has offered this pair itself
        else if (walks[other] > limit) smallest.offer(seedDraw(other, node), other, node);
      }
      skip -= length;
    }
  }
  return smallest.kept();
}

/** How many walks of two ties start at each node, those that come straight back included. */
function walksFrom(rows: Rows): Float64Array {
  const { offsets, partners } = rows;
  const walks = new Float64Array(offsets.length - 1);
  for (let node = 0; node < walks.length; node++) {
    for (let i = offsets[node]; i < offsets[node + 1]; i++)
      walks[node] += offsets[partners[i] + 1] - offsets[partners[i]];
  }
  return walks;
}

/** The most walks each node may follow so that all nodes together follow at most `most`; at least one each. */
export function walksAllowed(walks: Float64Array, most: number): number {
  const followed = (limit: number) => walks.reduce((sum, own) => sum + Math.min(own, limit), 0);
  let low = 1;
  let high = Math.max(
    1,
    walks.reduce((larger, own) => Math.max(larger, own), 0),
  );
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (followed(middle) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Both kinds of ties in one set of rows; every row of the topology is found again in the row that holds it. */
function joined(rows: Rows, latentEnds: Uint32Array): LatentRows {
  const { offsets, partners } = rows;
  const nodes = offsets.length - 1;
  const ends = new Uint32Array(partners.length + latentEnds.length);
  let filled = 0;
  for (let node = 0; node < nodes; node++) {
    for (let i = offsets[node]; i < offsets[node + 1]; i++) {
      if (partners[i] < node) continue;
      ends[filled++] = node;
      ends[filled++] = partners[i];
    }
  }
  ends.set(latentEnds, filled);
  const both = toRows({ nodes, edges: sortPairs(nodes, ends) });
  const latent = new Uint8Array(both.partners.length).fill(1);
  for (let node = 0; node < nodes; node++) {
    let place = both.offsets[node];
    for (let i = offsets[node]; i < offsets[node + 1]; i++) {
      while (both.partners[place] !== partners[i]) place++;
      latent[place] = 0;
    }
  }
  return { ...both, latent };
}
