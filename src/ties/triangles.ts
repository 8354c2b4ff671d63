import type { Rows } from './rows.js';

/**
 * How many triangles each node is a corner of; the sum is three times the triangles.
 *
 * Every tie is looked at from its end with fewer partners only, so a hub is never walked from its spokes and the
 * work is at most in the order of ties x the square root of ties.
 *
 * @returns whole numbers, exact up to 2^53; length = nodes.
 * @source the "forward" algorithm of Schank & Wagner 2005.
 */
export function trianglesAt(rows: Rows): Float64Array {
  const nodes = rows.offsets.length - 1;
  const { starts, upward } = towardsHubs(rows);
  const triangles = new Float64Array(nodes);
  const marked = new Uint32Array(nodes); // node + 1 of whoever marked last
  for (let node = 0; node < nodes; node++) {
    for (let i = starts[node]; i < starts[node + 1]; i++) marked[upward[i]] = node + 1;
    for (let i = starts[node]; i < starts[node + 1]; i++) {
      const partner = upward[i];
      let closed = 0;
      for (let j = starts[partner]; j < starts[partner + 1]; j++) {
        const third = upward[j];
        if (marked[third] !== node + 1) continue;
        triangles[third]++;
        closed++;
      }
      triangles[node] += closed;
      triangles[partner] += closed;
    }
  }
  return triangles;
}

/** Each tie once, in the row of the end with fewer partners; among equals, of the smaller node. */
function towardsHubs(rows: Rows): { starts: Uint32Array; upward: Uint32Array } {
  const { offsets, partners } = rows;
  const nodes = offsets.length - 1;
  const starts = new Uint32Array(nodes + 1);
  const upward = new Uint32Array(partners.length / 2);
  let filled = 0;
  for (let node = 0; node < nodes; node++) {
    const degree = offsets[node + 1] - offsets[node];
    for (let place = offsets[node]; place < offsets[node + 1]; place++) {
      const partner = partners[place];
      const others = offsets[partner + 1] - offsets[partner];
      if (degree < others || (degree === others && node < partner)) upward[filled++] = partner;
    }
    starts[node + 1] = filled;
  }
  return { starts, upward };
}
