/** Regimes with one of their sources of points taken away. */
import { isByOdds, type OtherWorld, type RulesInUse, type Settings } from '../../engine/contracts.js';

/**
 * A world without each partner, and one without each criterion: its weight shared out among the others, or in a
 * score of odds nothing said in its place.
 */
export function withoutEach(rules: RulesInUse, settings: Settings): Record<string, OtherWorld> {
  const worlds: Record<string, OtherWorld> = {};
  for (const { id } of rules.partners) {
    worlds[`partner-${id}`] = { label: `no ${id}`, set: [`partners.${id}.enabled=false`] };
  }
  for (const { id } of rules.criteria) {
    const weights = rules.criteria.map((criterion) => ({
      id: criterion.id,
      weight: settings[`criteria.${criterion.id}.weight`] ?? 0,
    }));
    const left = isByOdds(settings) ? [{ id, weight: 0 }] : shared(weights, id);
    const set = left.map(({ id: one, weight }) => `criteria.${one}.weight=${weight}`);
    worlds[`criterion-${id}`] = { label: `no ${id}`, set };
  }
  return worlds;
}

/** Whole weights that sum as before, one of them 0 and the others in proportion. */
export function shared(
  weights: readonly { id: string; weight: number }[],
  without: string,
): { id: string; weight: number }[] {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const rest = weights.filter(({ id }) => id !== without).reduce((sum, { weight }) => sum + weight, 0);
  const exact = weights.map(({ id, weight }) => (id === without || rest === 0 ? 0 : (weight * total) / rest));
  const whole = exact.map(Math.floor);
  const byRemainder = exact
    .map((one, place) => ({ place, remainder: one - whole[place] }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  const missing = rest === 0 ? 0 : total - whole.reduce((sum, one) => sum + one, 0);
  for (const { place } of byRemainder.slice(0, missing)) {
    whole[place]++;
  }
  return weights.map(({ id }, place) => ({ id, weight: whole[place] }));
}
