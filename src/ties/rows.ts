/** A topology as one pair of numbers a tie: `from < to`, sorted by `from` and then `to`, no pair twice. */
export interface Pairs {
  from: Uint32Array;
  to: Uint32Array;
}

/**
 * A topology as compressed rows: every tie stands twice, once in the row of each of its ends.
 *
 * The partners of node `i` are `partners[offsets[i]]` up to `partners[offsets[i + 1] - 1]`, ascending.
 */
export interface Rows {
  /** Length = nodes + 1; the last one is twice the number of ties. */
  offsets: Uint32Array;
  partners: Uint32Array;
  /** For every place in `partners`, the place where the same tie stands in the partner's row. */
  twins: Uint32Array;
}

/**
 * Turns an edge list into compressed rows.
 *
 * One pass over the sorted pairs fills every row in ascending order: all pairs in which a node is the larger
 * end come before those in which it is the smaller one.
 *
 * @param list  `nodes` and the sorted pairs, as `readEdgeList` gives them. Not changed.
 * @example
 * toRows({ nodes: 3, edges: { from: Uint32Array.of(0, 0), to: Uint32Array.of(1, 2) } })
 * // offsets 0 2 3 4, partners 1 2 0 0, twins 2 3 0 1
 */
export function toRows(list: { nodes: number; edges: Pairs }): Rows {
  const { nodes } = list;
  const { from, to } = list.edges;
  const offsets = new Uint32Array(nodes + 1);
  for (let tie = 0; tie < from.length; tie++) {
    offsets[from[tie] + 1]++;
    offsets[to[tie] + 1]++;
  }
  for (let node = 0; node < nodes; node++) offsets[node + 1] += offsets[node];

  const free = offsets.slice(0, nodes);
  const partners = new Uint32Array(2 * from.length);
  const twins = new Uint32Array(2 * from.length);
  for (let tie = 0; tie < from.length; tie++) {
    const here = free[from[tie]]++;
    const there = free[to[tie]]++;
    partners[here] = to[tie];
    partners[there] = from[tie];
    twins[here] = there;
    twins[there] = here;
  }
  return { offsets, partners, twins };
}
