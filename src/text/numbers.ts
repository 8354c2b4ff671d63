/** How numbers are written for people: by `Intl`, with as many digits as they bear, and never a bare null. */

export const NOT_ESTIMABLE = 'not estimable';

const MINUS = '\u2212';
const writers = new Map<number, Intl.NumberFormat>();

function fixed(value: number, digits: number): string {
  if (value === 0) return '0';
  let writer = writers.get(digits);
  if (writer === undefined) {
    writer = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    writers.set(digits, writer);
  }
  const text = writer.format(value);
  if (!/[1-9]/.test(text)) return digits === 0 ? '0' : 'about 0';
  return text.replace('-', MINUS);
}

/** Digits after the point for a value of this size: about three figures that matter, two below 1. */
function digitsOf(value: number): number {
  const size = Number(Math.abs(value).toPrecision(3)); // 0.0999… is 0.10
  if (size === 0 || size >= 100) return 0;
  if (size >= 1) return 1;
  if (size >= 0.1) return 2;
  return Math.min(6, 1 - Math.floor(Math.log10(size)));
}

/** Digits for values that stand in one row, so that their difference can be seen. */
export function digitsFor(...values: (number | null)[]): number {
  const sizes = values
    .filter(isNumber)
    .map(Math.abs)
    .filter((size) => size > 0);
  if (sizes.length === 0) return 0;
  if (sizes.every((size) => Number.isInteger(size))) return 0;
  return Math.min(digitsOf(Math.min(...sizes)), digitsOf(Math.max(...sizes)) + 1);
}

export const isNumber = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** `6.4`, `1,234`, or `not estimable`. */
export function shown(value: number | null | undefined, digits?: number): string {
  if (!isNumber(value)) return NOT_ESTIMABLE;
  return fixed(value, digits ?? digitsFor(value));
}

const TICKS = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
/** On an axis: as short as it goes. */
export const tick = (value: number): string => TICKS.format(value === 0 ? 0 : value).replace('-', MINUS);

/** With its sign: `+6.4`, `−0.3`, `0`. */
export function signed(value: number | null | undefined, digits?: number): string {
  if (!isNumber(value)) return NOT_ESTIMABLE;
  const text = shown(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A whole number of things: `12,345`. */
export const count = (value: number | null | undefined): string => shown(value, 0);

/** `1 month`, `12 months`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** With its unit: `6.4%`, `12 per 1,000 citizen-months`. */
export function withUnit(value: number | null | undefined, unit: string, digits?: number): string {
  if (!isNumber(value)) return NOT_ESTIMABLE;
  const text = shown(value, digits);
  return unit === '%' ? `${text}%` : unit === '' ? text : `${text} ${unit}`;
}

/** What a difference in the unit is called: two shares differ by percentage points. */
export const unitOfDifference = (unit: string): string => (unit === '%' ? 'percentage points' : unit);

/** `higher by 6.4 percentage points`, `lower by 0.3 ties`, `the same`. */
export function differenceInWords(difference: number | null, unit: string, digits?: number): string {
  if (!isNumber(difference)) return `the difference is ${NOT_ESTIMABLE}`;
  if (difference === 0) return 'the same in both';
  const size = withUnit(Math.abs(difference), unitOfDifference(unit), digits);
  return `${difference > 0 ? 'higher' : 'lower'} by ${size}`;
}

/** Out of 1,000, for people: whole numbers, and "fewer than 1" where rounding would say none. */
export function perThousand(part: number, total: number): string {
  if (total <= 0) return NOT_ESTIMABLE;
  const share = (part * 1000) / total;
  if (part > 0 && share < 0.5) return 'fewer than 1';
  return shown(share, share < 9.5 && !Number.isInteger(share) ? 1 : 0);
}

/** `14.2 GB`, `512 kB`. */
export function bytes(value: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${shown(size, unit === 0 ? 0 : undefined)} ${units[unit]}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** The first letter large, as at the start of a sentence. */
export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
