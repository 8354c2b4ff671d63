/**
 * Scores by rank: how many of those scored have fewer points, and no longer how many points there are.
 *
 * The bars are where the points of everybody scored lay last month, so that one order holds on true records,
 * with friends left out and on the evidence of one domain alike. What one gains another loses.
 */
import { type ColumnDeclaration, census, type KernelUse, own, read, whole } from '../contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../lanes.js';

/** Steps of the scale that ranks tell apart; 0 is whoever is not scored. */
const STEPS = 255;
const OWN_STEP = 'rank-step';

/** The step of the scale on which somebody's points stand, before ranks are looked up. */
export function noteStep(size: i32, score: U16, enrolled: U8, perUnit: i32, step: U8): void {
  for (let i = 0; i < size; i++) {
    step[i] = Math.imul(1 + (Math.imul(score[i], perUnit) >> 22), flag(enrolled[i] !== 0));
  }
}

/** Points to the score of their rank: the middle of those on the same step, all of the scale for everybody. */
export function rankAmong(
  size: i32,
  enrolled: U8,
  ranks: I32,
  perUnit: i32,
  most: i32,
  neutral: i32,
  score: U16,
): void {
  for (let i = 0; i < size; i++) {
    const step = 1 + (Math.imul(score[i], perUnit) >> 22);
    const middle = (ranks[step] + ranks[step + 1]) >> 1;
    score[i] = choose(enrolled[i] !== 0, Math.imul(middle, most) >> 16, neutral);
  }
}

const perUnit = whole((_clock, settings) => Math.floor((STEPS * 2 ** 22 - 1) / settings['scale.most']));

export const stepColumn: ColumnDeclaration = {
  name: OWN_STEP,
  label: 'Step of the scale on which the points stand; 0 not scored',
  bits: 8,
};

/** Keeps on which step everybody's points stand, for the ranks of next month. */
export const noting = (when: KernelUse['when']): KernelUse => ({
  stage: 'score',
  run: noteStep,
  when,
  with: [own('score'), read('enrolled'), perUnit, own(OWN_STEP)],
});

/** Replaces the points of a score column by the score of their rank. */
export const ranking = (column: string, viewed: boolean, when: KernelUse['when']): KernelUse => ({
  stage: 'score',
  run: rankAmong,
  viewed,
  when,
  with: [
    read('enrolled'),
    census('ranks-above-none', OWN_STEP),
    perUnit,
    whole((_clock, settings) => settings['scale.most']),
    whole((_clock, settings) => settings['scale.neutral']),
    own(column),
  ],
});
