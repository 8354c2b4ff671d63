/** The report of a run that has been answered, as the command line writes it. Heavy: loaded when asked for. */
import { documentOfComparison, documentOfRun } from '../../../report/document.js';
import type { OversightAnswers } from '../../../report/oversight.js';
import { english } from '../../../text/regime-english.js';
import { sayRules } from '../../../text/regime-saying.js';
import type { Answer, Papers } from '../../worker/protocol.js';

/** @param command  gives the same numbers on the command line */
export function makeReport(
  { results, comparison }: Pick<Answer, 'results' | 'comparison'>,
  { society, regimes, rules }: Papers,
  command: string,
  oversight: OversightAnswers,
): string {
  const context = { society, command, oversight };
  const inWords = (regime: (typeof regimes)[number]) =>
    sayRules(rules[regimes.indexOf(regime)], english, (text) => text);
  return comparison
    ? documentOfComparison(comparison, { ...context, regimes: [regimes[0], regimes[1]] }, inWords)
    : documentOfRun(results[0], { ...context, regime: regimes[0] }, inWords);
}
