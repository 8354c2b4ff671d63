/**
 * The same lives with the luck of mistakes and misses drawn again and again.
 */

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
