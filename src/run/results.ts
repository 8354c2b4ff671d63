/**
 * What a run and a comparison find: plain values, the same for the command line, the report and the lab.
 */
import type { Family } from '../engine/contracts.js';
import type { RuleDifference } from '../regime/canonical.js';

export type GroupName = 'A' | 'B' | 'C';

/** A measured value; `null` is "not estimable", which is never shown as 0. */
export interface Value {
  value: number | null;
  numerator: number;
  denominator: number;
}

export interface MeasureResult extends Value {
  id: string;
  label: string;
  question: string;
  unit: string;
  worse: 'higher' | 'lower' | 'neither';
  family: Family;
  /** Stands in the first table. */
  headline?: true;
  /** Why it is not estimable, where that is no matter of counts. */
  because?: string;
  groups: Record<GroupName, Value>;
  /** In a sample: where the value of the whole society lies, with 95 % confidence. */
  interval?: [number, number];
  /** By sanction where the measure is split, or what else it says; in the measure's unit unless given. */
  parts?: Readonly<Record<string, Value & { label: string; unit?: string }>>;
}

export interface RunHead {
  glasshouse: string;
  regime: { id: string; title: string; hash: string };
  society: { id: string; title: string; hash: string };
  citizens: number;
  /** Where the citizens lived are a sample: one settlement of so many, of a society of so many citizens. */
  sample?: { every: number; of: number };
  months: number;
  seed: number;
  threads: number;
  /** What kernels ran on: as they are written, or compiled; the outcome is the same. */
  kernel: 'ts' | 'simd';
  /** SHA-256 of the final state and the monthly sums, in hexadecimal. */
  digest: string;
  seconds: number;
  citizenMonthsPerSecond: number;
  peakBytes: number;
  out: string | null;
}

export interface RunResult {
  head: RunHead;
  measures: Record<string, MeasureResult>;
  /** Values by month under the regime; measures of a state are taken every half year. */
  series: Record<string, { months: number[]; values: (number | null)[] }>;
  /** Citizens by score (bins of 25 points) and group; absent where nobody is scored. */
  scores?: { from: number; to: number; citizens: Record<GroupName, number> }[];
  /** Ties of each fifth of citizens by score, lowest first; absent where nobody is scored. */
  tiesByFifth?: { fifth: number; ties: Value }[];
  /** Newman's assortativity of scores over ties, -1 to 1. */
  assortativity?: number | null;
  /** Sanction prevalence of groups B and C over that of group A. */
  riskRatio: Record<'B' | 'C', Value>;
  citizensByGroup: Record<GroupName, number>;
  /** Amplification of a shock common to all scores: 1 / (1 - gain). */
  peerLoopGain: number;
  layout: {
    bytesPerCitizen: number;
    tiesBytesPerCitizen: number;
    columns: { name: string; bits: number; owner: string }[];
  };
  warnings: string[];
}

export interface ComparedMeasure {
  label: string;
  question: string;
  unit: string;
  worse: 'higher' | 'lower' | 'neither';
  family: Family;
  headline?: true;
  a: number | null;
  b: number | null;
  /** b - a. */
  difference: number | null;
}

export interface Lives {
  total: number;
  differ: number;
  better: number;
  worse: number;
  equal: number;
}

/** Where the lives of one citizen part: the first month and the first column that differs then. */
export interface Parting {
  citizen: number;
  month: number;
  column: string;
  label: string;
}

export interface Comparison {
  a: RunResult;
  b: RunResult;
  /** Rules changed, as paths. */
  diff: RuleDifference[];
  lives: Lives;
  measures: Record<string, ComparedMeasure>;
  groups: Record<GroupName, { lives: Lives; measures: Record<string, ComparedMeasure> }>;
  /** Lives that first part in each month, month 1 first. */
  partings: number[];
  /** A few lives that part, of each kind, lowest numbers first. */
  examples: (Parting & { outcome: 'better' | 'worse' | 'equal'; doorMonths: [number, number] })[];
  /** Ties of the same citizens in both worlds, by fifth of their score in b (in a where b scores nobody). */
  tiesByFifth?: { fifth: number; a: Value; b: Value; changePercent: number | null }[];
  /** Money left at the end, b - a, by months under a sanction in b. */
  moneyBySanctionedMonths: { from: number; to: number; citizens: number; difference: number | null }[];
}
