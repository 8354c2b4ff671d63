/** What it costs not to be known: the same person, with no partner that could tell of them. */
import type { Criterion } from '../engine/contracts.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';
import { evidenceAt, evidenceOf, isByOdds, pointsPerLogarithm } from './odds.js';
import type { Regime } from './regime.js';

/** What a register that holds nothing against somebody lets a scorecard read: a middling income and conduct. */
const NOTHING_AGAINST: Readonly<Record<string, number>> = { level: 16, mean: 128, quarters: 16 };

/**
 * Score points that somebody with nothing against them loses where no partner covers them, by criterion.
 *
 * Only a scorecard asks whether it knows somebody: in a ledger and a list, whoever is unknown is not charged.
 */
export function thinFileCost(regime: Regime, catalogue: Catalogue = wholeCatalogue): Record<string, number> {
  if (regime.kind !== 'score') return {};
  const { min, max, gain } = regime.scale;
  const costs = catalogue.criteria.flatMap((criterion) => {
    const weight = regime.criteria[criterion.id]?.weight ?? 0;
    if (weight === 0 || criterion.unknown === undefined || !criterion.needs) return [];
    if (isByOdds(regime)) {
      const evidence = evidenceOf(regime, criterion.id);
      const lost = (evidenceAt(evidence, pointsKnown(criterion)) - evidence.unknown) * weight;
      return [[criterion.id, Math.round((lost * pointsPerLogarithm(regime)) / 10) / 10] as const];
    }
    const lost = (pointsKnown(criterion) - criterion.unknown) * weight;
    return [[criterion.id, Math.round((lost * gain * (max - min)) / 10_000) / 10] as const];
  });
  return Object.fromEntries(costs);
}

function pointsKnown({ base, terms }: Criterion): number {
  const sum = terms.reduce(
    (total, { reads, points }) => total + points * (NOTHING_AGAINST[reads.split('.')[1] ?? ''] ?? 0),
    base,
  );
  return Math.max(0, Math.min(1000, sum));
}
