/**
 * Gives the distinct numbers of an edge list the names 0, 1, 2 ... in increasing order.
 *
 * So nothing of a number survives but its rank, and the order of lines does not matter.
 *
 * @param ids  whole numbers from 0 to 2^53 - 1, in any order. Not changed.
 * @returns how many distinct numbers there are, and the new name of each entry; length = that of `ids`.
 */
export function renumber(ids: Float64Array): { nodes: number; names: Uint32Array } {
  let largest = 0;
  for (let i = 0; i < ids.length; i++) if (ids[i] > largest) largest = ids[i];
  return largest < ROOMY * ids.length ? byTable(ids, largest) : bySearch(ids);
}

/** A table over all numbers up to the largest is worth it while at most this many entries a number read. Assumption. */
const ROOMY = 4;

function byTable(ids: Float64Array, largest: number): { nodes: number; names: Uint32Array } {
  const table = new Uint32Array(largest + 1);
  for (let i = 0; i < ids.length; i++) table[ids[i]] = 1;
  let nodes = 0;
  for (let id = 0; id <= largest; id++) if (table[id] === 1) table[id] = nodes++;
  const names = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) names[i] = table[ids[i]];
  return { nodes, names };
}

/** Numbers with wide gaps: a sorted list, with as many drawers over its range as it has entries to begin the search in. */
function bySearch(ids: Float64Array): { nodes: number; names: Uint32Array } {
  const sorted = distinct(ids);
  const nodes = sorted.length;
  const lowest = sorted[0];
  const drawersEach = nodes / (sorted[nodes - 1] - lowest + 1);
  // rounding never reverses an order, so a larger number never lies in an earlier drawer
  const drawerOf = (id: number) => Math.min(nodes - 1, Math.floor((id - lowest) * drawersEach));
  const drawers = new Uint32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) drawers[drawerOf(sorted[node]) + 1]++;
  for (let drawer = 0; drawer < nodes; drawer++) drawers[drawer + 1] += drawers[drawer];

  const names = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const drawer = drawerOf(ids[i]);
    let low = drawers[drawer];
    let high = drawers[drawer + 1] - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle] < ids[i]) low = middle + 1;
      else high = middle;
    }
    names[i] = low;
  }
  return { nodes, names };
}

function distinct(ids: Float64Array): Float64Array {
  const sorted = ids.slice().sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i];
  }
  return sorted.subarray(0, kept);
}
