/**
 * A score as a sum: every criterion's points, to the last unit, recomputed from what the register let
 * the scorecard read.
 */
import type { Criterion, Settings } from '../engine/contracts.js';
import type { Desk } from '../engine/desk.js';
import type { I32 } from '../engine/lanes.js';
import type { Memory } from '../engine/memory.js';
import { settingsIn } from '../engine/plan.js';
import { baseOf } from '../engine/scoring/points.js';
import { isByOdds, UNKNOWN, worthOf } from '../engine/scoring/worth.js';
import type { CompiledWorld } from '../regime/compile.js';
import { oddsAt } from '../regime/odds.js';

export interface LedgerLine {
  criterion: string;
  label: string;
  /** Points of the criterion, 0-1000, and its weight in percent. */
  points: number;
  weight: number;
  /** What it adds to the neutral score, in 65,536ths of a sixteenth of a point; the lines add up exactly. */
  exact: number;
  /** The same in score points, for people. */
  scorePoints: number;
  /** What was read, and the points each reading gave. */
  readings: { reads: string; value: number; points: number; reason: string }[];
  /** No partner that could know covers the citizen. */
  unknown: boolean;
}

export interface Ledger {
  neutral: number;
  /** Of a score of odds: what the odds among everybody add where nothing is said, in units of `exact`; else 0. */
  population: number;
  lines: LedgerLine[];
  /** Sixteenths of a point lost in rounding down, and held back at the ends of the scale. */
  rounding: number;
  heldBack: number;
  /** The score is a rank among the scored: `heldBack` is what the rank takes from the points. */
  ranked: boolean;
  /** What a score of odds stands for: how many keep what was agreed for each who does not. */
  odds: number | null;
  /** neutral + population + lines - rounding - heldBack, in sixteenths above the bottom of the scale. */
  score: number;
}

/** The score as a sum: what each criterion adds to the neutral score, to the last unit. */
export function ledgerOf(world: CompiledWorld, desk: Desk, memory: Memory, month: number): Ledger {
  const settings = settingsIn(world.plan, month);
  const { regime } = world.spec;
  const lines = world.criteria
    .filter((criterion) => settings[`criteria.${criterion.id}.weight`] > 0)
    .map((criterion) => lineOf(world, desk, memory, criterion, settings));
  const neutral = settings['scale.neutral'];
  const byOdds = isByOdds(settings);
  const population = byOdds ? -settings['scale.reference'] * settings['scale.factor'] : 0;
  const exact = lines.reduce((sum, line) => sum + line.exact, population);
  const added = Math.floor(exact / 65536);
  const raw = neutral + added;
  const score = ownValue(memory, 'score') ?? neutral;
  return {
    neutral,
    population,
    lines,
    rounding: exact / 65536 - added,
    heldBack: raw - score,
    ranked: regime.scale.mode === 'rank',
    odds: byOdds ? oddsAt(regime, regime.scale.min + score / 16) : null,
    score,
  };
}

function lineOf(
  world: CompiledWorld,
  desk: Desk,
  memory: Memory,
  criterion: Criterion,
  settings: Settings,
): LedgerLine {
  const weight = settings[`criteria.${criterion.id}.weight`];
  const unknown = isUnknown(world, memory, criterion);
  const readings = criterion.terms.map((term) => {
    const on = term.only === undefined || settings[`criteria.${criterion.id}.${term.only}`] === 1;
    const value = (desk.scratch.get(`channel:reading:${term.reads}`) as I32 | undefined)?.[0] ?? 0;
    return { reads: term.reads, value, points: on ? value * term.points : 0, reason: term.reason };
  });
  const base = baseOf(criterion, settings);
  const sum = base + readings.reduce((total, reading) => total + reading.points, 0);
  const points = unknown ? (criterion.unknown ?? base) : Math.max(0, Math.min(1000, sum));
  const exact = worthBeyond(criterion, points, unknown, settings) * settings['scale.factor'];
  return {
    criterion: criterion.id,
    label: criterion.label,
    points,
    weight,
    exact,
    scorePoints: Math.round((exact / 65536 / 16) * 10) / 10,
    readings,
    unknown,
  };
}

/** What points are worth beyond the reference; evidence has none, since it says nothing at 0. */
function worthBeyond(criterion: Criterion, points: number, unknown: boolean, settings: Settings): number {
  if (!isByOdds(settings)) {
    return worthOf(settings, criterion.id, points) - worthOf(settings, criterion.id, criterion.reference);
  }
  return worthOf(settings, criterion.id, unknown && criterion.unknown !== undefined ? UNKNOWN : points);
}

function isUnknown(world: CompiledWorld, memory: Memory, criterion: Criterion): boolean {
  if (!criterion.needs) {
    return false;
  }
  const evidence = world.fields
    .filter((field) => criterion.needs?.includes(field.id))
    .flatMap((field) => field.events);
  const coverage = ownValue(memory, 'coverage') ?? 0;
  return !world.partners.some(
    (partner) => (coverage >>> partner.member) & 1 && partner.reports.some((name) => evidence.includes(name)),
  );
}

function ownValue(memory: Memory, column: string): number | undefined {
  return memory.arrays.get(column)?.[0];
}
