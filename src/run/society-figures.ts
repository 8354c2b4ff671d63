/**
 * What the ties of a generated society look like in its first month.
 */
import { foundSociety } from '../engine/world.js';
import { compileSociety } from '../regime/compile.js';
import type { Society } from '../regime/regime.js';
import { toRows } from '../ties/rows.js';
import { describeTopology, type TopologyFigures } from '../ties/topology.js';

export function describeSociety(society: Society, citizens: number, seed: number): TopologyFigures {
  const world = compileSociety(society, seed);
  const memory = foundSociety(world, citizens, undefined, (bytes) => new ArrayBuffer(bytes));
  const from: number[] = [];
  const to: number[] = [];
  for (let citizen = 0; citizen < citizens; citizen++) {
    const friends = memory.ties.friendsOf(citizen, memory.words[1]);
    for (const other of [...friends].sort((a, b) => a - b)) {
      if (citizen < other) {
        from.push(citizen);
        to.push(other);
      }
    }
  }
  const rows = toRows({ nodes: citizens, edges: { from: Uint32Array.from(from), to: Uint32Array.from(to) } });
  return describeTopology(rows, { selfLoops: 0, duplicates: 0 });
}
