/**
 * What is asked of a run, and everything that determines its outcome.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sample } from '../engine/society/sample.js';
import { VERSION } from '../engine/version.js';
import type { ImportedTies } from '../engine/world.js';
import type { MeasureChoice, WorldSpec } from '../regime/compile.js';
import { hashOf } from '../regime/load.js';
import type { Regime, Society } from '../regime/regime.js';
import type { CheckpointedRun, Checkpoints } from './checkpoint.js';
import type { Estimate } from './room.js';

export interface Plan {
  society: Society;
  citizens: number;
  /** Where these citizens are a sample of a larger society. */
  sample?: Sample;
  months: number;
  seed: number;
  threads?: number;
  /** What kernels run on; without a word, compiled ones where they work and everything is within their reach. */
  kernel?: 'ts' | 'simd';
  /** A topology instead of generated ties, and the hash of its file. */
  ties?: { rows: ImportedTies; hash: string; file: string };
  out?: string;
  /** Months under the regime between two checkpoints. */
  checkpointEvery?: number;
  /** An interrupted run to go on with. */
  resume?: { checkpoints: Checkpoints; run: CheckpointedRun };
  /** Told of what somebody should know while the run goes on. */
  warn?: (text: string) => void;
  /** What is measured, unless everything that the worlds lived can tell. */
  measures?: MeasureChoice;
  /** Told, before anybody lives, how many further worlds measures ask for. */
  further?: (labels: readonly string[]) => void;
  /** Whether to live it district by district; without a word, where everybody's columns have no room in memory. */
  districts?: boolean;
  /** Told, before anybody lives, what the run will take. */
  estimate?: (estimate: Estimate, text: string) => void;
  /** The command that does all this again. */
  command: string;
  progress?: (done: number, total: number) => void;
  /** Asked after every month: true stops the run. */
  stopped?: () => boolean;
}

export const specOf = (plan: Plan, regime: Regime): WorldSpec => ({
  society: plan.society,
  regime,
  citizens: plan.citizens,
  months: plan.months,
  seed: plan.seed,
  ...(plan.sample ? { sample: plan.sample } : {}),
  ...(plan.measures ? { measures: plan.measures } : {}),
});

/** Everything that determines the outcome, as one hash. */
export function hashOfPlan(plan: Plan, regimes: readonly Regime[]): string {
  const parts = [
    VERSION,
    hashOf(plan.society),
    ...regimes.map((regime) => hashOf(regime)),
    plan.citizens,
    plan.months,
    plan.seed,
    plan.ties?.hash ?? 'generated ties',
    ...(plan.sample ? [`sample 1:${plan.sample.every} of ${plan.sample.of}`] : []),
    ...(plan.measures ? [`measures ${String(plan.measures)}`] : []),
  ];
  return bytesToHex(sha256(utf8ToBytes(parts.join('\n'))));
}
