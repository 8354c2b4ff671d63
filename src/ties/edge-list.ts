/**
 * Reads an anonymous topology, the only data about a real world that can come in: pairs of whole numbers.
 *
 * Whatever could be a record of people is refused, with the place and the reason: a third column, text, names,
 * addresses, tables with one row a person, spreadsheets and databases.
 */
import { InputError } from '../engine/errors.js';
import { skipHeader } from './header.js';
import { refuseBinary, refuseStructured } from './other-formats.js';
import { refusePersonTable } from './person-table.js';
import { ALLOWED, startsWithMark } from './refuse.js';
import { renumber } from './renumber.js';
import type { Pairs } from './rows.js';
import { scanPairs } from './scan.js';
import { sortPairs } from './sort-pairs.js';

export { toRows } from './rows.js';

export interface EdgeList {
  /** Nodes with at least one tie; their numbers are 0 to `nodes - 1`. */
  nodes: number;
  edges: Pairs;
  dropped: Dropped;
}

/** Lines that were read and left out: ties of a node with itself, and pairs that stood before, either way round. */
export interface Dropped {
  selfLoops: number;
  duplicates: number;
}

/** Most nodes a topology may have: places are numbered with 32 bits. */
const MOST_NODES = 2 ** 32 - 1;

/**
 * Reads an edge list: two whole numbers a line, between them blanks, a comma or a semicolon.
 *
 * Nodes are renumbered from 0 in the order of their numbers, so the result does not depend on the order of lines.
 * Lines that start with `#`, `%` or `//` are comments; a first line of two words is a header. Blank lines, quotes
 * around a number, a byte order mark and any line end are accepted. A node that has only a tie with itself is
 * not part of the topology.
 *
 * @param bytes     the whole file, ASCII or UTF-8. Not changed.
 * @param fileName  only for errors; what it ends in is never looked at.
 * @throws InputError `not-a-text-file`, `not-an-edge-list`, `third-column`, `not-a-pair`, `not-an-integer`,
 *         `negative-number`, `number-too-large`, `person-record`, `no-ties` or `too-many-nodes`.
 * @example
 * readEdgeList(new TextEncoder().encode('# club\n30,10\n10;20\n20 10\n'), 'club.csv')
 * // { nodes: 3, edges: { from: [0, 0], to: [1, 2] }, dropped: { selfLoops: 0, duplicates: 1 } }
 */
export function readEdgeList(bytes: Uint8Array, fileName: string): EdgeList {
  refuseBinary(bytes, fileName);
  const text = startsWithMark(bytes) ? 3 : 0;
  refuseStructured(bytes, fileName, text);
  const start = skipHeader(bytes, fileName, text);
  const { ids, selfLoops } = scanPairs(bytes, fileName, start);
  if (ids.length === 0) throw noTies(fileName, selfLoops);
  refusePersonTable(bytes, fileName, ids, start);

  const { nodes, names } = renumber(ids);
  refuseTooManyNodes(nodes, fileName);
  const { from, to, duplicates } = sortPairs(nodes, names);
  return { nodes, edges: { from, to }, dropped: { selfLoops, duplicates } };
}

/** Stops at more nodes than 32 bits can number. */
export function refuseTooManyNodes(nodes: number, file: string): void {
  if (nodes <= MOST_NODES) return;
  throw new InputError({
    kind: 'too-many-nodes',
    message: 'This topology has more nodes than can be numbered.',
    file,
    found: `${nodes} nodes`,
    allowed: `at most ${MOST_NODES}`,
    next: 'Take a part of the topology.',
  });
}

function noTies(file: string, selfLoops: number): InputError {
  return new InputError({
    kind: 'no-ties',
    message: 'There is no tie between two nodes in this file.',
    file,
    found: selfLoops === 0 ? 'no line with two numbers' : `only ties of a node with itself (${selfLoops})`,
    allowed: ALLOWED,
    next: 'Write each tie as two numbers on a line of its own.',
  });
}
