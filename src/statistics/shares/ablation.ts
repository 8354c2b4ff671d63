import { everything, holds, joining, type Needs } from './coalitions.js';
import type { Game } from './shapley.js';

export interface Ablated {
  /** What the part adds alone, v(k) - v(none); `null` where it needs others. */
  firstIn: number | null;
  /** What goes with it when all others stay, v(all) - v(all but k); `null` where others need it. */
  lastOut: number | null;
}

/**
 * Each part switched on alone, and off alone. The two differ where parts work together, and neither adds up.
 *
 * @param game  whole values of coalitions; only those with one part on or one off are asked for
 */
export function ablation(game: Game, needs: Needs): Ablated[] {
  const all = everything(needs);
  return needs.map((need, part) => {
    const without = all & ~(1 << part);
    const needed = needs.some((other, k) => k !== part && holds(other, part));
    return {
      firstIn: need === 0 ? game(1 << part) - game(0) : null,
      lastOut: needed || !joining(without, needs).includes(part) ? null : game(all) - game(without),
    };
  });
}
