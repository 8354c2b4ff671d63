/** Reports: a result in, one self-contained HTML document out. */
import type { Comparison, RunResult } from '../run/results.js';
import { regimeInWords } from '../text/regime-words.js';
import { type ComparisonContext, documentOfComparison, documentOfRun, type RunContext } from './document.js';

export type { ComparisonContext, RunContext };

/** A report on one world. */
export const reportOfRun = (run: RunResult, context: RunContext): string =>
  documentOfRun(run, context, regimeInWords);

/** A report on the same people under two regimes. */
export const reportOfComparison = (comparison: Comparison, context: ComparisonContext): string =>
  documentOfComparison(comparison, context, regimeInWords);
