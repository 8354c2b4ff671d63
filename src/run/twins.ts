/**
 * The same citizens in two worlds, side by side: when two lives first part, and how long each world
 * kept doors closed and left bills unpaid. An observer: it reads both worlds and changes neither.
 */
import type { ColumnDeclaration, Settings } from '../engine/contracts.js';
import type { Column } from '../engine/lanes.js';
import type { Layout } from '../engine/layout.js';
import { type Allocate, bytesIn, type Memory, roomFor } from '../engine/memory.js';
import type { Plan } from '../engine/plan.js';
import { RowTies } from '../engine/society/row-ties.js';

/** The columns two lives are compared by, in the order of the stages that write them; `ties` last. */
export function livedColumns(a: Plan, b: Plan): ColumnDeclaration[] {
  const found = new Map<string, { declaration: ColumnDeclaration; rank: number }>();
  for (const plan of [a, b]) {
    for (const column of plan.layout.columns.values()) {
      if (column.declaration.lived && !found.has(column.name)) {
        const rank = plan.steps.findIndex((step) => step.stage !== 'birth' && step.idea === column.owner);
        found.set(column.name, { declaration: column.declaration, rank });
      }
    }
  }
  const ordered = [...found.values()].sort(
    (x, y) => x.rank - y.rank || (x.declaration.name < y.declaration.name ? -1 : 1),
  );
  return [...ordered.map(({ declaration }) => declaration), TIES_COLUMN];
}

const TIES_COLUMN: ColumnDeclaration = { name: 'ties', label: 'Ties', bits: 16, lived: true };

export interface TwinTallies {
  /** The first month in which a life differs, 0 if none, and the column, by its place in `livedColumns`. */
  firstMonth: Uint16Array;
  firstColumn: Uint8Array;
  /** Months with a door closed, summed over doors, in each world. */
  sanctioned: [Uint16Array, Uint16Array];
  /** Months with any door closed in each world. */
  monthsUnder: [Uint16Array, Uint16Array];
  /** Months behind with payments in each world. */
  behind: [Uint16Array, Uint16Array];
}

export function allocateTallies(citizens: number, allocate: Allocate): TwinTallies {
  const wide = () => {
    const { buffer, at } = roomFor(allocate, citizens * 2);
    return new Uint16Array(buffer, at, citizens);
  };
  return {
    firstMonth: wide(),
    firstColumn: bytesIn(allocate, citizens),
    sanctioned: [wide(), wide()],
    monthsUnder: [wide(), wide()],
    behind: [wide(), wide()],
  };
}

export interface Side {
  plan: Plan;
  memory: Memory;
}

/** Looks at a range of citizens after both worlds have lived a month. */
export class Twins {
  private readonly columns: readonly ColumnDeclaration[];
  private readonly doors: readonly Door[];

  constructor(
    private readonly a: Side,
    private readonly b: Side,
    readonly tallies: TwinTallies,
  ) {
    this.columns = livedColumns(a.plan, b.plan);
    this.doors = movedDoors(a.plan.settings, b.plan.settings);
  }

  look(first: number, size: number, month: number, calendar: number): void {
    const { firstMonth, firstColumn, sanctioned, monthsUnder, behind } = this.tallies;
    this.columns.forEach((column, place) => {
      if (column.name === 'ties') {
        this.lookAtTies(first, size, month, calendar, place);
        return;
      }
      const one = valuesOf(this.a, column, calendar);
      const other = valuesOf(this.b, column, calendar);
      const mark = { firstMonth, firstColumn, month, place };
      if (column.name === 'in-force' && this.doors.length > 0) {
        compareDoors(first, size, one, other, this.doors, mark);
      } else if (one.kind === 'array' && other.kind === 'array') {
        compareArrays(first, size, one.values, other.values, mark);
      } else {
        compareAny(first, size, one, other, mark);
      }
    });
    [this.a, this.b].forEach((side, world) => {
      tally(first, size, side, sanctioned[world], monthsUnder[world], behind[world]);
    });
  }

  private lookAtTies(first: number, size: number, month: number, calendar: number, place: number): void {
    const { firstMonth, firstColumn } = this.tallies;
    const now = (calendar + 1) & 1;
    const one = this.a.memory.words[now];
    const other = this.b.memory.words[now];
    const mine = this.a.memory.ties;
    const theirs = this.b.memory.ties;
    for (let i = first; i < first + size; i++) {
      let differs = ((one[i] ^ other[i]) & 0xffff) !== 0;
      if (mine instanceof RowTies && theirs instanceof RowTies) {
        const { offsets } = mine.rows;
        for (let edge = offsets[i]; !differs && edge < offsets[i + 1]; edge++) {
          differs = mine.willing[now][edge] !== theirs.willing[now][edge];
        }
      }
      if (differs && firstMonth[i] === 0) {
        firstMonth[i] = month;
        firstColumn[i] = place;
      }
    }
  }
}

type Values =
  | { kind: 'array'; values: Column }
  | { kind: 'bits'; words: Uint32Array; shift: number; mask: number }
  | { kind: 'constant'; value: number };

