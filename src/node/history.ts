/**
 * The kept public history of a world: everybody's public words month by month, so that one life can be
 * lived again exactly. Months are stored as what changed since the last, deflated.
 */
import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import type { Column } from '../engine/lanes.js';
import { makeColumn, type Width, widthOf } from '../engine/layout.js';
import type { Memory } from '../engine/memory.js';
import { type Rows, RowTies } from '../engine/society/row-ties.js';
import type { Ties } from '../engine/society/ties.js';
import type { CompiledWorld } from '../regime/compile.js';
import type { KeptHistory } from '../run/explain.js';

const deflate = promisify(deflateRaw);
/** Fast rather than small: most of a month is zeros, which any level packs well. */
const LEVEL = 1;

interface Header {
  citizens: number;
  calendar: number;
  columns: { name: string; width: Width }[];
  packedWords: number;
  edges: number;
  /** Answers of the census in each month. */
  census: number;
}

/** Writes a history while a world is lived. */
export class HistoryWriter {
  private readonly file: number;
  private written: number;
  private last: Uint32Array | undefined;
  private lastWilling: Uint8Array | undefined;
  private queue: Promise<void> = Promise.resolve();

  /** @param from  bytes of an earlier, interrupted writing to keep; what lies behind them is cut off */
  constructor(
    path: string,
    private readonly from = 0,
  ) {
    this.file = openSync(path, from > 0 ? 'r+' : 'w');
    ftruncateSync(this.file, from);
    this.written = from;
  }

  /** The world as its first month begins, or as it is taken up again. */
  begins(world: CompiledWorld, memory: Memory, calendar: number): void {
    if (this.from > 0) {
      this.last = memory.words[calendar & 1].slice();
      this.lastWilling =
        memory.ties instanceof RowTies ? memory.ties.willing[calendar & 1].slice() : undefined;
      return;
    }
    const columns = [...memory.arrays.keys()].sort().map((name) => {
      const column = world.plan.layout.columns.get(name);
      return { name, width: column ? widthOf(column.declaration) : ('u8' as Width) };
    });
    const rows = memory.ties instanceof RowTies ? memory.ties : undefined;
    const header: Header = {
      citizens: memory.size,
      calendar,
      columns,
      packedWords: memory.packed.length,
      edges: rows ? rows.rows.partners.length : 0,
      census: memory.census.length,
    };
    this.append(Buffer.from(JSON.stringify(header)), false);
    for (const { name } of columns) {
      this.append(copyOf(memory.arrays.get(name) as Column));
    }
    for (const words of memory.packed) {
      this.append(copyOf(words));
    }
    if (rows) {
      for (const part of [rows.rows.offsets, rows.rows.partners, rows.rows.twins]) {
        this.append(copyOf(part));
      }
    }
    this.month(memory, calendar);
  }

  month(memory: Memory, calendar: number): void {
    const words = memory.words[calendar & 1].slice();
    const changed = words.slice();
    if (this.last) {
      for (let i = 0; i < changed.length; i++) {
        changed[i] ^= this.last[i];
      }
    }
    this.last = words;
    this.append(copyOf(changed));
    if (memory.ties instanceof RowTies) {
      const willing = memory.ties.willing[calendar & 1].slice();
      const flipped = willing.slice();
      if (this.lastWilling) {
        for (let i = 0; i < flipped.length; i++) {
          flipped[i] ^= this.lastWilling[i];
        }
      }
      this.lastWilling = willing;
      this.append(Buffer.from(flipped.buffer));
    }
    if (memory.census.length > 0) {
      this.append(copyOf(memory.census.slice()));
    }
  }

  private append(bytes: Buffer, packed = true): void {
    this.queue = this.queue.then(async () => {
      const stored = packed ? await deflate(bytes, { level: LEVEL }) : bytes;
      const length = Buffer.alloc(4);
      length.writeUInt32LE(stored.length);
      this.written += writeAll(this.file, length, this.written);
      this.written += writeAll(this.file, stored, this.written);
    });
    this.queue.catch(() => {});
  }

  /** How much is waiting to be written: await it now and then, so that months do not pile up. */
  async settle(): Promise<void> {
    await this.queue;
  }

  /** What was written is safe on the disk. */
  async secure(): Promise<number> {
    await this.queue;
    fsyncSync(this.file);
    return this.written;
  }

  async close(): Promise<void> {
    try {
      await this.queue;
    } finally {
      closeSync(this.file);
    }
  }
}

function writeAll(file: number, bytes: Buffer, place: number): number {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(file, bytes, at, bytes.length - at, place + at);
  }
  return bytes.length;
}

function copyOf(values: ArrayBufferView): Buffer {
  return Buffer.from(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

/** Reads a kept history for one citizen. `generated` gives the ties of a generated society. */
export function readHistory(
  path: string,
  citizen: number,
  months: number,
  generated: () => Ties,
): KeptHistory {
  const bytes = readFileSync(path);
  let at = 0;
  const next = (packed = true): Buffer => {
    const length = bytes.readUInt32LE(at);
    const chunk = bytes.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    return packed ? inflateRawSync(chunk) : chunk;
  };
  const header = JSON.parse(next(false).toString()) as Header;
  const start = new Map<string, number>();
  for (const { name, width } of header.columns) {
    start.set(name, (typed(width, next()) as Column)[citizen]);
  }
  const traits = Array.from(
    { length: header.packedWords },
    () => (typed('u32', next()) as Uint32Array)[citizen],
  );
  const rows: Rows | undefined =
    header.edges > 0
      ? {
          offsets: typed('u32', next()) as Uint32Array,
          partners: typed('u32', next()) as Uint32Array,
          twins: typed('u32', next()) as Uint32Array,
        }
      : undefined;
  const words: Uint32Array[] = [];
  const willing: Uint8Array[] = [];
  const census: Int32Array[] = [];
  for (let month = 0; month <= months; month++) {
    words.push(since(typed('u32', next()) as Uint32Array, words[month - 1]));
    if (rows) {
      willing.push(since(typed('u8', next()) as Uint8Array, willing[month - 1]));
    }
    census.push(header.census > 0 ? (typed('i32', next()) as Int32Array) : new Int32Array(0));
  }
  const ties = rows ? undefined : generated();
  return {
    start,
    traits,
    words: (month) => words[month - 1],
    census: (month) => census[month - 1],
    ties: (month) => ties ?? rowsOf(rows as Rows, willing, month, header.calendar),
  };
}

/** Imported ties as of a month; what the replay writes goes to a copy. */
function rowsOf(rows: Rows, willing: readonly Uint8Array[], month: number, calendar: number): RowTies {
  const parity = ((calendar + month - 1) & 1) as 0 | 1;
  const now = willing[month - 1];
  const spare = now.slice();
  return new RowTies(rows, parity === 0 ? [now, spare] : [spare, now], parity);
}

function since<T extends Uint32Array | Uint8Array>(changed: T, before: T | undefined): T {
  if (before) {
    for (let i = 0; i < changed.length; i++) {
      changed[i] ^= before[i];
    }
  }
  return changed;
}

function typed(width: Width, bytes: Buffer): Column {
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const size = width.endsWith('8') ? 1 : width.endsWith('16') ? 2 : 4;
  return makeColumn(width, copy.byteLength / size, copy);
}
