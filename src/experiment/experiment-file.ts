import type { CellFailure } from './cell-result.js';
import type { Decomposition } from './decomposition.js';
import type { Finding } from './findings.js';
import type { LaidOut } from './lay-out.js';
import type { Sensitivity } from './sensitivity.js';

/** A cell that could not be lived, as somebody can find it again. */
export interface NamedFailure extends CellFailure {
  arm: string;
  point: number;
  citizens: number;
  seed: number;
}

/** What `run.json` of an experiment holds. */
export interface ExperimentFile extends Omit<LaidOut, 'text' | 'seeds' | 'standing'> {
  kind: 'experiment';
  /** SHA-256 over everything that determines what is found, in hexadecimal. */
  hash: string;
  digests: string[];
  command: string;
  out: string;
  glasshouse: string;
  note: string;
  seeds: readonly number[];
  cells: { total: number; failed: NamedFailure[] };
  findings: Finding[];
  sensitivity: Sensitivity[];
  decompositions: Decomposition[];
}
