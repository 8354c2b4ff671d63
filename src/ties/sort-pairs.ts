import type { Pairs } from './rows.js';

/**
 * Puts each pair's smaller node first, sorts the pairs by both, and drops those that stand twice.
 *
 * Two counting passes instead of comparisons: filing by the larger node and then, in that order, by the smaller
 * one leaves every row of the smaller node ascending.
 *
 * @param nodes  all nodes are below it.
 * @param ends   the two ends of a pair beside each other; length = twice the number of pairs. Not changed.
 */
export function sortPairs(nodes: number, ends: Uint32Array): Pairs & { duplicates: number } {
  const count = ends.length / 2;
  const byLarger = new Uint32Array(nodes + 1);
  const bySmaller = new Uint32Array(nodes + 1);
  for (let i = 0; i < ends.length; i += 2) {
    const a = ends[i];
    const b = ends[i + 1];
    byLarger[(a < b ? b : a) + 1]++;
    bySmaller[(a < b ? a : b) + 1]++;
  }
  for (let node = 0; node < nodes; node++) {
    byLarger[node + 1] += byLarger[node];
    bySmaller[node + 1] += bySmaller[node];
  }

  const smaller = new Uint32Array(count);
  const free = byLarger.slice();
  for (let i = 0; i < ends.length; i += 2) {
    const a = ends[i];
    const b = ends[i + 1];
    smaller[free[a < b ? b : a]++] = a < b ? a : b;
  }
  const larger = new Uint32Array(count);
  free.set(bySmaller);
  for (let node = 0; node < nodes; node++) {
    for (let i = byLarger[node]; i < byLarger[node + 1]; i++) larger[free[smaller[i]]++] = node;
  }
  return withoutDuplicates(nodes, bySmaller, larger);
}

/** Spells the rows out as pairs; equal neighbours in a row are one pair. */
function withoutDuplicates(
  nodes: number,
  offsets: Uint32Array,
  larger: Uint32Array,
): Pairs & { duplicates: number } {
  const from = new Uint32Array(larger.length);
  let kept = 0;
  for (let node = 0; node < nodes; node++) {
    for (let i = offsets[node]; i < offsets[node + 1]; i++) {
      if (i > offsets[node] && larger[i] === larger[kept - 1]) continue;
      from[kept] = node;
      larger[kept++] = larger[i];
    }
  }
  return { from: from.slice(0, kept), to: larger.slice(0, kept), duplicates: larger.length - kept };
}
