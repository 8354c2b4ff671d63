/**
 * What the ties of a generated society look like in its first month, and whether that is what the society says of
 * them.
 */
import { addAlongTies, assortativity } from '../catalogue/shared/assortativity.js';
import { luckKey } from '../engine/chance/address.js';
import { threefry } from '../engine/chance/threefry.js';
import type { Memory } from '../engine/memory.js';
import { traitValues } from '../engine/society/settle.js';
import { foundSociety, tiesAreWorkedOut } from '../engine/world.js';
import { compileSociety } from '../regime/compile.js';
import { type Society, TIE_FIGURES, type TieFigure } from '../regime/regime.js';
import { atRandom, meanPath } from '../ties/paths.js';
import { type Rows, toRows } from '../ties/rows.js';
import { describeTopology, type TopologyFigures } from '../ties/topology.js';

export interface SocietyFigures extends TopologyFigures {
  /** Whether partners are kept one by one or worked out from masks. */
  partners: 'kept' | 'worked out';
  bytesPerCitizen: number;
  /** What the society states ranges for, in its units. */
  ties: Record<TieFigure, number>;
  /** Figures that lie outside of the society's ranges. */
  outside: TieFigure[];
}

/** People from whom paths are followed. */
const SAMPLE = 16;

export function describeSociety(society: Society, citizens: number, seed: number): SocietyFigures {
  const world = compileSociety(society, seed);
  const memory = foundSociety(world, citizens, undefined, (bytes) => new ArrayBuffer(bytes));
  const rows = rowsOf(memory);
  const topology = describeTopology(rows, { selfLoops: 0, duplicates: 0 });
  const { key0, key1 } = luckKey(seed, 'inspect', 'society');
  const random = atRandom(rows, (place) => threefry(key0, key1, place, 0)[0]);
  const { mean, spread, alone } = degreesOf(rows);
  const ties: Record<TieFigure, number> = {
    mean,
    spread: (100 * spread) / mean,
    clustering: 100 * topology.averageClustering,
    'income-likeness': 100 * likeness(rows, traitValues(world.plan, memory, 'income-class')),
    'opinion-likeness': 100 * likeness(rows, traitValues(world.plan, memory, 'opinion')),
    reach: (100 * topology.largestComponent) / (citizens - alone),
    path: (100 * meanPath(rows, SAMPLE)) / meanPath(random, SAMPLE),
  };
  return {
    ...topology,
    partners: tiesAreWorkedOut(world.plan, citizens) ? 'worked out' : 'kept',
    bytesPerCitizen: memory.ties.bytes / citizens,
    ties,
    outside: TIE_FIGURES.filter((figure) => isOutside(society, figure, ties[figure])),
  };
}

function isOutside(society: Society, figure: TieFigure, value: number): boolean {
  const range = society.ties.ranges?.[figure];
  return range !== undefined && !(value >= range.least.value && value <= range.most.value);
}

function rowsOf({ ties, words, size }: Memory): Rows {
  const from: number[] = [];
  const to: number[] = [];
  for (let citizen = 0; citizen < size; citizen++) {
    const friends = ties.friendsOf(citizen, words[1]);
    for (const other of [...friends].sort((a, b) => a - b)) {
      if (citizen < other) {
        from.push(citizen);
        to.push(other);
      }
    }
  }
  return toRows({ nodes: size, edges: { from: Uint32Array.from(from), to: Uint32Array.from(to) } });
}

/** Ties of a citizen: mean and standard deviation, and how many have none. */
function degreesOf({ offsets }: Rows): { mean: number; spread: number; alone: number } {
  const nodes = offsets.length - 1;
  let squares = 0;
  let alone = 0;
  for (let node = 0; node < nodes; node++) {
    const degree = offsets[node + 1] - offsets[node];
    squares += degree * degree;
    alone += degree === 0 ? 1 : 0;
  }
  const mean = offsets[nodes] / nodes;
  return { mean, spread: Math.sqrt(squares / nodes - mean * mean), alone };
}

/** Newman's assortativity of a trait along ties, -1 to 1 (Newman 2003). */
function likeness(rows: Rows, trait: Uint8Array): number {
  const along = new Float64Array(4);
  const { offsets, partners } = rows;
  const nodes = offsets.length - 1;
  const degree = new Int32Array(nodes);
  const sum = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    degree[node] = offsets[node + 1] - offsets[node];
    for (let place = offsets[node]; place < offsets[node + 1]; place++) {
      sum[node] += trait[partners[place]];
    }
  }
  addAlongTies(trait, degree, sum, along);
  return assortativity(along) ?? Number.NaN;
}
