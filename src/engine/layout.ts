/**
 * Where columns stand in memory: each in the narrowest typed array, fixed traits packed into words,
 * public columns packed into one word that friends read a month later.
 */
import type { ColumnDeclaration, Idea } from './contracts.js';
import type { Column } from './lanes.js';

export type Width = 'u8' | 'i8' | 'u16' | 'i16' | 'u32' | 'i32';

export interface StoredColumn {
  name: string;
  owner: string;
  declaration: ColumnDeclaration;
  /**
   * `array`: an array of its own; `packed`: bits of a word of fixed traits; `face`: bits of the word that
   * also holds willingness. Private bits stand there too where there is room; only public ones are shown.
   * `month`: a scratch column of the block, said anew every month. `wide`: a public column of one's own
   * model, kept whole for this month and the last.
   */
  where: 'array' | 'packed' | 'face' | 'month' | 'wide';
  width: Width;
  /** Word number (packed) and lowest bit (packed, public). */
  word: number;
  shift: number;
}

export interface Layout {
  columns: Map<string, StoredColumn>;
  packedWords: number;
  /** Bytes a citizen, ties left out: arrays, words of traits, and the public face kept twice. */
  bytesPerCitizen: number;
}

/** The low half of the public word is willingness, one bit for each tie; the face starts above it. */
export const FACE_SHIFT = 16;
/** The one wide public column (the score band) stands in these eight bits. */
export const WIDE_FACE_BITS = 8;
/** A wide public column stands in memory as 32-bit integers, whatever its bits. */
const WIDE_BYTES = 4;
/** One-bit public columns start here. */
export const FLAGS_SHIFT = 24;

export class PlanError extends Error {
  override name = 'PlanError';
}

export function widthOf(column: ColumnDeclaration): Width {
  const bits = column.bits;
  if (!Number.isInteger(bits) || bits < 1 || bits > 32) {
    throw new PlanError(`column ${column.name} declares ${bits} bits; 1 to 32 are possible`);
  }
  const size = bits <= 8 ? '8' : bits <= 16 ? '16' : '32';
  return `${column.signed ? 'i' : 'u'}${size}` as Width;
}

const BYTES: Record<Width, number> = { u8: 1, i8: 1, u16: 2, i16: 2, u32: 4, i32: 4 };

export function makeColumn(width: Width, length: number, buffer?: ArrayBufferLike, at = 0): Column {
  const memory = buffer ?? new ArrayBuffer(length * BYTES[width]);
  switch (width) {
    case 'u8':
      return new Uint8Array(memory, at, length);
    case 'i8':
      return new Int8Array(memory, at, length);
    case 'u16':
      return new Uint16Array(memory, at, length);
    case 'u32':
      return new Uint32Array(memory, at, length);
    case 'i32':
      return new Int32Array(memory, at, length);
    default:
      throw new PlanError('signed columns are 8 or 32 bits wide');
  }
}

/** The width of a column that is there. */
export function kindOf(column: Column): Width {
  const kinds: Record<string, Width> = {
    Uint8Array: 'u8',
    Int8Array: 'i8',
    Uint16Array: 'u16',
    Uint32Array: 'u32',
    Int32Array: 'i32',
  };
  return kinds[column.constructor.name];
}

/** Bytes of one value. */
export function bytesOf(width: Width): number {
  return BYTES[width];
}

/**
 * Lays out every column the ideas own; ids in order of name, so that discovery order never matters.
 *
 * @param wideOwner  the idea whose public columns may be up to 32 bits wide: one's own model
 */
export function layOut(ideas: readonly Idea[], wideOwner?: string): Layout {
  const columns = new Map<string, StoredColumn>();
  const observers = new Set(ideas.filter((idea) => idea.kind === 'observer').map(({ id }) => id));
  const declared = ideas
    .flatMap((idea) => (idea.columns ?? []).map((declaration) => ({ declaration, owner: idea.id })))
    .sort((a, b) => (a.declaration.name < b.declaration.name ? -1 : 1));
  let flags = 0;
  let wide = 0;
  let bytes = 4; // the public face, sixteen bits, kept for this month and the last
  const packed: { column: StoredColumn; bits: number }[] = [];
  for (const { declaration, owner } of declared) {
    const twin = columns.get(declaration.name);
    if (twin) {
      throw new PlanError(`column ${declaration.name} is owned by both ${twin.owner} and ${owner}`);
    }
    const column: StoredColumn = {
      name: declaration.name,
      owner,
      declaration,
      where: 'array',
      width: widthOf(declaration),
      word: 0,
      shift: 0,
    };
    if (declaration.public && owner === wideOwner) {
      column.where = 'wide';
      bytes += 2 * WIDE_BYTES;
      if (declaration.bits === 32 && !declaration.signed) {
        throw new PlanError(`public column ${declaration.name} must be signed to be 32 bits wide`);
      }
    } else if (declaration.public) {
      column.where = 'face';
      if (declaration.bits === 1) {
        column.shift = FLAGS_SHIFT + flags++;
      } else {
        column.shift = FACE_SHIFT;
        wide++;
      }
      if (flags > 8 || wide > 1 || declaration.bits > WIDE_FACE_BITS) {
        throw new PlanError(
          `the public face holds one column of eight bits and eight of one bit; ${declaration.name} does not fit`,
        );
      }
    } else if (declaration.fleeting) {
      column.where = 'month';
    } else if (declaration.fixed && declaration.bits <= 8 && !declaration.signed) {
      column.where = 'packed';
      packed.push({ column, bits: declaration.bits });
    } else {
      bytes += BYTES[column.width];
    }
    columns.set(declaration.name, column);
  }
  for (const column of columns.values()) {
    // what is only observed takes no room where what is lived might stand
    const spare = column.where === 'array' && column.declaration.bits === 1 && flags < 8;
    if (spare && !observers.has(column.owner)) {
      column.where = 'face';
      column.shift = FLAGS_SHIFT + flags++;
      bytes -= BYTES[column.width];
    }
  }
  const packedWords = packInto(packed);
  bytes += packedWords * 4;
  return { columns, packedWords, bytesPerCitizen: bytes };
}

/** First fit by falling width: traits share 32-bit words. */
function packInto(columns: { column: StoredColumn; bits: number }[]): number {
  const room: number[] = [];
  const byWidth = [...columns].sort((a, b) => b.bits - a.bits || (a.column.name < b.column.name ? -1 : 1));
  for (const { column, bits } of byWidth) {
    let word = room.findIndex((free) => free >= bits);
    if (word < 0) {
      word = room.push(32) - 1;
    }
    column.word = word;
    column.shift = 32 - room[word];
    room[word] -= bits;
  }
  return room.length;
}
