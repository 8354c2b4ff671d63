/**
 * What people who were never under a sanction do less, or more, than the same people without a register (H12):
 * of everybody, by group and by income.
 */
import {
  type Estimate,
  EVER,
  FEWEST_EVENTS,
  type Found,
  NOT_ESTIMABLE,
  type Picture,
} from '../../engine/contracts.js';

/** Income classes 0 to 31 in three: the middle one goes from here to here. */
const MIDDLE = [11, 21] as const;

const GROUPS = ['A', 'B', 'C'];
const INCOMES: readonly [label: string, from: number, below: number][] = [
  ['a low income', 0, MIDDLE[0]],
  ['a middling income', MIDDLE[0], MIDDLE[1]],
  ['a high income', MIDDLE[1], 32],
];

export type Acts = ArrayLike<number> | undefined;

/**
 * The share of acts that is left undone.
 *
 * @param own    the world of the run, with columns `ever`, `group` and `income-class`
 * @param here   how often each citizen did it in this world
 * @param there  how often the same citizens did without a register
 */
export const givenUp = (own: Picture, here: Acts, there: Acts): Found =>
  compared(own, here, there, (done, without) => without - done);

/** The share of acts done beyond those that would have been done anyhow. */
export const takenOn = (own: Picture, here: Acts, there: Acts): Found =>
  compared(own, here, there, (done, without) => done - without);

function compared(
  own: Picture,
  here: Acts,
  there: Acts,
  difference: (done: number, without: number) => number,
): Found {
  const ever = own.column('ever');
  if (!ever || !here || !there) {
    return NOT_ESTIMABLE;
  }
  const among = (counts: (citizen: number) => boolean): Estimate => {
    let done = 0;
    let without = 0;
    for (let i = 0; i < own.citizens; i++) {
      const never = (ever[i] & EVER.sanctioned) === 0 && counts(i);
      done += never ? here[i] : 0;
      without += never ? there[i] : 0;
    }
    const numerator = difference(done, without);
    const value = without >= FEWEST_EVENTS ? (numerator / without) * 100 : null;
    return { value, numerator, denominator: without };
  };
  const group = own.column('group');
  const income = own.column('income-class');
  const groups = GROUPS.map((name, place) => [
    name.toLowerCase(),
    { label: `The same in group ${name}`, ...among((i) => group?.[i] === place) },
  ]);
  const incomes = INCOMES.map(([label, from, below]) => [
    label.split(' ')[1],
    {
      label: `The same with ${label}`,
      ...among((i) => income !== undefined && income[i] >= from && income[i] < below),
    },
  ]);
  return { ...among(() => true), parts: Object.fromEntries([...groups, ...incomes]) };
}
