/** Numbers, months and lists as a language writes them. */
import type { Language } from '../state/link.js';

export interface Numbers {
  /** Whole numbers and small fractions: `48,213`, `6.9`. */
  count(value: number, digits?: number): string;
  /** With a sign: `+1.5`, `−0.3`. */
  signed(value: number, digits?: number): string;
  percent(share: number, digits?: number): string;
  /** A calendar month from `2018-01` and months passed since. */
  month(first: string, passed: number): string;
  list(parts: readonly string[]): string;
  /** `one` or `other` and so on, as the language counts. */
  plural(count: number): Intl.LDMLPluralRule;
}

export function numbersOf(language: Language): Numbers {
  const locale = language === 'en' ? 'en-GB' : language;
  const list = new Intl.ListFormat(locale);
  const plural = new Intl.PluralRules(locale);
  const calendar = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (kind: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const known = formats.get(kind) ?? new Intl.NumberFormat(locale, options);
    formats.set(kind, known);
    return known;
  };
  return {
    count: (value, digits = 1) =>
      format(`count ${digits}`, { maximumFractionDigits: digits }).format(value).replace('-', '−'),
    signed: (value, digits = 1) =>
      format(`signed ${digits}`, { maximumFractionDigits: digits, signDisplay: 'exceptZero' })
        .format(value)
        .replace('-', '−'),
    percent: (share, digits = 1) =>
      format(`percent ${digits}`, { style: 'percent', maximumFractionDigits: digits }).format(share),
    month: (first, passed) => {
      const [year, month] = first.split('-').map(Number);
      return calendar.format(Date.UTC(year, month - 1 + passed, 1));
    },
    list: (parts) => list.format(parts),
    plural: (count) => plural.select(count),
  };
}
