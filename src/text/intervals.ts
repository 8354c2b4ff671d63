/** How figures with intervals are written: as many digits as the interval bears. */
import { digitsFor, isNumber, NOT_ESTIMABLE, shown, signed, unitOfDifference } from './numbers.js';

type Interval = readonly [number, number] | null;

/** Two figures of half the interval (GUM); without one, as the value itself bears. */
export function digitsOfInterval(interval: Interval, ...values: (number | null)[]): number {
  const half = interval === null ? 0 : (interval[1] - interval[0]) / 2;
  return half > 0 ? Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(half)))) : digitsFor(...values);
}

/** `+6.4 (5.1 to 7.7)`; `+6.4` where there is no interval. */
export function signedWithInterval(value: number | null, interval: Interval): string {
  const digits = digitsOfInterval(interval, value);
  return between(signed(value, digits), interval, digits);
}

/** `6.4 (5.1 to 7.7)`, without a sign of its own. */
export function shownWithInterval(value: number | null, interval: Interval): string {
  const digits = digitsOfInterval(interval, value);
  return between(shown(value, digits), interval, digits);
}

const between = (text: string, interval: Interval, digits: number): string =>
  interval === null ? text : `${text} (${shown(interval[0], digits)} to ${shown(interval[1], digits)})`;

/** `higher by 6.4 percentage points (95 % interval 5.1 to 7.7)`; in a size that is never negative. */
export function differenceWithInterval(value: number | null, interval: Interval, unit: string): string {
  if (!isNumber(value)) return `the difference is ${NOT_ESTIMABLE}`;
  if (value === 0 && (interval === null || (interval[0] === 0 && interval[1] === 0))) return 'the same';
  const digits = digitsOfInterval(interval, value);
  const what = unitOfDifference(unit);
  const size = `${shown(Math.abs(value), digits)}${what === '' ? '' : ` ${what}`}`;
  const [low, high] =
    interval === null
      ? []
      : [interval[0], interval[1]].map((end) => (value < 0 ? -end : end)).sort((a, b) => a - b);
  const range = low === undefined ? '' : ` (95 % interval ${shown(low, digits)} to ${shown(high, digits)})`;
  return `${value > 0 ? 'higher' : 'lower'} by ${size}${range}`;
}

/** Said where an interval holds 0. */
export const CANNOT_TELL = 'cannot be told apart from luck';
