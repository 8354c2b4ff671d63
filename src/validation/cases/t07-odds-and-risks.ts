import { riskRatio } from '../../catalogue/shared/groups.js';
import { type Check, defineCase, within } from '../case.js';

const MANY = 1e12;
const INTERCEPT = -1.52554;

/** People with and without the outcome, of as many as make rounding small. */
function tally(logOdds: number): [number, number] {
  const risk = 1 / (1 + Math.exp(-logOdds));
  return [Math.round(MANY * (1 - risk)), Math.round(MANY * risk)];
}

function ratioOf(what: string, coefficient: number, expected: number): Check {
  const { value } = riskRatio(tally(INTERCEPT + coefficient), tally(INTERCEPT));
  return within(what, expected, value ?? Number.NaN, 1e-5, 'the coefficients have five decimals');
}

export default defineCase({
  id: 'T7',
  title: 'A ratio of odds is not a ratio of risks.',
  source: 'ProPublica 2016, logistic regression for a high score: e^b / (1 - c + c e^b)',
  run: () => [
    ratioOf('group 1', 0.47721, 1.452841),
    ratioOf('women', 0.22127, 1.194798),
    ratioOf('younger than 25', 1.30839, 2.49612),
  ],
});
