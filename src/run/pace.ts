/** How fast worlds are lived on a machine, and where the time goes. */
import type { Machine } from '../engine/machine.js';

/** One way of living a world in one thread. */
export interface Pace {
  /** Kernels as they are written, with or without compiled primitives, or compiled. */
  kernel: Machine['kernel'] | 'primitives';
  /** Processor time of a citizen-month, in nanoseconds. */
  nanoseconds: number;
  citizenMonthsPerSecond: number;
}

/** A part of the month and its share of the time. */
export interface Share {
  part: string;
  share: number;
  /** Kernels it is made of, those that take longest first. */
  kernels: { name: string; share: number }[];
}

export interface BenchResult {
  node: string;
  processor: string;
  regime: string;
  society: string;
  citizens: number;
  months: number;
  paces: Pace[];
  /** On the clock, with one thread and with several: seconds of the months under the regime. */
  clock: { threads: number; seconds: number; citizenMonthsPerSecond: number }[];
  bytesPerCitizen: number;
  tiesBytesPerCitizen: number;
  shares: Share[];
  limits: {
    /** Bytes a second copied from one place to another, read and written. */
    streaming: number;
    /** Words a second read here and there among those of everybody. */
    randomReads: number;
    /** Bytes a second that a world lived as fast as above moves, and its part of the streaming limit. */
    moved: number;
    ofStreaming: number;
  };
}
