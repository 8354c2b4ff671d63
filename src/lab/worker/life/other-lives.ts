/** Other lives beside one: other people, other choices, other rules. */

import { type LivedOtherwise, liveOtherwise } from './alone.js';
import { CHANGED } from './changed-rules.js';
import { possible } from './decisions.js';
import { citizenDrawn, drawBelow } from './draw.js';
import type { WorldWithout } from './glass.js';
import type { Lived, LivedLives } from './lived.js';
import { LETTERS, type OtherLife, OWN, ROW, type Row, WATCHED } from './protocol.js';
import { letterIn } from './whole-world.js';

export interface Beside {
  lives: LivedLives;
  lived: Lived;
  seed: number;
  min: number;
  /** A world in which rules are changed, lived with the same choices. */
  world: WorldWithout;
}

/** The lives of a row, one after another. */
export function* otherLives(beside: Beside, row: Row): Generator<OtherLife> {
  if (row === 'rules') {
    yield* underOtherRules(beside);
    return;
  }
  const { lives, lived, min, seed } = beside;
  const { citizen, first, last, whole } = lives;
  const others = row === 'others' ? citizensBeside(citizen, whole.citizens, seed) : [];
  for (let place = 0; place < (row === 'others' ? others.length : ROW); place++) {
    const who = others[place] ?? citizen;
    const letter = row === 'others' ? letterIn(lived.letters, first) : choosing(beside, place);
    const lifeLived = liveOtherwise(whole, lived.path, { citizen: who, first, last, letter });
    const { letters } = lifeLived;
    yield {
      ...small(lifeLived, min),
      ...(row === 'others' ? { citizen: who } : { letters: letters.slice(WATCHED) }),
    };
  }
}

/** The first citizens that the seed draws beside this one. */
export function citizensBeside(citizen: number, citizens: number, seed: number): number[] {
  const found = new Set<number>();
  for (let draw = 1; found.size < Math.min(ROW, citizens - 1); draw++) {
    const drawn = citizenDrawn(seed, citizens, 1000 + draw);
    if (drawn !== citizen) found.add(drawn);
  }
  return [...found];
}

/** Decides by lot, each month, among all that can be done in it. */
function choosing({ lives, seed }: Beside, place: number): Parameters<typeof liveOtherwise>[2]['letter'] {
  return (month, facts) => {
    if (month < lives.first + WATCHED) return OWN;
    const letters = possible(facts()).flatMap((kind) => [...LETTERS[kind]]);
    return letters[drawBelow(letters.length, seed, lives.citizen * ROW + place, month)] ?? OWN;
  };
}

function* underOtherRules({ lives, lived, min, world }: Beside): Generator<OtherLife> {
  const { citizen, first, last } = lives;
  for (const [rule, set] of Object.entries(CHANGED)) {
    const changed = set.length === 0 ? { whole: lives.whole, path: lived.path } : world(set);
    if (changed) {
      const letter = letterIn(lived.letters, first);
      yield {
        rule,
        ...small(liveOtherwise(changed.whole, changed.path, { citizen, first, last, letter }), min),
      };
    }
  }
}

const small = ({ scores, shut }: LivedOtherwise, min: number): Pick<OtherLife, 'scores' | 'shut'> => ({
  scores: scores.map((score) => (score === null ? null : min + (score >> 4))),
  shut,
});
