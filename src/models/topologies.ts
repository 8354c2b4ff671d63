/**
 * Ties for one's own models, made by a rule: nobody's contacts are read from anywhere.
 */
import { luckCounter, luckKey } from '../engine/chance/address.js';
import { fillWords, threefry } from '../engine/chance/threefry.js';
import { InputError } from '../engine/errors.js';
import { type Allocate, wordsIn } from '../engine/memory.js';
import { DirectedTies } from '../engine/society/directed-ties.js';
import { RowTies } from '../engine/society/row-ties.js';
import type { Ties } from '../engine/society/ties.js';
import type { EdgeList } from '../ties/edge-list.js';
import { toRows } from '../ties/rows.js';

/** Who may know whom in a model. `make` gives fresh ties, so that every run begins alike. */
export interface Topology {
  citizens: number;
  make(allocate?: Allocate): Ties;
}

/** The most ends of ties a topology may have: they take nine bytes each. */
const MOST_ENDS = 2 ** 27;
/** How often each tie of a regular topology is exchanged on average before it counts as random. */
const EXCHANGES = 10;

export const topologies = {
  /** Citizens without ties. */
  none: (citizens: number): Topology => mutual(atLeastOne(citizens), []),
  /** Everybody knows everybody. */
  complete(citizens: number): Topology {
    refuseTooMany(atLeastOne(citizens) * (citizens - 1));
    const pairs: [number, number][] = [];
    for (let one = 0; one < citizens; one++) {
      for (let other = one + 1; other < citizens; other++) {
        pairs.push([one, other]);
      }
    }
    return mutual(citizens, pairs);
  },
  /** Everybody knows the two beside them; 3 citizens or more. */
  ring: (citizens: number): Topology => mutual(atLeastOne(citizens, 3), circle(citizens, 2)),
  /** Citizen 0 knows everybody, everybody else only citizen 0. */
  star: (leaves: number): Topology =>
    mutual(
      atLeastOne(leaves) + 1,
      Array.from({ length: leaves }, (_, leaf) => [0, leaf + 1]),
    ),
  /** Everybody has `ties` ties to random others; `ties` even, and fewer than citizens. */
  regular(citizens: number, ties: number, seed: number): Topology {
    if (!Number.isInteger(ties) || ties < 2 || ties % 2 !== 0 || ties >= atLeastOne(citizens, 3)) {
      throw refusal(
        'ties-of-each',
        'Everybody has the same even number of ties.',
        ties,
        `2, 4, ... below ${citizens}`,
      );
    }
    refuseTooMany(citizens * ties);
    return mutual(citizens, exchanged(circle(citizens, ties), citizens, seed));
  },
  /** An anonymous topology, as `readEdgeList` gives it. */
  from: (list: EdgeList): Topology => rowsOf(list.nodes, list),
  /** Pairs of citizens by number; both ends of a tie see each other. */
  pairs: (citizens: number, pairs: Iterable<readonly [number, number]>): Topology =>
    mutual(atLeastOne(citizens), [...pairs]),
  /**
   * Who listens to whom and how much: `[citizen, other, weight]`, weights whole numbers from 1. Ties
   * have a direction, stay for ever, and may lead to oneself.
   */
  directed(citizens: number, arcs: Iterable<readonly [number, number, number]>): Topology {
    return directedRows(atLeastOne(citizens), [...arcs]);
  },
  /**
   * Everybody listens to `ties` others drawn at random, to nobody twice; 1 or more, and fewer than citizens.
   * Ties have a direction and stay for ever. Takes 4 bytes a tie.
   */
  drawn(citizens: number, ties: number, seed: number): Topology {
    if (!Number.isInteger(ties) || ties < 1 || ties >= atLeastOne(citizens, 2)) {
      throw refusal('ties-of-each', 'Everybody listens to as many others.', ties, `1 to ${citizens - 1}`);
    }
    refuseTooMany(citizens * ties);
    return { citizens, make: (allocate = plain) => drawnTies(citizens, ties, seed, allocate) };
  },
  /** A square matrix of whole weights: row i says how much citizen i listens to each; 0 is not at all. */
  matrix(weights: readonly (readonly number[])[]): Topology {
    const arcs = weights.flatMap((row, citizen) =>
      row.map((weight, other) => [citizen, other, weight] as const).filter(([, , weight]) => weight !== 0),
    );
    return directedRows(atLeastOne(weights.length), arcs);
  },
} as const;

function refusal(kind: string, message: string, found: unknown, allowed: string): InputError {
  return new InputError({ kind, message, found: String(found), allowed });
}

function atLeastOne(citizens: number, least = 1): number {
  if (!Number.isInteger(citizens) || citizens < least || citizens > 2 ** 31) {
    throw refusal(
      'citizens-of-model',
      'A topology has a whole number of citizens.',
      citizens,
      `${least} or more`,
    );
  }
  return citizens;
}

function refuseTooMany(ends: number): void {
  if (ends > MOST_ENDS) {
    throw refusal(
      'too-many-ties',
      'These are more ties than fit; ask for a sum over the society instead.',
      `${ends} ends`,
      `up to ${MOST_ENDS}`,
    );
  }
}

/** Everybody tied to the `ties` nearest on a circle. */
function circle(citizens: number, ties: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let citizen = 0; citizen < citizens; citizen++) {
    for (let step = 1; step <= ties / 2; step++) {
      pairs.push([citizen, (citizen + step) % citizens]);
    }
  }
  return pairs;
}

const keyOf = (one: number, other: number): string => `${Math.min(one, other)}-${Math.max(one, other)}`;

