/** The figures of a topology: what `inspect --ties FILE --json` prints. */
import type { Dropped } from './edge-list.js';
import type { Rows } from './rows.js';
import { trianglesAt } from './triangles.js';

export interface TopologyFigures {
  nodes: number;
  edges: number;
  /** Mean over all nodes of the share of pairs of partners that are tied; a node with fewer than two partners counts 0. */
  averageClustering: number;
  /** Three times the triangles over the connected triples; 0 if there is no triple. */
  transitivity: number;
  triangles: number;
  components: number;
  /** Nodes in the largest component. */
  largestComponent: number;
  /** Number of partners that at least this percentage of the nodes do not exceed; keys are percentages. */
  degreeQuantiles: Record<string, number>;
  dropped: Dropped;
}

/** The percentages reported: ends, quarters, and two in the tail, where hubs show. */
const PERCENTAGES = [0, 25, 50, 75, 90, 99, 100];

/**
 * Counts what a topology looks like: triangles, clustering, components and the spread of degrees.
 *
 * All counts are whole numbers and divisions come last, in the order of degrees, so the figures do not depend on
 * how the nodes are numbered.
 *
 * @param rows     compressed rows, as `toRows` gives them. Not changed.
 * @param dropped  what reading left out; handed through.
 * @returns the figures; a topology without nodes has 0 everywhere.
 * @example
 * describeTopology(toRows(readEdgeList(bytesOf('0 1\n1 2\n2 0\n'), 'a')), { selfLoops: 0, duplicates: 0 }).triangles
 * // 1
 * @source average clustering: Watts & Strogatz 1998; transitivity: Newman, Watts & Strogatz 2002.
 */
export function describeTopology(rows: Rows, dropped: Dropped): TopologyFigures {
  const nodes = rows.offsets.length - 1;
  const { withDegree, trianglesOfDegree } = byDegree(rows);
  let corners = 0;
  let triples = 0;
  let clustering = 0;
  for (let degree = 2; degree < withDegree.length; degree++) {
    const pairs = (degree * (degree - 1)) / 2;
    corners += trianglesOfDegree[degree];
    triples += withDegree[degree] * pairs;
    clustering += trianglesOfDegree[degree] / pairs;
  }
  return {
    nodes,
    edges: rows.partners.length / 2,
    averageClustering: nodes === 0 ? 0 : clustering / nodes,
    transitivity: triples === 0 ? 0 : corners / triples,
    triangles: corners / 3,
    ...componentsOf(rows),
    degreeQuantiles: Object.fromEntries(
      PERCENTAGES.map((percentage) => [percentage, nearestRank(withDegree, nodes, percentage)]),
    ),
    dropped,
  };
}

/** How many nodes have each degree, and how many triangles those nodes are in together. */
function byDegree(rows: Rows): { withDegree: Uint32Array; trianglesOfDegree: Float64Array } {
  const nodes = rows.offsets.length - 1;
  let largest = 0;
  for (let node = 0; node < nodes; node++) {
    largest = Math.max(largest, rows.offsets[node + 1] - rows.offsets[node]);
  }
  const triangles = trianglesAt(rows);
  const withDegree = new Uint32Array(largest + 1);
  const trianglesOfDegree = new Float64Array(largest + 1); // whole numbers, exact up to 2^53
  for (let node = 0; node < nodes; node++) {
    const degree = rows.offsets[node + 1] - rows.offsets[node];
    withDegree[degree]++;
    trianglesOfDegree[degree] += triangles[node];
  }
  return { withDegree, trianglesOfDegree };
}

/** The smallest degree that at least this percentage of the nodes do not exceed (nearest rank, no interpolation). */
function nearestRank(withDegree: Uint32Array, nodes: number, percentage: number): number {
  const rank = Math.max(1, Math.ceil((percentage * nodes) / 100));
  let seen = 0;
  for (let degree = 0; degree < withDegree.length; degree++) {
    seen += withDegree[degree];
    if (seen >= rank) return degree;
  }
  return 0;
}

/** Walks each component once, from its smallest node. */
function componentsOf(rows: Rows): { components: number; largestComponent: number } {
  const nodes = rows.offsets.length - 1;
  const reached = new Uint8Array(nodes);
  const queue = new Uint32Array(nodes);
  let components = 0;
  let largestComponent = 0;
  for (let first = 0; first < nodes; first++) {
    if (reached[first] === 1) continue;
    components++;
    reached[first] = 1;
    queue[0] = first;
    let size = 1;
    for (let visited = 0; visited < size; visited++) {
      const node = queue[visited];
      for (let place = rows.offsets[node]; place < rows.offsets[node + 1]; place++) {
        const partner = rows.partners[place];
        if (reached[partner] === 1) continue;
        reached[partner] = 1;
        queue[size++] = partner;
      }
    }
    largestComponent = Math.max(largestComponent, size);
  }
  return { components, largestComponent };
}
