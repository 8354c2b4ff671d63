/** What a changed rule costs and what it brings, measure by measure. */
import type { ComparedMeasure } from '../../../run/results.js';

export type Verdict = 'worse' | 'better' | 'neither' | 'unchanged' | 'unknown';
export const VERDICTS = ['worse', 'better', 'neither', 'unchanged', 'unknown'] as const;

/** Whether a measure moved for the worse or the better, where it has a worse side. */
export function verdictOf({ difference, worse }: Pick<ComparedMeasure, 'difference' | 'worse'>): Verdict {
  if (difference === null) return 'unknown';
  if (difference === 0) return 'unchanged';
  if (worse === 'neither') return 'neither';
  return difference > 0 === (worse === 'higher') ? 'worse' : 'better';
}

/** Measures by verdict, those of the first table first; the order is otherwise kept. */
export function byVerdict(
  measures: Readonly<Record<string, ComparedMeasure>>,
): { verdict: Verdict; measures: [string, ComparedMeasure][] }[] {
  const all = Object.entries(measures).sort(
    ([, a], [, b]) => Number(b.headline ?? 0) - Number(a.headline ?? 0),
  );
  return VERDICTS.map((verdict) => ({
    verdict,
    measures: all.filter(([, measure]) => verdictOf(measure) === verdict),
  })).filter((one) => one.measures.length > 0);
}
