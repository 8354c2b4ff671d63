/**
 * Scores of odds: weights of evidence by band of a criterion's points, and the scale on which so many points
 * double the odds.
 */

import type { Criterion, Settings } from '../engine/contracts.js';
import { EVIDENCE_UNIT } from '../engine/scoring/worth.js';
import type { Regime } from './regime.js';

/** What a criterion says of the odds: from so many points on, a natural logarithm; and of whom nobody knows. */
export interface WeightsOfEvidence {
  bands: readonly (readonly [from: number, weight: number])[];
  unknown: number;
}

/** As the model specification has it (S5): 40 points double the odds, 15 to 1 at the neutral score. */
export const USUAL_ODDS = { odds: 15, 'points-to-double': 40 } as const;

/** A criterion that says nothing. */
export const NO_EVIDENCE: WeightsOfEvidence = { bands: [], unknown: 0 };

export const isByOdds = ({ kind, scale }: Pick<Regime, 'kind' | 'scale'>): boolean =>
  kind === 'score' && scale.mode === 'odds';

/** What a criterion's points say; nothing where the regime says nothing. */
export function evidenceOf(regime: Pick<Regime, 'criteria'>, criterion: string): WeightsOfEvidence {
  const said = regime.criteria[criterion]?.['weights-of-evidence'] as Partial<WeightsOfEvidence> | undefined;
  return { ...NO_EVIDENCE, ...said };
}

/** The weight of evidence of so many points; 0 where no band holds them. */
export const evidenceAt = ({ bands }: WeightsOfEvidence, points: number): number =>
  bands.findLast(([from]) => points >= from)?.[1] ?? 0;

/** Score points for each natural logarithm of odds. */
export const pointsPerLogarithm = ({ scale }: Pick<Regime, 'scale'>): number =>
  (scale['points-to-double'] ?? USUAL_ODDS['points-to-double']) / Math.LN2;

/** The share of its evidence that a criterion counts with. */
const share = (regime: Pick<Regime, 'criteria'>, criterion: string): number =>
  (regime.criteria[criterion]?.weight ?? 0) / 100;

/** The least and the most that a criterion can say of the odds, of people with points between two ends. */
export function spanOfEvidence(
  regime: Regime,
  { id, unknown }: Pick<Criterion, 'id' | 'unknown'>,
  [least, most]: readonly [number, number] = [0, 1000],
): [number, number] {
  const evidence = evidenceOf(regime, id);
  const weights = evidence.bands
    .filter(([from], band) => from <= most && (evidence.bands[band + 1]?.[0] ?? Infinity) > least)
    .map(([, weight]) => weight);
  const all = unknown === undefined ? weights : [...weights, evidence.unknown];
  return [Math.min(...all) * share(regime, id), Math.max(...all) * share(regime, id)];
}

/** The least and the greatest score that evidence can make, before it is held within the scale. */
export function spanOfScores(
  regime: Regime,
  pointsOf: (criterion: Criterion) => [number, number],
  { criteria }: { criteria: readonly Criterion[] },
): [number, number] {
  const { neutral, odds = USUAL_ODDS.odds, 'population-odds': population = odds } = regime.scale;
  const counts = ({ id }: Criterion) => share(regime, id) > 0 && evidenceOf(regime, id).bands.length > 0;
  const ends = [0, 1].map((end) => {
    const evidence = criteria.reduce(
      (sum, criterion) =>
        sum + (counts(criterion) ? spanOfEvidence(regime, criterion, pointsOf(criterion))[end] : 0),
      Math.log(population / odds),
    );
    return neutral + evidence * pointsPerLogarithm(regime);
  });
  return ends as [number, number];
}

/** ln 2 in 2 to the 32nd parts. */
const LN2_Q32 = 2_977_044_472n;
/** Binary places of a logarithm to base 2. */
const PLACES = 24n;
const ONE_Q62 = 62n;

/** The logarithm to base 2 of a whole number, by squaring. */
function binaryLogarithm(whole: number): bigint {
  const above = 31 - Math.clz32(whole);
  let rest = (BigInt(whole) << ONE_Q62) >> BigInt(above);
  let found = BigInt(above);
  for (let place = 0n; place < PLACES; place++) {
    rest = (rest * rest) >> ONE_Q62;
    const bit = rest >> (ONE_Q62 + 1n);
    rest >>= bit;
    found = (found << 1n) | bit;
  }
  return found;
}

/**
 * The natural logarithm of odds in parts of `EVIDENCE_UNIT`, by whole numbers alone, so that every machine agrees.
 *
 * @param odds  0.001 to 1,000,000; thousandths count
 */
export function logarithmOf(odds: number): number {
  const ratio = binaryLogarithm(Math.round(odds * 1000)) - binaryLogarithm(1000);
  const scaled = ratio * LN2_Q32 * BigInt(EVIDENCE_UNIT);
  const half = 1n << (PLACES + 31n);
  return Number((scaled + half) >> (PLACES + 32n));
}

/** The integers by which evidence becomes a score. */
export function oddsSettings(
  regime: Pick<Regime, 'kind' | 'scale' | 'criteria'>,
  criteria: readonly { id: string }[],
): Settings {
  if (!isByOdds(regime)) {
    return {};
  }
  const { odds = USUAL_ODDS.odds, 'population-odds': population = odds } = regime.scale;
  const settings: Settings = {
    'scale.odds': 1,
    // sixteenths of a point for each part of a logarithm, on 16 bits
    'scale.factor': Math.round((pointsPerLogarithm(regime) * 16 * 65536) / EVIDENCE_UNIT),
    'scale.reference': logarithmOf(odds) - logarithmOf(population),
  };
  for (const { id } of criteria) {
    const { bands, unknown } = evidenceOf(regime, id);
    const worth = (weight: number) => Math.round(weight * share(regime, id) * EVIDENCE_UNIT);
    settings[`criteria.${id}.evidence.bands`] = bands.length;
    settings[`criteria.${id}.evidence.unknown`] = worth(unknown);
    bands.forEach(([from, weight], band) => {
      settings[`criteria.${id}.evidence.${band}.from`] = from;
      settings[`criteria.${id}.evidence.${band}.worth`] = worth(weight);
    });
  }
  return settings;
}

/** How many are expected to keep what was agreed for each who does not, at so many points of the score. */
export const oddsAt = (regime: Regime, points: number): number =>
  (regime.scale.odds ?? USUAL_ODDS.odds) *
  Math.exp((points - regime.scale.neutral) / pointsPerLogarithm(regime));