interface Mark {
  firstMonth: Uint16Array;
  firstColumn: Uint8Array;
  month: number;
  place: number;
}

/** Where a column's values of this month stand; a column nobody owns stands at its start value. */
function valuesOf(side: Side, column: ColumnDeclaration, calendar: number): Values {
  const layout: Layout = side.plan.layout;
  const stored = layout.columns.get(column.name);
  if (stored?.where === 'array') {
    return { kind: 'array', values: side.memory.arrays.get(column.name) as Column };
  }
  if (stored?.where === 'face') {
    const words = side.memory.words[(calendar + 1) & 1];
    return { kind: 'bits', words, shift: stored.shift, mask: 2 ** column.bits - 1 };
  }
  return { kind: 'constant', value: column.start ?? 0 };
}

function compareArrays(first: number, size: number, one: Column, other: Column, mark: Mark): void {
  if (one instanceof Uint8Array) {
    compareU8(first, size, one, other as Uint8Array, mark);
  } else if (one instanceof Int8Array) {
    compareI8(first, size, one, other as Int8Array, mark);
  } else {
    compareU16(first, size, one as Uint16Array, other as Uint16Array, mark);
  }
}

// one loop for each width: a loop that is handed several runs many times slower
function compareU8(first: number, size: number, one: Uint8Array, other: Uint8Array, mark: Mark): void {
  const { firstMonth, firstColumn, month, place } = mark;
  for (let i = first; i < first + size; i++) {
    if (one[i] !== other[i] && firstMonth[i] === 0) {
      firstMonth[i] = month;
      firstColumn[i] = place;
    }
  }
}

function compareI8(first: number, size: number, one: Int8Array, other: Int8Array, mark: Mark): void {
  const { firstMonth, firstColumn, month, place } = mark;
  for (let i = first; i < first + size; i++) {
    if (one[i] !== other[i] && firstMonth[i] === 0) {
      firstMonth[i] = month;
      firstColumn[i] = place;
    }
  }
}

function compareU16(first: number, size: number, one: Uint16Array, other: Uint16Array, mark: Mark): void {
  const { firstMonth, firstColumn, month, place } = mark;
  for (let i = first; i < first + size; i++) {
    if (one[i] !== other[i] && firstMonth[i] === 0) {
      firstMonth[i] = month;
      firstColumn[i] = place;
    }
  }
}

/** A consequence's bit of `in-force` in each world, 0 in a world without it. */
type Door = readonly [number, number];

/** All consequences of two worlds, if a bit does not mean the same in both; none if the columns can be compared as they are. */
function movedDoors(a: Settings, b: Settings): readonly Door[] {
  const paths = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) =>
    path.startsWith('places.'),
  );
  const bitIn = (settings: Settings, path: string) => (path in settings ? 1 << settings[path] : 0);
  const doors = paths.map((path): Door => [bitIn(a, path), bitIn(b, path)]);
  const [inA, inB] = [0, 1].map((world) => doors.reduce((bits, door) => bits | door[world], 0));
  const moved = doors.some(
    ([mine, theirs]) =>
      mine !== theirs && ((mine !== 0 && theirs !== 0) || (mine & inB) !== 0 || (theirs & inA) !== 0),
  );
  return moved ? doors : [];
}

function compareDoors(
  first: number,
  size: number,
  one: Values,
  other: Values,
  doors: readonly Door[],
  mark: Mark,
): void {
  const { firstMonth, firstColumn, month, place } = mark;
  for (let i = first; i < first + size; i++) {
    const mine = at(one, i);
    const theirs = at(other, i);
    const differs = doors.some(([a, b]) => ((mine & a) !== 0) !== ((theirs & b) !== 0));
    if (differs && firstMonth[i] === 0) {
      firstMonth[i] = month;
      firstColumn[i] = place;
    }
  }
}

function compareAny(first: number, size: number, one: Values, other: Values, mark: Mark): void {
  const { firstMonth, firstColumn, month, place } = mark;
  for (let i = first; i < first + size; i++) {
    if (firstMonth[i] === 0 && at(one, i) !== at(other, i)) {
      firstMonth[i] = month;
      firstColumn[i] = place;
    }
  }
}

function at(values: Values, i: number): number {
  switch (values.kind) {
    case 'array':
      return values.values[i];
    case 'bits':
      return (values.words[i] >>> values.shift) & values.mask;
    default:
      return values.value;
  }
}

function tally(
  first: number,
  size: number,
  side: Side,
  sanctioned: Uint16Array,
  monthsUnder: Uint16Array,
  behind: Uint16Array,
): void {
  const inForce = side.memory.arrays.get('in-force') as Uint16Array | undefined;
  const mask = side.plan.settings['sanctions.mask'] ?? 0;
  const arrears = side.memory.arrays.get('arrears') as Uint8Array | undefined;
  for (let i = first; i < first + size; i++) {
    if (inForce && (inForce[i] & mask) !== 0) {
      sanctioned[i] += countBits(inForce[i] & mask);
      monthsUnder[i]++;
    }
    if (arrears && arrears[i] > 0) {
      behind[i]++;
    }
  }
}

function countBits(word: number): number {
  let bits = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    bits++;
  }
  return bits;
}
