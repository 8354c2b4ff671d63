/**
 * Districts kept between months: the first of them in memory that threads share, the rest in one file.
 */
import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import type { DistrictStore } from '../engine/district-desk.js';

/** Bytes of one shared piece of memory, at most. */
const PIECE = 2 ** 30;

/** A store as a message: what another thread needs to use it. */
export interface StorePlan {
  /** Bytes of a district, at most. */
  bytes: number;
  /** Districts in each piece of memory. */
  perPiece: number;
  pieces: SharedArrayBuffer[];
  /** Where the districts stand that memory has no room for. */
  file?: string;
}

/**
 * Makes room for districts.
 *
 * @param memory  bytes of memory to use, at most
 * @param file    where the others will stand; made here
 */
export function makeStore(bytes: number, districts: number, memory: number, file: string): StorePlan {
  const perPiece = Math.max(1, Math.floor(PIECE / bytes));
  const inMemory = Math.min(districts, Math.floor(memory / bytes));
  const pieces: SharedArrayBuffer[] = [];
  for (let first = 0; first < inMemory; first += perPiece) {
    pieces.push(new SharedArrayBuffer(Math.min(perPiece, inMemory - first) * bytes));
  }
  if (inMemory === districts) {
    return { bytes, perPiece, pieces };
  }
  const made = openSync(file, 'w');
  try {
    ftruncateSync(made, (districts - inMemory) * bytes);
  } finally {
    closeSync(made);
  }
  return { bytes, perPiece, pieces, file };
}

export class KeptDistricts implements DistrictStore {
  private readonly file: number | undefined;
  private readonly inMemory: number;

  constructor(private readonly plan: StorePlan) {
    this.inMemory = plan.pieces.reduce((sum, piece) => sum + piece.byteLength / plan.bytes, 0);
    this.file = plan.file === undefined ? undefined : openSync(plan.file, 'r+');
  }

  read(district: number, into: Uint8Array): void {
    const kept = this.piece(district);
    if (kept) {
      into.set(kept.subarray(0, into.length));
      return;
    }
    this.each(district, into.length, (at, done) =>
      readSync(this.opened, into, done, into.length - done, at + done),
    );
  }

  write(district: number, from: Uint8Array): void {
    const kept = this.piece(district);
    if (kept) {
      kept.set(from);
      return;
    }
    this.each(district, from.length, (at, done) =>
      writeSync(this.opened, from, done, from.length - done, at + done),
    );
  }

  close(): void {
    if (this.file !== undefined) {
      closeSync(this.file);
    }
  }

  private get opened(): number {
    if (this.file === undefined) {
      throw new Error('this store has no file');
    }
    return this.file;
  }

  private piece(district: number): Uint8Array | undefined {
    const { pieces, perPiece, bytes } = this.plan;
    return district < this.inMemory
      ? new Uint8Array(pieces[Math.floor(district / perPiece)], (district % perPiece) * bytes, bytes)
      : undefined;
  }

  private each(district: number, length: number, move: (at: number, done: number) => number): void {
    const at = (district - this.inMemory) * this.plan.bytes;
    for (let done = 0; done < length; ) {
      const moved = move(at, done);
      if (moved === 0) {
        throw new Error('the file of districts is cut short');
      }
      done += moved;
    }
  }
}
