import { defineMeasure, type Estimate, FEWEST_CITIZENS, FEWEST_EVENTS, sum } from '../../engine/contracts.js';
import { A_YEAR_LATER, BANDS } from '../shared/foresight.js';

/** Percent at which somebody holds a warning and a false alarm to be in balance. */
const BALANCES = [5, 10, 20, 30, 50] as const;

/**
 * The largest net benefit over all cut-offs of warning about scores below one, above the better of warning of
 * everybody and of nobody; by citizen.
 *
 * @param odds  how much a false alarm weighs against a warning that comes true
 */
export function mostGained(clean: ArrayLike<number>, breach: ArrayLike<number>, odds: number): number {
  const many = sum(clean) + sum(breach);
  const everybody = (sum(breach) - sum(clean) * odds) / many;
  let right = 0;
  let wrong = 0;
  let most = 0;
  for (let key = 0; key < clean.length; key++) {
    right += breach[key];
    wrong += clean[key];
    most = Math.max(most, (right - wrong * odds) / many);
  }
  return most - Math.max(0, everybody);
}

export default defineMeasure({
  id: 'net-benefit',
  label: 'Worth of the score to whoever warns by it',
  question:
    'How many more right warnings, net of false alarms, does the best cut-off give than warning of everybody or nobody?',
  unit: 'per 1,000 citizens',
  worse: 'lower',
  family: 'benefit',
  formula:
    'largest over cut-offs of (citizens below it with a true breach or arrears in the next 12 months - odds x those without) / citizens, less the larger of the same for everybody and 0; odds are those of a breach, and of 5 to 50 % in the parts (B3)',
  misleads:
    'The cut-off is found afterwards, so this is the most any could give. A warning is not a service refused, and what false alarms cost those they concern is not in it.',
  source: 'Vickers and Elkin 2006; measures specification, B3',
  needs: ['score', 'band'],
  tallies: { later: A_YEAR_LATER },
  value: ({ later }) => {
    const clean = later.subarray(0, BANDS);
    const breach = later.subarray(BANDS);
    const citizens = sum(later);
    const enough = sum(breach) >= FEWEST_EVENTS && sum(clean) >= FEWEST_CITIZENS;
    const at = (odds: number): Estimate => {
      const gained = enough ? mostGained(clean, breach, odds) * 1000 : 0;
      return { value: enough ? gained : null, numerator: (gained * citizens) / 1000, denominator: citizens };
    };
    const parts = BALANCES.map((percent) => [
      `at-${percent}`,
      { label: `Where ${percent} % is in balance`, ...at(percent / (100 - percent)) },
    ]);
    return { ...at(sum(breach) / sum(clean)), parts: Object.fromEntries(parts) };
  },
});
