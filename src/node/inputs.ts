/**
 * Inputs from files: regimes, societies and anonymous topologies. Nothing else is ever read.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { luckKey } from '../engine/chance/address.js';
import { threefry } from '../engine/chance/threefry.js';
import { InputError } from '../engine/errors.js';
import type { ImportedTies } from '../engine/world.js';
import { loadRegime, loadSociety } from '../regime/load.js';
import type { Regime, Society } from '../regime/regime.js';
import { type EdgeList, readEdgeList, toRows } from '../ties/edge-list.js';
import { withLatentTies } from '../ties/latent.js';

/** The most bytes of a topology that are read at once. */
const MOST_BYTES = 2 ** 31 - 1;
/** The most bytes of a regime or society that are looked at; the loader allows fewer. */
const MOST_TEXT = 4 * 1024 * 1024;

function looksLikePath(reference: string): boolean {
  return /[\\/]|\.[a-z0-9]+$/i.test(reference);
}

/** Reads a text file, or says why it cannot. */
export function readText(path: string): string {
  const size = sizeOf(path);
  const bytes = Buffer.alloc(Math.min(size, MOST_TEXT));
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(file);
  }
  return bytes.toString('utf8');
}

function sizeOf(path: string): number {
  try {
    const about = statSync(path);
    if (!about.isFile()) {
      throw Object.assign(new Error(), { code: 'EISDIR' });
    }
    return about.size;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EACCES: 'it may not be read',
      EISDIR: 'it is not a file',
    };
    throw new InputError({
      kind: 'cannot-read',
      message: `${path} cannot be read: ${reasons[code ?? ''] ?? code}.`,
      file: path,
      next: 'Check the path; it is taken from the directory you are in.',
    });
  }
}

/** @param namedIn  the file that names it, beside which it may stand */
export function regimeFrom(reference: string, set: readonly string[], namedIn?: string): Regime {
  if (!looksLikePath(reference)) {
    return loadRegime(reference, { set, readFile: readText });
  }
  const source = textOf(reference, namedIn);
  return loadRegime(source, { set, readFile: fromFolderOf(source.file) });
}

/** @param namedIn  the file that names it, beside which it may stand */
export function societyFrom(reference: string, set: readonly string[] = [], namedIn?: string): Society {
  if (!looksLikePath(reference)) {
    return loadSociety(reference, { set });
  }
  const source = textOf(reference, namedIn);
  return loadSociety(source, { set, readFile: fromFolderOf(source.file) });
}

function textOf(reference: string, namedIn: string | undefined): { text: string; file: string } {
  const beside = namedIn === undefined ? reference : join(dirname(namedIn), reference);
  const file = existsSync(beside) && !isAbsolute(reference) ? beside : reference;
  return { text: readText(file), file };
}

/** Files named by another file are looked for beside it. */
function fromFolderOf(file: string): (path: string) => string {
  return (path) => {
    try {
      return readText(path);
    } catch (error) {
      if (error instanceof InputError && error.kind === 'cannot-read') {
        return readText(resolve(dirname(file), path));
      }
      throw error;
    }
  };
}

export interface Topology {
  list: EdgeList;
  hash: string;
}

export function topologyFrom(path: string): Topology {
  if (sizeOf(path) > MOST_BYTES) {
    throw new InputError({
      kind: 'file-too-large',
      message: `${path} is larger than the 2 GiB that are read at once.`,
      file: path,
      next: 'Give a smaller topology, or a sample of it.',
    });
  }
  const bytes = readFileSync(path);
  return { list: readEdgeList(bytes, path), hash: bytesToHex(sha256(bytes)) };
}

/** A topology with friends of friends as latent ties, so that ties can form as well as break. */
export function tiesFrom(topology: Topology, society: Society, seed: number): ImportedTies {
  const key = luckKey(seed, 'ties/latent', 'pair');
  const share = society.ties['latent-share'].value;
  return withLatentTies(toRows(topology.list), {
    shareQ16: Math.round((share / 100) * 65536),
    seedDraw: (low, high) => threefry(key.key0, key.key1, low, high)[0],
    maximum: Number.MAX_SAFE_INTEGER,
  });
}
