/**
 * The same lives with one luck drawn again and again: that of mistakes, or of which partners know whom.
 */
import type { Picture } from '../../engine/contracts.js';

export interface Redraws {
  /** Mean over citizens of 2 p (1 - p): the chance that two draws of the errors disagree. */
  flip: number;
  /** The share of citizens with 0.1 < p < 0.9. */
  undecided: number;
}

/** @param outcomes  one array for each draw: 1 where it happened to a citizen, else 0 */
export function redrawn(outcomes: readonly ArrayLike<number>[], citizens: number): Redraws {
  const draws = outcomes.length;
  let flips = 0;
  let undecided = 0;
  for (let i = 0; i < citizens; i++) {
    const happened = outcomes.reduce((sum, outcome) => sum + outcome[i], 0);
    const share = happened / draws;
    // the pairs of draws that disagree, of all pairs: without the bias of few draws
    flips += (2 * happened * (draws - happened)) / (draws * (draws - 1));
    undecided += share > 0.1 && share < 0.9 ? 1 : 0;
  }
  return { flip: flips / citizens, undecided: undecided / citizens };
}

/**
 * How sanctions in the last month and scores differ between draws of the same citizens; `undefined` where
 * fewer than two of these worlds have sanctions. `luck` is NaN where fewer than two have scores.
 */
export function sanctionsRedrawn(
  own: Picture,
  others: Readonly<Record<string, Picture | undefined>>,
): (Redraws & { luck: number }) | undefined {
  const pictures = [own, ...Object.values(others)].flatMap((picture) => picture ?? []);
  const mask = own.settings['sanctions.mask'] ?? 0;
  const outcomes = pictures.flatMap((picture) => {
    const inForce = picture.column('in-force');
    return inForce ? [Uint8Array.from(inForce, (bits) => ((bits & mask) !== 0 ? 1 : 0))] : [];
  });
  const scores = pictures.flatMap((picture) => {
    const score = picture.column('score');
    return score ? [score] : [];
  });
  const luck = scores.length > 1 ? shareByLuck(scores, own.citizens) : Number.NaN;
  return outcomes.length < 2 ? undefined : { ...redrawn(outcomes, own.citizens), luck };
}

/** Variance between draws within citizens over variance between all: 0 none by luck, 1 all of it. */
export function shareByLuck(values: readonly ArrayLike<number>[], citizens: number): number {
  const draws = values.length;
  let within = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < citizens; i++) {
    const mean = values.reduce((total, one) => total + one[i], 0) / draws;
    for (const one of values) {
      within += (one[i] - mean) ** 2 / (draws - 1);
      sum += one[i];
      squares += one[i] ** 2;
    }
  }
  const all = citizens * draws;
  return within / citizens / (squares / all - (sum / all) ** 2);
}
