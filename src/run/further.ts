/**
 * Further worlds of the same citizens: what measures ask for that one world cannot tell.
 */
import type { OtherWorld, Picture, WorldsMeasure } from '../engine/contracts.js';
import { InputError } from '../engine/errors.js';
import { PlanError } from '../engine/layout.js';
import { type CompiledWorld, compileWorld, type WorldSpec } from '../regime/compile.js';
import { comparesWithNobodyScored, isWorlds } from '../regime/counting.js';
import { hashOf, loadRegime, regimeYaml } from '../regime/load.js';
import type { Regime } from '../regime/regime.js';
import { resultOf } from './collect.js';
import type { LivedWorld } from './live.js';
import { pictureOf } from './picture.js';
import type { MeasureResult } from './results.js';

/** Far enough that no two runs share the luck of their mistakes or their partners by chance. */
const LUCK_APART = 0x9e3779b97f4a7;

export interface FurtherWorlds {
  /** The worlds to live beside the run's own, each once. */
  specs: WorldSpec[];
  labels: string[];
  /** Which world each measure means: its place in `specs`, or -1 for the run's own. */
  asked: { measure: WorldsMeasure; places: Readonly<Record<string, number>> }[];
}

/** What further worlds the measures of a run ask for. */
export function furtherWorlds(spec: WorldSpec): FurtherWorlds {
  const compiled = compileWorld(spec);
  const found: FurtherWorlds = { specs: [], labels: [], asked: [] };
  const known = new Map<string, number>([[identity(spec), -1]]);
  for (const measure of compiled.measures.filter(isWorlds)) {
    const places: Record<string, number> = {};
    for (const [name, other] of Object.entries(worldsOf(measure, compiled))) {
      const changed = changedSpec(spec, other);
      if (!changed) {
        continue;
      }
      const same = identity(changed);
      if (!known.has(same)) {
        known.set(same, found.specs.push(changed) - 1);
        found.labels.push(other.label);
      }
      places[name] = known.get(same) as number;
    }
    found.asked.push({ measure, places });
  }
  return found;
}

const worldsOf = (measure: WorldsMeasure, compiled: CompiledWorld): Readonly<Record<string, OtherWorld>> =>
  typeof measure.worlds === 'function' ? measure.worlds(compiled, compiled.plan.settings) : measure.worlds;

const identity = ({ regime, errorSeed, partnerSeed, overrides = [] }: WorldSpec): string =>
  `${hashOf(regime)} ${errorSeed ?? ''} ${partnerSeed ?? ''} ${JSON.stringify(overrides)}`;

/** The world with one thing different; undefined where the regime has no such rule. */
function changedSpec(spec: WorldSpec, other: OtherWorld): WorldSpec | undefined {
  const unscored = spec.regime.kind === 'none' ? spec.regime : undefined;
  const regime = other.regime
    ? (unscored ?? loadRegime(other.regime))
    : changedRegime(spec.regime, other.set ?? []);
  if (!regime) {
    return undefined;
  }
  const errorSeed = seedApart(spec, other.errorLuck) ?? spec.errorSeed;
  const partnerSeed = seedApart(spec, other.partnerLuck) ?? spec.partnerSeed;
  const overrides = other.overrides ? [...(spec.overrides ?? []), ...other.overrides] : spec.overrides;
  const changed = { ...spec, regime, errorSeed, partnerSeed, overrides };
  try {
    compileWorld(changed);
    return changed;
  } catch (error) {
    if (error instanceof PlanError) {
      return undefined;
    }
    throw error;
  }
}

const seedApart = ({ seed }: WorldSpec, luck: number | undefined): number | undefined =>
  luck === undefined ? undefined : (seed + luck * LUCK_APART) % Number.MAX_SAFE_INTEGER;

function changedRegime(regime: Regime, set: readonly string[]): Regime | undefined {
  if (set.length === 0) {
    return regime;
  }
  try {
    return loadRegime({ text: regimeYaml(regime), file: `${regime.id}.yaml` }, { set });
  } catch (error) {
    if (error instanceof InputError || (error as Error).name === 'InputErrors') {
      return undefined;
    }
    throw error;
  }
}

/** What the measures over further worlds found, once all are lived. */
export function compareFurther(
  own: LivedWorld,
  others: readonly LivedWorld[],
  asked: FurtherWorlds['asked'],
): Record<string, MeasureResult> {
  const pictures = [own, ...others].map(picture);
  return Object.fromEntries(
    asked.map(({ measure, places }) => {
      const worlds = Object.entries(places).map(([name, place]) => [name, pictures[place + 1]]);
      return [measure.id, resultOf(measure, measure.compared(pictures[0], Object.fromEntries(worlds)))];
    }),
  );
}

const picture = (world: LivedWorld): Picture => pictureOf(world, (id) => world.result.measures[id]);

/** Measures that ask for the society without a register alone: a comparison with it can tell them. */
export function comparedWithNobodyScored(
  scored: LivedWorld,
  unscored: LivedWorld,
): Record<string, MeasureResult> {
  const asked = scored.compiled.measures
    .filter(isWorlds)
    .filter(comparesWithNobodyScored)
    .map((measure) => ({
      measure,
      places: Object.fromEntries(Object.keys(measure.worlds).map((name) => [name, 0])),
    }));
  return compareFurther(scored, [unscored], asked);
}
