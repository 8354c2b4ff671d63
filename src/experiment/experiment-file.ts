import type { CellFailure } from './cell-result.js';
import type { Layout } from './cells.js';
import type { Arm, Experiment } from './experiment.js';
import type { Finding } from './findings.js';

/** A cell that could not be lived, as somebody can find it again. */
export interface NamedFailure extends CellFailure {
  arm: string;
  point: number;
  citizens: number;
  seed: number;
}

/** What `run.json` of an experiment holds beside its results. */
export interface ExperimentFile {
  kind: 'experiment';
  /** SHA-256 over everything that determines what is found, in hexadecimal. */
  hash: string;
  digests: string[];
  command: string;
  out: string;
  glasshouse: string;
  note: string;
  id: string;
  title: string;
  citizens: readonly number[];
  months: number;
  seeds: readonly number[];
  society: { id: string; hash: string };
  arms: { id: string; title: string; set: readonly string[]; regime: string; diff: Arm['diff'] }[];
  design: Experiment['design'];
  factors: Experiment['factors'];
  points: Layout['points'];
  cells: { total: number; failed: NamedFailure[] };
  findings: Finding[];
}
