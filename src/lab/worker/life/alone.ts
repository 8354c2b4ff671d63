/** One life lived otherwise among what everybody else showed: other choices, circumstances or luck. */
import { LoneLife, type Standing } from '../../../run/lone-life.js';
import { type Facts, overridesOf } from './decisions.js';
import { OWN } from './protocol.js';
import type { Path, WholeWorld } from './whole-world.js';

export interface Otherwise {
  citizen: number;
  /** The first month of it, and the last. */
  first: number;
  last: number;
  /** What is decided in a month; may look at what can be. */
  letter: (month: number, facts: () => Facts) => string;
  /** In whose shoes; the citizen's own, unless given. */
  standing?: Standing;
  /** Another luck. */
  seed?: number;
}

export interface LivedOtherwise {
  /** Sixteenths of a point above the bottom of the scale, by month. */
  scores: (number | null)[];
  /** Months with a door shut. */
  shut: number;
  letters: string;
}

/** Lives a life of a path again, otherwise. */
export function liveOtherwise(whole: WholeWorld, path: Path, otherwise: Otherwise): LivedOtherwise {
  const { citizen, first, last, letter, seed } = otherwise;
  const life = new LoneLife(whole.compiled, whole.historyOf(path, citizen, first), citizen, { first, seed });
  life.takeUp(otherwise.standing ?? whole.standingOf(path[first - 1], citizen));
  const scores: (number | null)[] = [];
  let letters = '';
  let shut = 0;
  const sanctions = whole.compiled.plan.settings['sanctions.mask'] ?? 0;
  for (let month = first; month <= last; month++) {
    letters += liveMonthOf(whole, life, month, letter);
    const scored = whole.faceIn(life.standing.word, 'enrolled') === 1;
    scores.push(scored ? (life.own('score') ?? null) : null);
    shut += ((life.own('in-force') ?? 0) & sanctions) === 0 ? 0 : 1;
  }
  return { scores, shut, letters };
}

/** Lives a month as decided; the letter that was lived. */
function liveMonthOf(
  whole: WholeWorld,
  life: LoneLife,
  month: number,
  letterOf: Otherwise['letter'],
): string {
  const { standing } = life;
  let known: Facts | undefined;
  const facts = () => {
    known ??= whole.factsOf(life, month, standing);
    return known;
  };
  const letter = letterOf(month, facts);
  const overrides = letter === OWN ? [] : overridesOf(letter, facts());
  if (!overrides || overrides.length === 0) {
    if (!known) life.live(month, { overrides: [] });
    return OWN;
  }
  life.takeUp(standing);
  life.live(month, { overrides });
  return letter;
}
