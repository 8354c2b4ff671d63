/**
 * An experiment: a baseline, variants that differ from it in a few rules, and the design that says where,
 * how often and how long they are lived.
 */
import type { RuleDifference } from '../regime/canonical.js';
import type { Regime, Society } from '../regime/regime.js';

/** The name of the arm that all others are compared with. */
export const BASELINE = 'baseline';

/** One way of doing things that is lived in every replicate. */
export interface Arm {
  id: string;
  title: string;
  /** What is set beside the baseline, each as `path=value`; `society.` before what is the society's. */
  set: readonly string[];
  regime: Regime;
  society: Society;
  /** Rules that differ from the baseline's; of the baseline itself, none. */
  diff: readonly RuleDifference[];
}

/** A rule, or a number of the society, that a design varies. */
export interface Factor {
  path: string;
  /** What it is varied over: numbers between two ends, in steps or (0) any; or these values, as they are written. */
  range: { from: number; to: number; step: number } | { values: readonly unknown[] };
  /** In a grid: how many places, both ends included. */
  steps?: number;
  /** In a decomposition: paths of factors without which it cannot be on. */
  needs?: readonly string[];
  source?: string;
  assumption?: boolean;
}

export type DesignKind =
  | 'pairs'
  | 'grid'
  | 'one-at-a-time'
  | 'latin-hypercube'
  | 'morris'
  | 'sobol'
  | 'shapley';

export interface Design {
  kind: DesignKind;
  /** Points of a hypercube; base points of a Sobol design, a power of two. */
  points: number;
  /** Of a Morris design. */
  trajectories: number;
  /** The seed is a factor like any other: each point is lived with one, and not with all. */
  luck: boolean;
  /** Which luck the design is drawn with. */
  seed: number;
}

/** One place of a design: factors at values; one that is not named stands as the baseline has it. */
export interface Point {
  /** From 0 on; the baseline as it is stands at no point. */
  number: number;
  /** Coordinates of the factors, 0 to 1, where the design draws them. */
  at?: readonly number[];
  values: Readonly<Record<string, unknown>>;
}

export interface Endpoint {
  measure: string;
  /** How wide half of a 95 % interval may be, in the measure's unit. */
  halfWidth?: number;
}

/** How many replicates: these seeds, or a pilot and as many more as the precision asked for takes. */
export interface Seeds {
  pilot: readonly number[];
  /** Replicates at most; as many as the pilot where precision does not decide. */
  most: number;
}

export interface Experiment {
  id: string;
  title: string;
  story?: string;
  /** The text it was read from, and the name of its file. */
  text: string;
  file: string;
  baseline: Arm;
  variants: readonly Arm[];
  citizens: readonly number[];
  months: number;
  seeds: Seeds;
  endpoints: readonly Endpoint[];
  /** Measures looked at without having been declared. */
  exploratory: readonly string[];
  factors: readonly Factor[];
  design: Design;
  /** The arms at a point: the same rules, and the factors as the point says. */
  armsAt(point: Point): readonly Arm[];
}
