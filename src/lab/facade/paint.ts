/**
 * Windows as pixels. A state has a stamp, painted once for a size of window; a frame is stamps side by side.
 * The band is a colour; what is in force, a false record, the list and silence are shapes.
 */
import { BAND, LISTED, PRIVILEGE, SANCTION, SILENT, WRONGFUL } from '../worker/protocol.js';
import { EMPTY, type Layout } from './layout.js';

/** Lowest score first (cividis); the distance of neighbours holds for every kind of colour vision. */
export const RAMP = ['#00224e', '#2a3f6e', '#575d6d', '#7c7b78', '#a59c74', '#d2c060', '#fee838'] as const;
export const NOT_SCORED_COLOUR = { light: '#c3c9cc', dark: '#3b484f' } as const;
/** What marks are drawn in, on each band: the lighter or the darker of two. */
const MARK = { onDark: '#ffffff', onLight: '#10171b' } as const;

export interface Palette {
  /** Eight colours, the last for who is not scored. */
  bands: readonly string[];
  marks: readonly string[];
  gap: string;
}

export function paletteOf(dark: boolean): Palette {
  return {
    bands: [...RAMP, dark ? NOT_SCORED_COLOUR.dark : NOT_SCORED_COLOUR.light],
    marks: RAMP.map((_, band): string => (band < 4 ? MARK.onDark : MARK.onLight)).concat(
      dark ? MARK.onDark : MARK.onLight,
    ),
    gap: dark ? '#0a1013' : '#e9e7e0',
  };
}

export type Stamps = readonly Uint32Array[];

/** The stamp of each state, `cell` by `cell` pixels. */
export function stampsOf(cell: number, palette: Palette): Stamps {
  const gap = packed(palette.gap);
  return Array.from({ length: 256 }, (_, state) => {
    const body = packed(palette.bands[state & BAND]);
    const mark = packed(palette.marks[state & BAND]);
    const stamp = new Uint32Array(cell * cell);
    const edge = cell > 2 ? cell - 1 : cell;
    for (let y = 0; y < cell; y++) {
      for (let x = 0; x < cell; x++) {
        const outside = x >= edge || y >= edge;
        stamp[y * cell + x] = outside ? gap : marked(state, x, y, edge) ? mark : body;
      }
    }
    if (cell < 4 && (state & SANCTION) !== 0) stamp.fill(mixed(body, mark));
    return stamp;
  });
}

/** From this size of window on silence has a mark of its own: a short line on the right. */
const SHOWS_SILENCE = 6;

/** Whether a pixel of a window belongs to a mark. */
function marked(state: number, x: number, y: number, edge: number): boolean {
  if (edge < 3) return false;
  const middle = (edge - 1) / 2;
  const third = Math.max(1, Math.floor(edge / 3));
  const fromBottom = edge - 1 - y;
  if ((state & WRONGFUL) !== 0 && (x + y) % 3 === 0) return true;
  // a blind that is down: a triangle pointing downwards in the lower part
  if ((state & SANCTION) !== 0 && fromBottom < third + 1 && Math.abs(x - middle) <= fromBottom + 0.5)
    return true;
  if ((state & PRIVILEGE) !== 0 && y < third && Math.abs(x - middle) <= y + 0.5) return true;
  if ((state & SILENT) !== 0 && edge >= SHOWS_SILENCE && x === edge - 1 && Math.abs(y - middle) < third)
    return true;
  return (state & LISTED) !== 0 && x === 0;
}

const MIX = 0.55;

function mixed(one: number, other: number): number {
  const part = (shift: number) =>
    Math.round(((one >>> shift) & 255) * (1 - MIX) + ((other >>> shift) & 255) * MIX) << shift;
  return (0xff000000 | part(16) | part(8) | part(0)) >>> 0;
}

/** `#rrggbb` as a pixel of an image in memory, alpha highest. */
function packed(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  return (0xff000000 | ((value & 255) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}

/** Paints everybody. `pixels` holds `columns * cell` pixels a row. */
export function paint(
  pixels: Uint32Array,
  layout: Layout,
  windows: Uint32Array,
  frame: Uint8Array,
  stamps: Stamps,
  gap: number,
): void {
  const { cell, columns, rows } = layout;
  if (cell === 1) {
    const colours = Uint32Array.from(stamps, (stamp) => stamp[0]);
    for (let at = 0; at < windows.length; at++) {
      const citizen = windows[at];
      pixels[at] = citizen === EMPTY ? gap : colours[frame[citizen]];
    }
    return;
  }
  const width = columns * cell;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const citizen = windows[row * columns + column];
      const stamp = citizen === EMPTY ? undefined : stamps[frame[citizen]];
      let at = row * cell * width + column * cell;
      for (let y = 0; y < cell; y++, at += width) {
        for (let x = 0; x < cell; x++) pixels[at + x] = stamp ? stamp[y * cell + x] : gap;
      }
    }
  }
}

export const gapOf = (palette: Palette): number => packed(palette.gap);
