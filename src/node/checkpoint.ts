/**
 * Checkpoints: a run that is killed goes on from the newest whole one, to the same digest.
 *
 * They stand beside the run's directory, in `<out>.checkpoint`, and are gone when the run is whole. A
 * checkpoint is written under another name, sealed with its SHA-256 and renamed; the one before stays.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError } from '../engine/errors.js';
import type { Column } from '../engine/lanes.js';
import { bytesOf, kindOf, makeColumn, type Width } from '../engine/layout.js';
import { VERSION } from '../engine/version.js';
import type { MeasureChoice } from '../regime/compile.js';
import { loadRegime, loadSociety, regimeYaml, societyYaml } from '../regime/load.js';
import type { Regime, Society } from '../regime/regime.js';
import { type SavedWorld, type Savepoint, tallyColumns } from '../run/savepoint.js';
import { cannotWrite } from './run-directory.js';

const ENDING = '.checkpoint';
const SEAL_BYTES = 32;
const CHUNK = 1 << 22;
/** Two are kept: should the newest turn out damaged, the one before serves. */
const KEPT = 2;

/** What is being run: all there is to know to go on with it. */
export interface CheckpointedRun {
  kind: 'run' | 'comparison';
  /** SHA-256 over everything that determines the outcome. */
  hash: string;
  regimes: readonly Regime[];
  society: Society;
  citizens: number;
  months: number;
  seed: number;
  /** What is measured, where it was said. */
  measures?: MeasureChoice;
  ties: { file: string; hash: string } | null;
  /** Whether it is lived district by district: its checkpoints then hold districts. */
  districts?: boolean;
  /** Months under the regime between two checkpoints. */
  every: number;
  out: string;
  command: string;
}

interface Header {
  calendar: number;
  worlds: {
    columns: { name: string; width: Width; length: number }[];
    months: number;
    counted: number;
    tallied: number;
  }[];
  tallies: { width: Width; length: number }[];
  /** Bytes of each world's history that belong to this checkpoint. */
  histories: number[];
}

/** A savepoint as read back, with how much of each history belongs to it. */
export interface Checkpoint {
  savepoint: Savepoint;
  histories: number[];
}

/** The checkpoints of one run. */
export class Checkpoints {
  private constructor(readonly folder: string) {}

  /** Where the checkpoints of a run directory stand. */
  static at(out: string): string {
    return resolve(out) + ENDING;
  }

  /** Begins anew: whatever older checkpoints of this place hold is gone. */
  static begin(run: CheckpointedRun): Checkpoints {
    const folder = Checkpoints.at(run.out);
    try {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const { regimes, society, ...rest } = run;
      regimes.forEach((regime, place) => {
        writeFileSync(join(folder, `regime-${place}.yaml`), regimeYaml(regime));
      });
      writeFileSync(join(folder, 'society.yaml'), societyYaml(society));
      const plan = { glasshouse: VERSION, ...rest, regimes: regimes.length };
      writeFileSync(join(folder, 'plan.json'), `${JSON.stringify(plan, null, 2)}\n`);
    } catch (error) {
      throw cannotWrite(folder, error);
    }
    return new Checkpoints(folder);
  }

  /**
   * Opens the checkpoints of an interrupted run.
   *
   * @param place  the run's directory, or that of its checkpoints
   * @throws InputError where there are none, or they were made by another version
   */
  static open(place: string): { checkpoints: Checkpoints; run: CheckpointedRun } {
    const folder = place.endsWith(ENDING) ? resolve(place) : Checkpoints.at(place);
    const file = join(folder, 'plan.json');
    if (!existsSync(file)) {
      throw new InputError({
        kind: 'no-checkpoint',
        message: `There are no checkpoints of ${place}.`,
        path: '--resume',
        found: existsSync(folder) ? `${folder}, without a plan.json` : 'nothing there',
        allowed: 'the directory of a run that was begun with --checkpoint-every and did not end',
        next: 'Begin the run again with --checkpoint-every.',
      });
    }
    const plan = readPlan(file);
    if (plan.glasshouse !== VERSION) {
      throw new InputError({
        kind: 'checkpoint-of-another-version',
        message: 'These checkpoints were made by another version of Glasshouse.',
        path: '--resume',
        found: `version ${plan.glasshouse}`,
        allowed: `version ${VERSION}`,
        next: `Go on with version ${plan.glasshouse}, or begin the run again.`,
      });
    }
    const read = (name: string) => ({
      file: join(folder, name),
      text: readFileSync(join(folder, name), 'utf8'),
    });
    const regimes = Array.from({ length: plan.regimes }, (_, one) => loadRegime(read(`regime-${one}.yaml`)));
    const society = loadSociety(read('society.yaml'));
    return { checkpoints: new Checkpoints(folder), run: { ...plan, regimes, society } };
  }

  /** Where a world's history grows, so that it survives with the checkpoints. */
  history(world: number): string {
    return join(this.folder, `history-${world}.bin`);
  }

  /** Writes one more checkpoint and removes all but the newest two. */
  keep(savepoint: Savepoint, histories: readonly number[]): void {
    const path = join(this.folder, nameOf(savepoint.calendar));
    try {
      writeSealed(`${path}.new`, savepoint, histories);
      renameSync(`${path}.new`, path);
    } catch (error) {
      rmSync(`${path}.new`, { force: true });
      throw cannotWrite(path, error, 'file');
    }
    for (const old of this.names().slice(0, -KEPT)) {
      rmSync(join(this.folder, old), { force: true });
    }
  }

