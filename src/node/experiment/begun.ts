/**
 * An experiment as it was begun: laid out, with every rule it names, in one file beside its directory. It is
 * there until the directory is whole, and is what a shard takes along.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InputError } from '../../engine/errors.js';
import type { Sheets } from '../../experiment/cells.js';
import type { LaidOut } from '../../experiment/lay-out.js';
import type { Regime, Society } from '../../regime/regime.js';
import { cannotWrite } from '../run-directory.js';

export interface Begun {
  glasshouse: string;
  laid: LaidOut;
  sheets: Sheets;
  /** Where its cells are kept, and the command that began it. */
  cells: string;
  command: string;
}

const ENDING = '.begun.json';

export const fileOfBegun = (out: string): string => `${resolve(out)}${ENDING}`;

export function keepBegun(out: string, { sheets, ...begun }: Begun): void {
  const file = fileOfBegun(out);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `${JSON.stringify({ ...begun, ...written(sheets) })}\n`);
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw cannotWrite(out, error);
  }
}

export const removeBegun = (out: string): void => rmSync(fileOfBegun(out), { force: true });

/** Regimes and societies as plain lists, for JSON. */
export const written = ({ regimes, societies }: Sheets) => ({
  regimes: [...regimes],
  societies: [...societies],
});

export const readBack = (kept: { regimes: [string, Regime][]; societies: [string, Society][] }): Sheets => ({
  regimes: new Map(kept.regimes),
  societies: new Map(kept.societies),
});

/** @throws InputError where nothing was begun there, or by another version */
export function readBegun(out: string, version: string): Begun {
  const file = fileOfBegun(out);
  if (!existsSync(file)) {
    throw new InputError({
      kind: 'nothing-begun',
      message: `No experiment was begun and left at ${out}.`,
      path: '--resume',
      found: existsSync(out) ? 'a directory that is whole' : 'nothing there',
      allowed: 'the --out of an experiment that did not end',
      next: 'Name that directory, or give the experiment file again: no cell that was lived is lived again.',
    });
  }
  const { regimes, societies, ...begun } = JSON.parse(readFileSync(file, 'utf8'));
  if (begun.glasshouse !== version) {
    throw anotherVersion(out, begun.glasshouse, version, '--resume');
  }
  return { ...begun, sheets: readBack({ regimes, societies }) };
}

export const anotherVersion = (what: string, found: string, version: string, path?: string): InputError =>
  new InputError({
    kind: 'results-of-another-version',
    message: `The results in ${what} were found by another version of Glasshouse, and may not be mixed with this one's.`,
    ...(path === undefined ? {} : { path }),
    found: `version ${found}`,
    allowed: `version ${version}`,
    next: `Go on with version ${found}, or begin the experiment again.`,
  });