/** Exchanges ends of ties at random; everybody keeps their number of ties (Maslov & Sneppen 2002). */
function exchanged(pairs: [number, number][], citizens: number, seed: number): [number, number][] {
  const standing = new Set(pairs.map(([one, other]) => keyOf(one, other)));
  if (standing.size < pairs.length || pairs.length === (citizens * (citizens - 1)) / 2) {
    return pairs;
  }
  const key = luckKey(seed, 'topologies/regular', 'society');
  for (let turn = 0; turn < pairs.length * EXCHANGES; turn++) {
    const [first, second] = threefry(key.key0, key.key1, turn, luckCounter(0, 0));
    const here = pairs[(first >>> 0) % pairs.length];
    const there = pairs[(second >>> 0) % pairs.length];
    const [a, b] = here;
    const [c, d] = (first ^ second) & 1 ? there : [there[1], there[0]];
    const fresh = [keyOf(a, d), keyOf(c, b)];
    if (a === d || c === b || fresh[0] === fresh[1] || fresh.some((one) => standing.has(one))) {
      continue;
    }
    standing.delete(keyOf(a, b));
    standing.delete(keyOf(c, d));
    fresh.forEach((one) => {
      standing.add(one);
    });
    here[1] = d;
    there[0] = c;
    there[1] = b;
  }
  return pairs;
}

const plain: Allocate = (bytes) => new ArrayBuffer(bytes);

/** Citizens whose partners are drawn at once. */
const DRAWN_AT_ONCE = 1024;

/** Subsets of all others, each as likely as any other (Floyd's way: Bentley & Floyd 1987). */
function drawnTies(citizens: number, ties: number, seed: number, allocate: Allocate): Ties {
  const { key0, key1 } = luckKey(seed, 'topologies/drawn', 'citizen');
  const offsets = wordsIn(allocate, citizens + 1);
  for (let citizen = 0; citizen <= citizens; citizen++) {
    offsets[citizen] = citizen * ties;
  }
  const partners = wordsIn(allocate, citizens * ties);
  const luck = [new Int32Array(DRAWN_AT_ONCE), new Int32Array(DRAWN_AT_ONCE)];
  for (let first = 0; first < citizens; first += DRAWN_AT_ONCE) {
    const ids = Int32Array.from({ length: Math.min(DRAWN_AT_ONCE, citizens - first) }, (_, i) => first + i);
    for (let tie = 0; tie < ties; tie++) {
      if (tie % 2 === 0) {
        fillWords(ids.length, ids, key0, key1, luckCounter(0, tie >> 1), luck[0], luck[1]);
      }
      const among = citizens - ties + tie;
      for (let i = 0; i < ids.length; i++) {
        const row = (first + i) * ties;
        const drawn = Math.floor(((luck[tie & 1][i] >>> 0) / 2 ** 32) * among);
        // nobody is drawn twice: whoever would be gives way to the one who joined the hat last
        const other = (one: number) => one + (one >= first + i ? 1 : 0);
        const known = isAmong(partners, row, row + tie, other(drawn));
        partners[row + tie] = other(known ? among - 1 : drawn);
      }
    }
  }
  return new DirectedTies({ offsets, partners });
}

function isAmong(all: Uint32Array, from: number, to: number, one: number): boolean {
  for (let place = from; place < to; place++) {
    if (all[place] === one) {
      return true;
    }
  }
  return false;
}

function mutual(citizens: number, pairs: readonly (readonly [number, number])[]): Topology {
  refuseTooMany(pairs.length * 2);
  const sorted = pairs
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  sorted.forEach(([from, to], place) => {
    const [before, beforeTo] = sorted[place - 1] ?? [-1, -1];
    refuseStrangers(citizens, from, to);
    if (from === to || (from === before && to === beforeTo)) {
      throw refusal('tie-twice', 'A tie joins two citizens, once.', `${from} and ${to}`, 'each pair once');
    }
  });
  const ends = (end: 0 | 1) => Uint32Array.from(sorted, (pair) => pair[end]);
  return rowsOf(citizens, { nodes: citizens, edges: { from: ends(0), to: ends(1) } });
}

function rowsOf(citizens: number, list: Pick<EdgeList, 'nodes' | 'edges'>): Topology {
  const rows = toRows(list);
  const willing = () => new Uint8Array(rows.partners.length).fill(1);
  return { citizens, make: () => new RowTies(rows, [willing(), willing()]) };
}

function refuseStrangers(citizens: number, ...ends: number[]): void {
  for (const end of ends) {
    if (!Number.isInteger(end) || end < 0 || end >= citizens) {
      throw refusal('tie-to-nobody', 'A tie leads to nobody.', `citizen ${end}`, `0 to ${citizens - 1}`);
    }
  }
}

function directedRows(citizens: number, arcs: (readonly [number, number, number])[]): Topology {
  refuseTooMany(arcs.length);
  const sorted = [...arcs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const offsets = new Uint32Array(citizens + 1);
  for (const [citizen, other, weight] of sorted) {
    refuseStrangers(citizens, citizen, other);
    if (!Number.isInteger(weight) || weight < 1 || weight > 65536) {
      throw refusal('weight-of-tie', 'The weight of a tie is a whole number.', weight, '1 to 65536');
    }
    offsets[citizen + 1]++;
  }
  for (let citizen = 0; citizen < citizens; citizen++) {
    offsets[citizen + 1] += offsets[citizen];
  }
  const rows = {
    offsets,
    partners: Uint32Array.from(sorted, ([, other]) => other),
    weights: Uint32Array.from(sorted, ([, , weight]) => weight),
  };
  return { citizens, make: () => new DirectedTies(rows) };
}