  /**
   * The newest whole checkpoint; one that is damaged is passed over.
   *
   * @returns undefined where the run was killed before its first checkpoint
   */
  newest(damaged: (file: string) => void = () => {}): Checkpoint | undefined {
    for (const name of this.names().reverse()) {
      const checkpoint = readSealed(join(this.folder, name));
      if (checkpoint) {
        return checkpoint;
      }
      damaged(join(this.folder, name));
    }
    return undefined;
  }

  /** The run is whole: nothing of its checkpoints stays. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private names(): string[] {
    return readdirSync(this.folder)
      .filter((name) => /^before-month-\d+\.bin$/.test(name))
      .sort();
  }
}

const nameOf = (calendar: number): string => `before-month-${String(calendar).padStart(6, '0')}.bin`;

function readPlan(
  file: string,
): Omit<CheckpointedRun, 'regimes' | 'society'> & { glasshouse: string; regimes: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new InputError({
      kind: 'damaged-checkpoint',
      message: `The plan of these checkpoints cannot be read.`,
      file,
      path: '--resume',
      next: 'Begin the run again with --checkpoint-every.',
    });
  }
}

const asBytes = (column: ArrayBufferView): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

function writeSealed(path: string, savepoint: Savepoint, histories: readonly number[]): void {
  const file = openSync(path, 'w');
  const seal = createHash('sha256');
  const add = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const part = bytes.slice(at, at + CHUNK);
      seal.update(part);
      for (let done = 0; done < part.length; ) {
        done += writeSync(file, part, done);
      }
    }
  };
  try {
    const shape = (column: Column) => ({ width: kindOf(column), length: column.length });
    const tallies = savepoint.tallies ? tallyColumns(savepoint.tallies) : [];
    const header: Header = {
      calendar: savepoint.calendar,
      worlds: savepoint.worlds.map(({ columns, monthly, tallied }) => ({
        columns: columns.map(([name, column]) => ({ name, ...shape(column) })),
        months: monthly.length,
        counted: monthly[0]?.length ?? 0,
        tallied: tallied.length,
      })),
      tallies: tallies.map(shape),
      histories: [...histories],
    };
    const text = new TextEncoder().encode(JSON.stringify(header));
    add(asBytes(Uint32Array.of(text.length)));
    add(text);
    for (const { columns, monthly, tallied } of savepoint.worlds) {
      for (const [, column] of columns) {
        add(asBytes(column));
      }
      for (const sums of [...monthly, tallied]) {
        add(asBytes(sums));
      }
    }
    for (const column of tallies) {
      add(asBytes(column));
    }
    writeSync(file, seal.digest());
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A sealed checkpoint, or nothing where it is cut short or changed. */
function readSealed(path: string): Checkpoint | undefined {
  const file = openSync(path, 'r');
  try {
    const whole = statSync(path).size - SEAL_BYTES;
    if (whole < 4 || !isSealed(file, whole)) {
      return undefined;
    }
    let at = 0;
    const take = <T extends ArrayBufferView>(into: T): T => {
      const bytes = asBytes(into);
      for (let done = 0; done < bytes.length; ) {
        done += readSync(file, bytes, done, Math.min(bytes.length - done, CHUNK), at + done);
      }
      at += bytes.length;
      return into;
    };
    const [length] = take(new Uint32Array(1));
    const header = JSON.parse(new TextDecoder().decode(take(new Uint8Array(length)))) as Header;
    const column = ({ width, length: many }: { width: Width; length: number }): Column =>
      take(makeColumn(width, many, new ArrayBuffer(many * bytesOf(width))));
    const worlds = header.worlds.map(
      ({ columns, months, counted, tallied }): SavedWorld => ({
        columns: columns.map((one) => [one.name, column(one)] as const),
        monthly: Array.from({ length: months }, () => take(new Float64Array(counted))),
        tallied: take(new Float64Array(tallied)),
      }),
    );
    const tallies = header.tallies.map(column) as (Uint16Array & Uint8Array)[];
    return {
      savepoint: {
        calendar: header.calendar,
        worlds,
        ...(tallies.length > 0 && {
          tallies: {
            firstMonth: tallies[0],
            firstColumn: tallies[1],
            sanctioned: [tallies[2], tallies[3]],
            monthsUnder: [tallies[4], tallies[5]],
            behind: [tallies[6], tallies[7]],
          },
        }),
      },
      histories: header.histories,
    };
  } finally {
    closeSync(file);
  }
}

function isSealed(file: number, whole: number): boolean {
  const hash = createHash('sha256');
  const part = Buffer.alloc(Math.min(CHUNK, whole));
  for (let at = 0; at < whole; ) {
    const many = readSync(file, part, 0, Math.min(part.length, whole - at), at);
    if (many === 0) {
      return false;
    }
    hash.update(part.subarray(0, many));
    at += many;
  }
  const seal = Buffer.alloc(SEAL_BYTES);
  readSync(file, seal, 0, SEAL_BYTES, whole);
  return hash.digest().equals(seal);
}
