import { defineMeasure, type Found, isByOdds, NOT_ESTIMABLE, ratio } from '../../engine/contracts.js';
import { BY_RANK, isByRank, pointsOnScale, readersOf, type WeightedReader } from '../shared/recourse.js';

const OPEN = 0;
const SECRET = 2;

/** The same total, every criterion weighing alike: what is guessed where weights are not told. */
const evenly = (readers: readonly WeightedReader[], citizen: number): number => {
  const total = readers.reduce((sum, { weight }) => sum + weight, 0);
  return (
    (total / readers.length) * readers.reduce((sum, { weight, read }) => sum + read(citizen, 0) / weight, 0)
  );
};

/** Where criteria alone are known and what they say of the odds is not. */
const NO_GUESS: Found = Object.freeze({
  ...NOT_ESTIMABLE,
  because:
    'The score is one of odds here: who knows the criteria alone has no guess at their tables of evidence.',
});

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean distance of scores from guesses; guesses that are right on average. */
function missedBy(scores: readonly number[], guesses: readonly number[]): number {
  const shift = meanOf(scores) - meanOf(guesses);
  return meanOf(scores.map((score, place) => Math.abs(score - guesses[place] - shift)));
}

export default defineMeasure({
  id: 'explanation-gap',
  label: 'Points that what is disclosed does not explain',
  question:
    'By how many points does somebody miss their own score who works it out from their record and what is disclosed?',
  unit: 'points',
  worse: 'higher',
  family: 'rights',
  formula:
    'mean over the scored of the distance of their score from the one worked out: by the true weights where all is open, by equal weights where only criteria are known, the mean score where all is secret; all but the open one right on average, friends as they count on average (H17)',
  misleads:
    'It takes for granted that everybody can see their own record. What friends bring is never disclosed, so even an open score may have a gap; so has one that is renewed seldom. Equal weights are the guess of nobody in particular. Not estimable where scores are ranks: what others have is a part of them; nor, where criteria alone are known, of a score of odds, whose tables nobody guesses.',
  source:
    'Wachter, Mittelstadt and Russell 2018; measures specification, H17; equal weights are an assumption',
  needs: ['score', 'coverage', 'enrolled'],
  picture: (picture) => {
    if (isByRank(picture)) {
      return BY_RANK;
    }
    const { settings } = picture;
    const score = picture.column('score');
    const enrolled = picture.column('enrolled');
    const readers = readersOf(picture);
    if (!score || !enrolled || !readers) {
      return NOT_ESTIMABLE;
    }
    const scored = Array.from({ length: picture.citizens }, (_, i) => i).filter((i) => enrolled[i] === 1);
    const scores = scored.map((i) => score[i] / 16);
    const most = settings['scale.most'] / 16;
    const known = scored.map((i) => {
      const weighted = readers.reduce((sum, { read }) => sum + read(i, 0), 0);
      const at =
        settings['scale.neutral'] / 16 + pointsOnScale(picture, weighted - settings['scale.reference']);
      return Math.max(0, Math.min(most, at));
    });
    const open = meanOf(scores.map((one, place) => Math.abs(one - known[place])));
    const guessed = scored.map((i) => pointsOnScale(picture, evenly(readers, i)));
    // of tables of evidence there is no even guess
    const criteria = isByOdds(settings) ? null : missedBy(scores, guessed);
    const secret = missedBy(
      scores,
      scores.map(() => 0),
    );
    const mean = (points: number | null) =>
      points === null ? NO_GUESS : ratio(scored.length > 0 ? points * scored.length : 0, scored.length);
    const here = settings.opacity === OPEN ? open : settings.opacity === SECRET ? secret : criteria;
    return {
      ...mean(here),
      parts: {
        open: { label: 'Where criteria and weights are disclosed', ...mean(open) },
        criteria: { label: 'Where criteria alone are disclosed', ...mean(criteria) },
        secret: { label: 'Where nothing is disclosed', ...mean(secret) },
      },
    };
  },
});
