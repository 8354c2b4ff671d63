/** What somebody answered about oversight; it stays in the page, in no link and in no storage. */
import type { OversightQuestion } from '../../../report/oversight.js';

export const answers = $state<Partial<Record<OversightQuestion, string>>>({});
