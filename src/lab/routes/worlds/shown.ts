/** Values and rules as a page shows them. */
import type { Numbers } from '../../words/numbers.js';

/** Enough digits that what is not 0 does not look like it. */
export function digitsOf(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return 0;
  return size >= 1 ? 2 : Math.min(8, 1 - Math.floor(Math.log10(size)));
}

/** `6.4%`, `12.3`; `undefined` where it cannot be estimated. */
export function shown(value: number | null | undefined, unit: string, numbers: Numbers): string | undefined {
  if (value === null || value === undefined) return undefined;
  return unit === '%' ? numbers.percent(value / 100, digitsOf(value)) : numbers.count(value, digitsOf(value));
}

export interface RuleWords {
  yes: string;
  no: string;
  none: string;
  noSuchRule: string;
}

/** What a rule says: a number, a word, a list, or that there is no such rule. */
export function ruleValue(value: unknown, words: RuleWords, numbers: Numbers): string {
  if (value === undefined || value === null) return words.noSuchRule;
  if (value === true) return words.yes;
  if (value === false) return words.no;
  if (typeof value === 'number') return numbers.count(value, 6);
  if (typeof value !== 'object') return String(value);
  const parts = Array.isArray(value)
    ? value.map((one) => ruleValue(one, words, numbers))
    : Object.entries(value).map(([key, one]) => `${key} ${ruleValue(one, words, numbers)}`);
  return parts.length === 0 ? words.none : parts.join(', ');
}
