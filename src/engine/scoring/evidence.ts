/**
 * Which consequences may rest on which criteria, if each is to look at its own part of life only.
 */
import type { Consequence, Criterion } from '../contracts.js';

/** Consequences whose domains the same criteria are about. */
export interface Evidence {
  name: string;
  criteria: readonly Criterion[];
  consequences: readonly Consequence[];
}

/**
 * Consequences by the criteria about their domain.
 *
 * A consequence that no criterion is about stands in none: there is no evidence from its own domain. What
 * friends did is evidence of nobody's own.
 */
export function evidenceFor(
  criteria: readonly Criterion[],
  consequences: readonly Consequence[],
): readonly Evidence[] {
  const found = new Map<string, { criteria: readonly Criterion[]; consequences: Consequence[] }>();
  for (const consequence of consequences.filter(({ cutOff }) => cutOff !== undefined)) {
    const about = criteria.filter(
      (criterion) => !criterion.peer && criterion.about?.includes(consequence.domain),
    );
    const name = about.map(({ id }) => id).join('+');
    const one = found.get(name) ?? { criteria: about, consequences: [] };
    one.consequences.push(consequence);
    found.set(name, one);
  }
  found.delete('');
  return [...found].map(([name, one]) => ({ name, ...one }));
}

/** The score by the criteria of one kind of evidence, all others at their reference. */
export const scoreBy = (evidence: Evidence): string => `score~by:${evidence.name}`;
/** The score with friends at their reference. */
export const SCORE_WITHOUT_FRIENDS = 'score~no-peer';
/** Weighted points of one criterion, where they are needed apart from the others'. */
export const pointsOf = (criterion: string): string => `points:${criterion}`;
