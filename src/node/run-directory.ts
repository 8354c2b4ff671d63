/**
 * Run directories: written under a temporary name and renamed when whole, so that nothing unfinished
 * ever looks finished.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../engine/errors.js';

/** What `run.json` says of itself, whatever kind of run it is. */
export interface RunRecord<Kind extends string = 'run' | 'comparison'> {
  kind: Kind;
  /** SHA-256 over everything that determines the outcome, in hexadecimal. */
  hash: string;
  digests: string[];
  command: string;
}

const PARTIAL = '.partial-';

/** A directory being written. */
export class RunDirectory {
  readonly path: string;
  /** What stands at the target already, if it is the same run. */
  readonly earlier: RunRecord<string> | undefined;
  private readonly partial: string;

  /**
   * Prepares to write to `target`.
   *
   * @throws InputError `directory-taken` if something else is there, `cannot-write` if it cannot be made
   */
  constructor(target: string, hash: string) {
    this.path = resolve(target);
    this.earlier = earlierRun(this.path, target, hash);
    this.partial = join(dirname(this.path), `.${basename(this.path)}${PARTIAL}${process.pid}`);
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      removeAbandoned(this.path);
      mkdirSync(this.partial);
    } catch (error) {
      throw cannotWrite(target, error);
    }
  }

  /** Where a file of this run is written until the run is whole. */
  file(...names: string[]): string {
    const path = join(this.partial, ...names);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(this.file(name), content);
  }

  /** The run is whole: it takes its name. */
  finish(record: RunRecord<string>, rest: object): void {
    this.write('run.json', `${JSON.stringify({ ...record, ...rest }, null, 2)}\n`);
    if (existsSync(this.path)) {
      const old = `${this.partial}-old`;
      renameSync(this.path, old);
      renameSync(this.partial, this.path);
      rmSync(old, { recursive: true, force: true });
    } else {
      renameSync(this.partial, this.path);
    }
  }

  /** The run failed or was stopped: nothing of it stays. */
  abandon(): void {
    rmSync(this.partial, { recursive: true, force: true });
  }
}

function earlierRun(path: string, shown: string, hash: string): RunRecord<string> | undefined {
  if (!existsSync(path)) {
    return undefined;
  }
  const taken = (found: string) =>
    new InputError({
      kind: 'directory-taken',
      message: `The directory ${shown} is taken.`,
      path: '--out',
      found,
      allowed: 'a directory that does not exist, or that holds this very run',
      next: 'Choose another directory with --out, or remove this one yourself.',
    });
  if (!statSync(path).isDirectory()) {
    throw taken('a file');
  }
  if (!existsSync(join(path, 'run.json'))) {
    if (readdirSync(path).length === 0) {
      return undefined;
    }
    throw taken('files that are not a run');
  }
  let record: RunRecord;
  try {
    record = JSON.parse(readFileSync(join(path, 'run.json'), 'utf8')) as RunRecord;
  } catch {
    throw taken('a run.json that cannot be read');
  }
  if (record.hash !== hash) {
    throw taken(`another run, ${String(record.hash).slice(0, 8)}`);
  }
  return record;
}

/** Removes what a killed run left, if its process is gone. */
function removeAbandoned(path: string): void {
  const prefix = `.${basename(path)}${PARTIAL}`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(prefix)) {
      continue;
    }
    const owner = Number.parseInt(name.slice(prefix.length), 10);
    if (owner === process.pid || !isRunning(owner)) {
      rmSync(join(dirname(path), name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'part of its path is a file',
  ENOENT: 'nothing can be made there',
  EISDIR: 'a directory is in the way',
  ENAMETOOLONG: 'its name is too long',
};

export function cannotWrite(
  shown: string,
  error: unknown,
  what: 'directory' | 'file' = 'directory',
): InputError {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return new InputError({
    kind: 'cannot-write',
    message: `The ${what} ${shown} cannot be written: ${REASONS[code] ?? code}.`,
    path: '--out',
    found: shown,
    next: `Name another ${what} with --out, or make room.`,
  });
}

/** Opens a directory under its hidden name, fills it, and takes it away again where that fails. */
export async function inDirectory<T>(
  out: string,
  hash: string,
  fill: (directory: RunDirectory) => Promise<T>,
): Promise<T> {
  const directory = new RunDirectory(out, hash);
  try {
    return await fill(directory);
  } catch (error) {
    directory.abandon();
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOSPC' || code === 'EDQUOT' || code === 'EROFS' ? cannotWrite(out, error) : error;
  }
}
