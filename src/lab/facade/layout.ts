/** Where each citizen has their window. */
import { BAND, type Begun, NOT_SCORED } from '../worker/protocol.js';

export interface Layout {
  /** Edge of a window in pixels, its gap included. */
  cell: number;
  columns: number;
  rows: number;
}

/** Windows of a neighbourhood stand in a block of 8 by 8. */
const BLOCK = 8;
const MOST_CELL = 14;
/** No citizen has this window. */
export const EMPTY = 0xffffffff;

/** The largest windows with which everybody fits into this room; a million citizens have a pixel each. */
export function layoutFor(citizens: number, width: number, height: number): Layout {
  for (let cell = MOST_CELL; cell > 1; cell--) {
    const layout = withCell(citizens, width, cell);
    if (layout.rows * cell <= height) return layout;
  }
  const side = Math.max(width, Math.ceil(Math.sqrt(citizens)));
  return withCell(citizens, side, 1);
}

function withCell(citizens: number, width: number, cell: number): Layout {
  const columns = Math.max(BLOCK, Math.floor(width / cell / BLOCK) * BLOCK);
  const blocksARow = columns / BLOCK;
  const blocks = Math.ceil(citizens / (BLOCK * BLOCK));
  return { cell, columns, rows: Math.ceil(blocks / blocksARow) * BLOCK };
}

export const ORDERS = ['place', 'score', 'income', 'sanction'] as const;
export type Order = (typeof ORDERS)[number];

export interface Sorting {
  order: Order;
  begun: Begun;
  frame: Uint8Array | undefined;
  firstSanction: Uint16Array | undefined;
  /** The month that is shown. */
  month: number;
}

/** The citizen of each window, row by row. */
export function windowsOf(layout: Layout, sorting: Sorting): Uint32Array {
  const { citizens } = sorting.begun;
  const windows = new Uint32Array(layout.columns * layout.rows).fill(EMPTY);
  if (sorting.order === 'place') {
    byPlace(windows, layout, citizens);
    return windows;
  }
  const [key, keys] = keyOf(sorting);
  const starts = new Uint32Array(keys + 1);
  for (let i = 0; i < citizens; i++) starts[key(i) + 1]++;
  for (let k = 0; k < keys; k++) starts[k + 1] += starts[k];
  for (let i = 0; i < citizens; i++) windows[starts[key(i)]++] = i;
  return windows;
}

function byPlace(windows: Uint32Array, { columns }: Layout, citizens: number): void {
  const blocksARow = columns / BLOCK;
  for (let i = 0; i < citizens; i++) {
    const block = i >> 6;
    const row = Math.floor(block / blocksARow) * BLOCK + ((i & 63) >> 3);
    windows[row * columns + (block % blocksARow) * BLOCK + (i & 7)] = i;
  }
}

/** A small whole number for each citizen to sort by, and how many there are. */
function keyOf({ order, begun, frame, firstSanction, month }: Sorting): [(i: number) => number, number] {
  if (order === 'income') return [(i) => begun.income[i], 256];
  if (order === 'score') {
    return [(i) => (frame ? (frame[i] & BAND) % (NOT_SCORED + 1) : 0), NOT_SCORED + 1];
  }
  const never = begun.months + 1;
  return [
    (i) => {
      const first = firstSanction?.[i] ?? 0;
      return first === 0 || first > month ? never : first;
    },
    never + 1,
  ];
}

/** How many windows show each band (7: not scored) and each mark. */
export function countStates(frame: Uint8Array): { bands: number[]; marks: number[] } {
  const states = new Uint32Array(256);
  for (let i = 0; i < frame.length; i++) states[frame[i]]++;
  const bands = Array.from({ length: 8 }, () => 0);
  const marks = Array.from({ length: 5 }, () => 0);
  states.forEach((count, state) => {
    bands[state & BAND] += count;
    for (let mark = 0; mark < 5; mark++) {
      if ((state >> (mark + 3)) & 1) marks[mark] += count;
    }
  });
  return { bands, marks };
}
